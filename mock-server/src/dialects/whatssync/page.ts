import { LIMITS, decodeCursor } from '@wa-inbox/protocol';
import { refuse } from '../../core/refusal.ts';
import type { Query } from '../url.ts';

const { pageSize, pageSizeMax } = LIMITS.whatssync;

/** `?limit=`, 1 to 100. */
export function readLimit({ limit }: Query): number {
  if (limit === undefined) return pageSize;
  const count = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (count >= 1 && count <= pageSizeMax) return count;
  return refuse({
    key: 'invalid_request',
    rule: 'parse',
    message: `"limit" cannot be ${JSON.stringify(limit)}: give 1 to ${pageSizeMax}.`,
  });
}

/** `?cursor=`: the position in a list, or undefined without one. `parts`: how many numbers the list's cursors hold. */
export function readCursor({ cursor }: Query, list: string, parts: number): readonly number[] | undefined {
  if (cursor === undefined) return undefined;
  const position = decodeCursor(list, cursor);
  if (typeof position !== 'string' && position.length === parts) return position;
  const isForeign = position === 'other-list';
  const why = isForeign ? 'it belongs to another list or search' : 'it is not one that this server gave';
  const message = `"cursor" cannot be ${JSON.stringify(cursor)}: ${why}. Pass on "pagination.next" unchanged, or leave it out to begin anew.`;
  return refuse({ key: 'invalid_cursor', rule: 'parse', message });
}
