import { LIMITS } from '@wa-inbox/protocol';
import type { Paging } from '@wa-inbox/protocol/chakra/requests';
import { refuse } from '../../core/refusal.ts';
import type { Query } from '../url.ts';

const { pageSize, pageSizeMax } = LIMITS.chakra;

/** A part of a list, and how it lies in the whole. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly meta: PageMeta };
type PageMeta = { readonly page: number; readonly limit: number; readonly total: number; readonly hasMore: boolean };

/** `page` counts from 1. */
export function pageOf<Row>(all: readonly Row[], { page = 1, limit = pageSize }: Paging): Page<Row> {
  const start = (page - 1) * limit;
  const rows = all.slice(start, start + limit);
  return { rows, meta: { page, limit, total: all.length, hasMore: start + rows.length < all.length } };
}

/** `?page=` and `?limit=`. */
export function readPaging(query: Query): Paging {
  return { page: readCount(query, 'page', 1_000_000), limit: readCount(query, 'limit', pageSizeMax) };
}

function readCount(query: Query, name: string, most: number): number | undefined {
  const given = query[name];
  if (given === undefined) return undefined;
  const count = /^\d{1,7}$/.test(given) ? Number(given) : 0;
  if (count >= 1 && count <= most) return count;
  const message = `"${name}" cannot be ${JSON.stringify(given.slice(0, 60))}: give 1 to ${most}.`;
  return refuse({ key: 'invalid_request', rule: 'parse', message });
}
