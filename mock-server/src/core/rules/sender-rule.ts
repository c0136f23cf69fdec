import { toE164 } from '@wa-inbox/protocol';
import type { Refusal } from '../refusal.ts';
import { IDENTITIES } from '../settings.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

/** A business number cannot write to itself. Cloud API, error 131021. */
export function senderRule(world: World, intent: SendIntent): Refusal | undefined {
  if (intent.to !== IDENTITIES.businessPhone) return undefined;
  const message = `${toE164(intent.to)} is the number that sends: give the number of a customer.`;
  return { key: 'recipient_is_sender', rule: 'sender', message };
}
