import type { ErrorKey } from '@wa-inbox/protocol';
import { movedTo } from './rules/moved-rule.ts';
import type { MessageRow, MessageStatus } from './values.ts';
import type { World } from './world.ts';

const NEXT: Partial<Record<MessageStatus, MessageStatus>> = { accepted: 'sent', sent: 'delivered', delivered: 'read' };

/** Schedules the next hop of a message that was sent at `at`, if there is one. */
export function scheduleHop(world: World, message: MessageRow, at: number): void {
  const status = hopAfter(world, message);
  if (status) world.due.add(at + hopLatency(world), { kind: 'status', id: message.id, status });
}

/** What becomes of a message by itself, after what it is. */
export function hopAfter(world: World, message: Pick<MessageRow, 'id' | 'phone' | 'status'>): MessageStatus | undefined {
  const status = NEXT[message.status];
  if (status === 'delivered' && isBlocked(world, message.id)) return undefined;
  return status === 'read' && world.contacts.get(message.phone)?.persona ? undefined : status;
}

/** Has the message fail after a hop, or after a given time in milliseconds. */
export function scheduleFailure(world: World, message: MessageRow, fail: { key: ErrorKey; after?: number | undefined }): void {
  const delay = fail.after ?? hopLatency(world);
  world.due.add(message.at + delay, { kind: 'status', id: message.id, status: 'failed', error: fail.key });
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
