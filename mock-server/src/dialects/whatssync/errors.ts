import { CATALOG, type ErrorKey, type ErrorRow } from '@wa-inbox/protocol';
import type { WireError } from '@wa-inbox/protocol/whatssync/replies';
import type { Refusal } from '../../core/refusal.ts';
import type { Settings } from '../../core/settings.ts';

/** Codes of the provider that have a word of their own on this API. */
const OWN_WORDS: Partial<Record<ErrorKey, ErrorKey>> = {
  reengagement_required: 'window_closed',
  window_closed_chatmitra: 'window_closed',
  template_does_not_exist: 'template_not_found',
  template_parameter_count_mismatch: 'template_parameter_mismatch',
};
/** Errors whose message the document gives. seeds/003, "Error Handling". */
const DOCUMENTED = new Set<ErrorKey>(['invalid_phone_number']);

/** Errors of which the document gives the HTTP status and no words. */
const UNNAMED = new Set<ErrorKey>(['rate_limit_exceeded']);

/** An error object of the Contacts/Messages API. The provider's number, the details and the wait are ours. */
export function encodeError(refusal: Omit<Refusal, 'rule'>, settings: Settings): WireError['error'] {
  const row: ErrorRow = CATALOG[refusal.key];
  const word = OWN_WORDS[refusal.key] ?? refusal.key;
  const isDocumented = DOCUMENTED.has(refusal.key);
  const error: WireError['error'] = {
    code: word,
    message: isDocumented ? row.title : (refusal.message ?? sentenceOf(row)),
    status: statusOf(refusal),
  };
  if (settings.strict) return error;
  const providerCode = providerCodeOf(refusal.key, word, settings);
  if (providerCode !== undefined) error.providerCode = providerCode;
  const details = isDocumented ? refusal.message : refusal.message === undefined ? `${row.cause} ${row.remedy}` : undefined;
  if (details !== undefined) error.details = details;
  if (refusal.retryAfter !== undefined) error.retryAfter = refusal.retryAfter;
  return error;
}

function sentenceOf(row: ErrorRow): string {
  return UNNAMED.has(row.key as ErrorKey) ? row.cause : row.title;
}

/** HTTP status: what was asked for, else what clients see in practice, else the documented one. */
export function statusOf(refusal: Omit<Refusal, 'rule'>): number {
  const row: ErrorRow = CATALOG[refusal.key];
  return refusal.http ?? (row.httpAlternative === 429 ? 429 : (row.http ?? 400));
}

function providerCodeOf(key: ErrorKey, word: ErrorKey, settings: Settings): number | undefined {
  if (key === 'window_closed') return settings.windowCode;
  const meta = Object.entries(OWN_WORDS).find(([, own]) => own === word)?.[0] as ErrorKey | undefined;
  const { code } = CATALOG[key in OWN_WORDS ? key : (meta ?? key)];
  return typeof code === 'number' ? code : undefined;
}
