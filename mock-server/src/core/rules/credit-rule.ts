import { LIMITS, toE164 } from '@wa-inbox/protocol';
import { isWindowOpen } from '../changes.ts';
import type { LedgerReason } from '../jobs/ledger.ts';
import type { Refusal } from '../refusal.ts';
import type { Phone } from '../values.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

/**
 * What a message to this customer costs now: the first one to a new customer one credit, replies within 24 hours and
 * everything in a conversation that was paid for nothing. seeds/000, "Conversations"; seeds/001, "Manage Credits Wisely".
 */
export function costOf(world: World, phone: Phone): { readonly credits: number; readonly reason: LedgerReason } {
  const contact = world.contacts.get(phone);
  const now = world.clock.now();
  if (isWindowOpen(contact?.windowExpiresAt, now)) return { credits: 0, reason: 'service-window' };
  const begun = contact?.conversationAt;
  if (begun !== undefined && now < begun + LIMITS.serviceWindow) return { credits: 0, reason: 'open-conversation' };
  return { credits: 1, reason: 'new-conversation' };
}

/** Nothing that costs is sent without credits. Only a template can cost: free-form content needs an open window, which is free. */
export function creditRule(world: World, { to, content }: SendIntent): Refusal | undefined {
  if (content.type !== 'template') return undefined;
  const { credits } = costOf(world, to);
  if (credits <= world.ledger.balance) return undefined;
  return {
    key: 'out_of_credits',
    rule: 'credits',
    message: `Not enough credits: a conversation with ${toE164(to)} costs ${credits}, and ${world.ledger.balance} are left.`,
  };
}
