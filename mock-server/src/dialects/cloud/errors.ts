import { CATALOG, type ErrorKey, type ErrorRow } from '@wa-inbox/protocol';
import type { WireCloudError } from '@wa-inbox/protocol/cloud/replies';
import type { Refusal } from '../../core/refusal.ts';

/** Rows of our own words, and what the Cloud API says instead. */
const ITS_WORDS: Partial<Record<ErrorKey, ErrorKey>> = {
  window_closed: 'reengagement_required',
  template_not_found: 'template_does_not_exist',
  template_parameter_mismatch: 'template_parameter_count_mismatch',
  message_not_found: 'parameter_value_invalid',
  rate_limit_exceeded: 'rate_limit_hit',
  unauthorized: 'access_token_expired',
  not_found: 'unknown_object',
  method_not_allowed: 'unknown_object',
  contact_not_found: 'unknown_object',
  internal_error: 'something_went_wrong',
};

/** Parameters that an error names beside its words, as captured. */
const BLAMED: Partial<Record<ErrorKey, string[][]>> = { template_name_invalid: [['name']] };

/** The row of the Cloud API that stands for a refusal; what has none is an invalid parameter. */
export function cloudRow({ key, cloud }: Pick<Refusal, 'key' | 'cloud'>): ErrorRow {
  const row: ErrorRow = CATALOG[cloud?.key ?? ITS_WORDS[key] ?? key];
  return typeof row.code === 'number' && row.dialects.includes('cloud') ? row : CATALOG.invalid_parameter;
}

/** HTTP status: what was asked for, else 429 where clients see it (not under --strict), else the documented one. */
export function statusOf(refusal: Refusal, isStrict: boolean): number {
  const row = cloudRow(refusal);
  if (refusal.http !== undefined) return refusal.http;
  const own: ErrorRow = CATALOG[refusal.key];
  if (row.key === 'invalid_parameter' && typeof own.code === 'string') return own.http ?? 400;
  return row.httpAlternative === 429 && !isStrict ? 429 : (row.http ?? 400);
}

/** An error of the Cloud API. facts/cloud-api.md, section 2. */
export function encodeError(refusal: Refusal, trace: string): WireCloudError {
  const row = cloudRow(refusal);
  const sentence = refusal.cloud?.message;
  const details = detailsOf(refusal, row);
  const subcode = refusal.cloud?.subcode ?? row.subcode;
  return {
    error: {
      message: sentence ?? row.wire?.message ?? commonSentence(row),
      type: row.type,
      code: row.code as number,
      ...(BLAMED[row.key as ErrorKey] && { error_data: { blame_field_specs: BLAMED[row.key as ErrorKey]! } }),
      ...(details !== undefined && { error_data: { messaging_product: 'whatsapp' as const, details } }),
      ...(subcode !== undefined && { error_subcode: subcode }),
      ...(row.userFields && {
        is_transient: false,
        error_user_title: row.title,
        error_user_msg: refusal.message ?? row.wire?.userMessage ?? row.cause,
      }),
      fbtrace_id: trace,
    },
  };
}

function commonSentence(row: ErrorRow): string {
  if (row.key === 'access_token_expired') return row.wire!.messages![0]!;
  return `(#${row.code}) ${row.title}`;
}

/** None where the sentence says it all, nor on tokens and unknown objects. */
function detailsOf(refusal: Refusal, row: ErrorRow): string | undefined {
  if (refusal.cloud?.details !== undefined) return refusal.cloud.details;
  // what a user is told stands in members of its own
  if (
    refusal.cloud?.message !== undefined ||
    row.userFields ||
    row.category === 'authorization' ||
    row.type === 'GraphMethodException'
  )
    return undefined;
  return row.wire?.details ?? refusal.message ?? row.cause;
}
