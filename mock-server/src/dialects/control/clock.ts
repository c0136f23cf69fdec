import { parseDuration } from '@wa-inbox/protocol';
import { clockBody } from '@wa-inbox/protocol/control/schemas';
import { execute } from '../../core/commands/execute.ts';
import type { DueItem } from '../../core/due-queue.ts';
import { comingItems } from '../../core/time-travel.ts';
import { isoOf } from '../../core/iso.ts';
import { ok, readWrite, type Handler } from './handler.ts';

const SHOWN = 1_000;

export const getClock: Handler = ({ world }) => {
  const { now, frozen, rate } = world.clock.state();
  const due = comingItems(world);
  return ok({ now: isoOf(now), frozen, rate, dueCount: due.length, due: due.slice(0, SHOWN).map(encodeDue) });
};

/** What came due on the way is told in order; `truncated` says that the journey ended early. */
export const setClock: Handler = (call) => {
  const body = readWrite(call, clockBody);
  const move = execute(call.world, {
    do: 'move-clock',
    advance: body.advance === undefined ? undefined : parseDuration(body.advance),
    set: body.set === undefined ? undefined : Date.parse(body.set),
    frozen: body.frozen,
    rate: body.rate,
  });
  const { frozen, rate } = call.world.clock.state();
  return ok({
    now: isoOf(move.now),
    frozen,
    rate,
    fired: move.fired.map(encodeDue),
    ...(move.isTruncated && { truncated: true }),
  });
};

export function encodeDue({ at, work }: DueItem) {
  if (work.kind === 'reaction') {
    const { id, status, error } = work.message;
    return { at: isoOf(at), kind: work.kind, id, status, error };
  }
  const { kind, ...rest } = work;
  return { at: isoOf(at), kind, ...rest };
}
