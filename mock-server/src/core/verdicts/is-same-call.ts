import type { RequestEntry } from '../request-log.ts';

/** Whether two calls ask for the same, letter by letter. */
export function isSameCall(one: RequestEntry, other: RequestEntry): boolean {
  return one.method === other.method && one.url === other.url && one.body === other.body;
}
