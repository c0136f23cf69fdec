import { setTraits } from '../../business/tell-changes.ts';
import { announceContact, setReaction } from '../../changes.ts';
import { scheduleHop } from '../../delivery.ts';
import type { World } from '../../world.ts';
import { payOrder } from '../business.ts';
import { knownContact, knownMessage } from '../known.ts';
import type { Act } from './act.ts';

export function type(world: World, { phone, span }: Act<'type'>): string[] {
  const now = world.clock.now();
  world.log.append(now, { type: 'typing', phone, until: now + span });
  return [];
}

export function react(world: World, { phone, messageId, emoji }: Act<'react'>): string[] {
  const message = knownMessage(world, phone, messageId, 'messageId');
  return [setReaction(world, message, { from: phone, emoji }, world.clock.now()).id];
}

/** What was held back goes on its way when the customer takes the block back. */
export function block(world: World, { phone, action }: Act<'block'> | Act<'unblock'>): string[] {
  const contact = knownContact(world, phone);
  const isBlocked = action === 'block';
  if (contact.isBlocked === isBlocked) return [];
  contact.isBlocked = isBlocked;
  const now = world.clock.now();
  announceContact(world, contact, now);
  if (isBlocked) return [];
  const held = contact.messages.filter((message) => message.status === 'sent' && message.direction === 'outbound');
  for (const message of held) scheduleHop(world, message, now);
  return held.map((message) => message.id);
}

export function optOut(world: World, { phone, action }: Act<'opt-out'> | Act<'opt-in'>): string[] {
  setTraits(world, phone, { optedOut: action === 'opt-out' });
  return [];
}

export function pay(world: World, { referenceId }: Act<'pay'>): string[] {
  payOrder(world, referenceId);
  return [];
}
