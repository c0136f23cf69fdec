import { refuse } from '../refusal.ts';
import type { TemplateRow } from '../template-shelf.ts';
import type { World } from '../world.ts';

/** The template of an id, or the refusal of an object that is not there. */
export function knownTemplate(world: World, id: string): TemplateRow {
  const row = world.templates.byId(id);
  if (row) return row;
  return refuse({
    key: 'unknown_object',
    rule: 'template',
    message: `There is no template with the id ${JSON.stringify(id.slice(0, 100))}: GET /{waba-id}/message_templates lists those there are.`,
  });
}
