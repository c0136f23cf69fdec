import type { Delivery } from './outbox.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
/** Ours: the documents say that attempts become rarer, not how fast. */
const FIRST = 15 * SECOND;
const RAREST = 6 * HOUR;
/** How long a delivery is tried. Cloud API, webhooks overview: 7 days. */
const LONGEST = 7 * 24 * HOUR;

/** When a delivery is tried again after its last attempt failed: 15 s, doubling up to 6 h; undefined after 7 days. */
export function nextTry({ createdAt, attempts }: Pick<Delivery, 'createdAt' | 'attempts'>): number | undefined {
  const last = attempts.at(-1)!.at;
  const at = last + Math.min(FIRST * 2 ** (attempts.length - 1), RAREST);
  return at > createdAt + LONGEST ? undefined : at;
}
