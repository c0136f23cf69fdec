import type { WorldEvent } from '../event-log.ts';
import { spanOf } from '../span.ts';
import type { World } from '../world.ts';
import { fire } from './fire.ts';

/** Milliseconds after which an event that lets others pass is told anyway. Ours. */
const LONGEST_HOLD = 60_000;

/** What an armed scenario does to an event on its way to the sockets. Decided whether somebody listens or not. */
export function hinderEvent(world: World, event: WorldEvent): void {
  if (world.scenarios.size === 0 || event.type === 'scenario.fired') return;
  const { type, seq } = event;
  const armed = fire(world, { op: 'socket', isSend: false, type, ...subjectOf(event) });
  if (!armed) return;
  const { drop, delay, reorder, duplicate = 1 } = armed.scenario.do;
  if (drop === 'socket') return world.sockets.tellTimes(seq, 0);
  if (delay === undefined && reorder === undefined) return world.sockets.tellTimes(seq, duplicate);
  world.sockets.hold({ event, copies: duplicate, behind: reorder ?? Number.POSITIVE_INFINITY });
  const span = delay === undefined ? LONGEST_HOLD : spanOf(delay, 'do.delay');
  world.due.add(world.clock.now() + span, { kind: 'event', seq });
}

/** An event was told: those that wait for it to pass come after it. News of scenarios are not counted. */
export function letEventsFollow(world: World, { type, seq }: WorldEvent): void {
  if (type === 'scenario.fired' || world.sockets.timesOf(seq) === 0) return;
  for (const late of world.sockets.pass()) eventIsDue(world, late);
}

/** An event that was kept back is told now; false when it was already. */
export function eventIsDue(world: World, seq: number): boolean {
  const held = world.sockets.release(seq, world.log.seq);
  if (held) world.late(held.event, held.copies);
  return held !== undefined;
}

/** Whom and which message an event is about. */
function subjectOf(event: WorldEvent): { to?: string; message?: string } {
  if (event.type === 'message.created' || event.type === 'message.status')
    return { to: event.message.phone, message: event.message.id };
  if (event.type === 'contact.updated') return { to: event.contact.phone };
  return event.type === 'typing' ? { to: event.phone } : {};
}
