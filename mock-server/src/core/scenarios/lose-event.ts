import type { WorldEvent } from '../event-log.ts';
import type { World } from '../world.ts';
import { fire } from './fire.ts';

/** What an armed scenario does to an event on its way to the sockets. Decided whether somebody listens or not. */
export function loseEvent(world: World, event: WorldEvent): void {
  if (world.scenarios.size === 0 || event.type === 'scenario.fired') return;
  const { type, seq } = event;
  const armed = fire(world, { op: 'socket', isSend: false, type, ...subjectOf(event) });
  if (armed?.scenario.do.drop === 'socket') world.sockets.lose(seq);
}

/** Whom and which message an event is about. */
function subjectOf(event: WorldEvent): { to?: string; message?: string } {
  if (event.type === 'message.created' || event.type === 'message.status')
    return { to: event.message.phone, message: event.message.id };
  if (event.type === 'contact.updated') return { to: event.contact.phone };
  return event.type === 'typing' ? { to: event.phone } : {};
}
