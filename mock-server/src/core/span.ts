import { parseDuration } from '@wa-inbox/protocol';
import { refuse } from './refusal.ts';

/** The longest span that a world is asked to look ahead, in milliseconds: ten years. */
export const LONGEST_SPAN = 10 * 366 * 86_400_000;

/** A duration that the protocol accepted, in whole milliseconds; longer than ten years is refused by its field. */
export function spanOf(duration: string | number, field: string): number {
  const span = Math.round(parseDuration(duration) ?? 0);
  if (span <= LONGEST_SPAN) return span;
  return refuse({
    key: 'invalid_request',
    rule: 'parse',
    message: `"${field}" cannot be ${JSON.stringify(duration)}: at most 10 years.`,
  });
}
