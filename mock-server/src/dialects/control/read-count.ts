import { refuse } from '../../core/refusal.ts';
import type { Query } from '../url.ts';

/** A whole number of the query, at most `most`. */
export function readCount(query: Query, name: string, { absent, most }: { absent: number; most: number }): number {
  const text = query[name];
  if (text === undefined) return absent;
  const count = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (count <= most) return count;
  return refuse({
    key: 'invalid_request',
    rule: 'parse',
    message: `"${name}" cannot be ${JSON.stringify(text)}: give 0 to ${most}.`,
  });
}
