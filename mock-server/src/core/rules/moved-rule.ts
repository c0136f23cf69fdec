import { phoneDigits, toE164 } from '@wa-inbox/protocol';
import type { Refusal } from '../refusal.ts';
import type { Phone } from '../values.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

/** A number that its owner gave up cannot be reached (131026). */
export function movedRule(world: World, { to }: SendIntent): Refusal | undefined {
  const now = movedTo(world, to);
  if (now === undefined) return undefined;
  const message = `${toE164(to)} cannot be reached: the customer has changed to ${toE164(now)}.`;
  return { key: 'message_undeliverable', rule: 'moved', message, reportedLater: true };
}

/** The number that a customer has instead of this one. */
export function movedTo({ business }: World, phone: Phone): Phone | undefined {
  const { movedTo: to } = business.customer(phone);
  return to === undefined || to === null ? undefined : phoneDigits(to);
}
