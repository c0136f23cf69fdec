import { scheduleFailure, scheduleHop } from '../delivery.ts';
import { templateOf } from '../template-content.ts';
import type { TemplateRow } from '../template-shelf.ts';
import type { MessageRow } from '../values.ts';
import type { World } from '../world.ts';

/** Holds a message of a template that is paced, until it is known what its first readers think. Cloud API, template pacing. */
export function holdBack(world: World, message: MessageRow): boolean {
  const row = templateIn(world, message);
  if (!row?.held) return false;
  world.templates.put({ ...row, held: [...row.held, message.id] });
  return true;
}

export function isHeldBack(world: World, message: MessageRow): boolean {
  return templateIn(world, message)?.held?.includes(message.id) ?? false;
}

/** Ends the pacing: what was held goes out, or fails with 132015. The row as it is then. */
export function endPacing(world: World, row: TemplateRow, outcome: 'released' | 'dropped'): TemplateRow {
  if (!row.held) return row;
  const now = world.clock.now();
  for (const id of row.held) {
    const message = world.messages.get(id);
    if (message && outcome === 'released') scheduleHop(world, message, now);
    else if (message) scheduleFailure(world, message, { key: 'template_paused', after: now - message.at });
  }
  const next = { ...row, held: undefined };
  world.templates.put(next);
  return next;
}

function templateIn(world: World, { content }: MessageRow): TemplateRow | undefined {
  const use = templateOf(content);
  return use && world.templates.get(use.name, use.language.code);
}
