import { CATALOG, type ErrorKey, type ErrorRow } from '@wa-inbox/protocol';
import type { ChatmitraError } from '@wa-inbox/protocol/chatmitra/replies';
import type { Refusal } from '../../core/refusal.ts';
import type { Settings } from '../../core/settings.ts';

/** Errors whose message the document gives. seeds/001, "Common Errors & Solutions". */
const DOCUMENTED = new Set<ErrorKey>(['invalid_phone_number_chatmitra', 'too_many_messages_chatmitra']);

/** An error body of Chat Mitra: `status` and `message` are documented, the rest is ours. */
export function encodeError(refusal: Omit<Refusal, 'rule'>, { strict }: Settings): ChatmitraError {
  const { title }: ErrorRow = CATALOG[refusal.key];
  const isDocumented = DOCUMENTED.has(refusal.key);
  const message = isDocumented ? title : (refusal.message ?? title);
  if (strict) return { status: 'error', message };
  return {
    status: 'error',
    message,
    code: refusal.key,
    ...(isDocumented && refusal.message !== undefined && { details: refusal.message }),
    ...(refusal.retryAfter !== undefined && { retryAfter: refusal.retryAfter }),
  };
}

/** A template is part of the request here, not of the path. */
const OWN_STATUS: Partial<Record<ErrorKey, number>> = { template_not_found: 400 };

/** HTTP status: what was asked for, else the documented one. */
export function statusOf(refusal: Omit<Refusal, 'rule'>): number {
  const row: ErrorRow = CATALOG[refusal.key];
  return refusal.http ?? OWN_STATUS[refusal.key] ?? row.http ?? 400;
}
