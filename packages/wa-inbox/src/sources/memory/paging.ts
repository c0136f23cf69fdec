import { SourceError } from '../../model/failure.ts';
import type { ContactQuery, MessagePage } from '../../model/source.ts';
import type { Page } from '../../model/values.ts';

const PAGE_SIZE = 20;

type Named = { id?: string };

/** A page of a list from its beginning; the cursor is the id of the last item given. */
export function pageFromStart<Item extends Named>(
  items: readonly Item[],
  { cursor, limit = PAGE_SIZE }: ContactQuery,
): Page<Item> {
  const start = cursor === undefined ? 0 : indexOf(items, cursor) + 1;
  const end = start + limit;
  return { items: items.slice(start, end), ...(end < items.length ? { next: items[end - 1]!.id! } : {}) };
}

/** A page of a list from its end; `next` leads towards the beginning, `previous` back to the end. */
export function pageFromEnd<Item extends Named>(items: readonly Item[], page: MessagePage): Page<Item> {
  const { start, end } = range(items, page);
  return {
    items: items.slice(start, end),
    ...(start > 0 ? { next: `before ${items[start]!.id}` } : {}),
    ...(end < items.length ? { previous: `after ${items[end - 1]!.id}` } : {}),
  };
}

function range<Item extends Named>(
  items: readonly Item[],
  { cursor, around, limit = PAGE_SIZE }: MessagePage,
): { start: number; end: number } {
  if (around !== undefined) {
    const start = Math.max(0, indexOf(items, around) - Math.floor(limit / 2));
    return { start, end: Math.min(items.length, start + limit) };
  }
  if (cursor?.startsWith('after ')) {
    const start = indexOf(items, cursor.slice('after '.length)) + 1;
    return { start, end: Math.min(items.length, start + limit) };
  }
  const end = cursor === undefined ? items.length : indexOf(items, cursor.replace(/^before /, ''));
  return { start: Math.max(0, end - limit), end };
}

function indexOf<Item extends Named>(items: readonly Item[], id: string): number {
  const index = items.findIndex((item) => item.id === id);
  if (index >= 0) return index;
  const detail = `"${id}" is not in this list: use a cursor that this list gave, or an id that it holds.`;
  throw new SourceError({ key: 'invalid_cursor', dialect: 'host', status: 400, detail, retry: 'never' });
}
