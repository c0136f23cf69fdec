import { templateOf } from '../template-content.ts';
import type { TemplateRow } from '../template-shelf.ts';
import type { World } from '../world.ts';

const ON_THE_WAY = new Set(['accepted', 'sent']);

/** When the last message that uses a template makes its next step, if one is still on its way. */
export function nextArrival(world: World, { name, language }: TemplateRow): number | undefined {
  const steps = world.due.list().filter(({ work }) => {
    const message = work.kind === 'status' ? world.messages.get(work.id) : undefined;
    const use = message && ON_THE_WAY.has(message.status) ? templateOf(message.content) : undefined;
    return use?.name === name && use.language.code === language;
  });
  return steps.at(-1)?.at;
}
