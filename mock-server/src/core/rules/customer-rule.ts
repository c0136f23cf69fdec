import { toE164 } from '@wa-inbox/protocol';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

/** Nothing goes to people whom the business blocked (130403), nor to another identity key than was meant (137000). */
export function customerRule({ business }: World, { to, identityKeyHash }: SendIntent): Refusal | undefined {
  const customer = business.customer(to);
  if (customer.blocked)
    return { key: 'recipient_blocked_by_business', rule: 'customer', message: `${toE164(to)} is blocked by this business.` };
  const current = customer.identityKeyHash ?? undefined;
  if (identityKeyHash === undefined || current === undefined || identityKeyHash === current) return undefined;
  const message = `The identity key of ${toE164(to)} is no longer ${JSON.stringify(identityKeyHash.slice(0, 60))}.`;
  return { key: 'identity_key_mismatch', rule: 'customer', message };
}
