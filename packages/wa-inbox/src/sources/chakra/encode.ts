/** What is sent is the Cloud API's: Chakra passes it through. seeds/002, seeds/004. */
export { encodeDraft, encodeRead } from '../cloud/encode.ts';

/** A page of a list; `page` counts from 1. */
export type Paging = { page: number; limit: number };
/** What a list gives at most at once. */
const MOST = 100;

/** The page that a cursor of ours stands for: Chakra's lists know pages by number. */
export function encodePaging({ cursor, limit = 20 }: { cursor?: string; limit?: number }): Paging {
  const [page, size] = (cursor ?? '').split('-').map(Number);
  return page && size ? { page, limit: size } : { page: 1, limit: Math.min(MOST, limit) };
}

/** The cursor of the next page, or of the one before. */
export function cursorOf({ page, limit }: Paging): string {
  return `${page}-${limit}`;
}
