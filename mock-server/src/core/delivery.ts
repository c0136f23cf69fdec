import type { ErrorKey } from '@wa-inbox/protocol';
import { replaceMessage } from './changes.ts';
import { wakePersona } from './personas/wake.ts';
import { movedTo } from './rules/moved-rule.ts';
import type { MessageRow, MessageStatus } from './values.ts';
import type { World } from './world.ts';

const RANK: Partial<Record<MessageStatus, number>> = { accepted: 0, sent: 1, delivered: 2, read: 3, played: 4, failed: 5 };
const NEXT: Partial<Record<MessageStatus, MessageStatus>> = { accepted: 'sent', sent: 'delivered', delivered: 'read' };

/** Schedules the next hop of a message that was sent at `at`, if there is one. */
export function scheduleHop(world: World, message: MessageRow, at: number): void {
  const status = NEXT[message.status];
  if (!status || (status === 'delivered' && isBlocked(world, message.id))) return;
  if (status === 'read' && world.contacts.get(message.phone)?.persona) return;
  world.due.add(at + hopLatency(world), { kind: 'status', id: message.id, status });
}

/** Has the message fail after a hop, or after a given time in milliseconds. */
export function scheduleFailure(world: World, message: MessageRow, fail: { key: ErrorKey; after?: number | undefined }): void {
  const delay = fail.after ?? hopLatency(world);
  world.due.add(message.at + delay, { kind: 'status', id: message.id, status: 'failed', error: fail.key });
}

/** Moves a message on, never back; false when it was there already. */
export function reportStatus(world: World, id: string, status: MessageStatus, at: number, error?: ErrorKey): boolean {
  const message = world.messages.get(id);
  if (!message || (RANK[status] ?? 0) <= (RANK[message.status] ?? 0)) return false;
  const next = replaceMessage(world, message, { status, error });
  world.log.append(at, { type: 'message.status', message: next, previous: message.status });
  if (!hasArrived(message) && hasArrived(next)) wakePersona(world, next, at);
  return true;
}

function hasArrived({ status }: MessageRow): boolean {
  return status === 'delivered' || status === 'read' || status === 'played';
}

/** A blocked business's message leaves and never arrives, nor does one to a number given up: no phone says anything. */
export function isBlocked(world: World, id: string): boolean {
  const message = world.messages.get(id);
  if (!message) return false;
  return world.contacts.get(message.phone)!.isBlocked || movedTo(world, message.phone) !== undefined;
}

export function hopLatency(world: World): number {
  const [least, most] = world.settings.latency;
  return least === most ? least : world.random.between(least, most);
}
