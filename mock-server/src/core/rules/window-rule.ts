import { LIMITS, toE164 } from '@wa-inbox/protocol';
import { isWindowOpen } from '../changes.ts';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

/** Outside the customer service window only templates may be sent. Cloud API, customer service windows. */
export function windowRule(world: World, intent: SendIntent): Refusal | undefined {
  if (intent.content.type === 'template') return undefined;
  const expiresAt = world.contacts.get(intent.to)?.windowExpiresAt;
  if (isWindowOpen(expiresAt, world.clock.now())) return undefined;
  const hours = LIMITS.serviceWindow / 3_600_000;
  const why =
    expiresAt === undefined
      ? `${toE164(intent.to)} has never written to this business`
      : `the last message of ${toE164(intent.to)} is more than ${hours} hours old`;
  return {
    key: 'window_closed',
    rule: 'window',
    message: `The customer service window is closed: ${why}. Send a template, or wait until the customer writes.`,
    reportedLater: true,
  };
}
