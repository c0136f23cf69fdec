import { toE164 } from '@wa-inbox/protocol';
import { refuse } from '../refusal.ts';
import type { Phone } from '../values.ts';
import type { World } from '../world.ts';
import { movedTo } from './moved-rule.ts';

/** Why nothing can come from a number; undefined when its owner can write. */
export function whySilent(world: World, phone: Phone): string | undefined {
  const patch = (member: string) => `PATCH /_mock/customers/${phone} with {${member}} ends it`;
  if (world.business.customer(phone).blocked)
    return `${toE164(phone)} cannot write: the business has blocked them. ${patch('"blocked": false')}.`;
  const now = movedTo(world, phone);
  if (now === undefined) return undefined;
  return `${toE164(phone)} cannot write: the customer has changed to ${toE164(now)}. ${patch('"movedTo": null')}.`;
}

/** Before anything is written, so that a refusal leaves the world as it was. */
export function refuseSilent(world: World, phone: Phone): void {
  const message = whySilent(world, phone);
  if (message !== undefined) refuse({ key: 'invalid_request', rule: 'customer', message });
}
