import { sha256Of } from '../core/media/digest.ts';
import type { MediaRow } from '../core/media/media-book.ts';
import { fromBase64 } from '../core/media/base64.ts';
import { headerOf, type Exchange } from './exchange.ts';
import type { Result } from './sending-handler.ts';

/** The bytes of a file, so that no browser runs what somebody uploaded: never sniffed, saved rather than shown, in a sandbox. */
export function mediaReply(row: MediaRow, exchange: Exchange): Result {
  const tag = `"${sha256Of(row)}"`;
  const headers = {
    'content-type': row.mimeType,
    'content-disposition': disposition(row),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    // an id can stand for another file after a reset: readers ask again, and mostly hear that nothing changed
    'cache-control': 'private, no-cache',
    etag: tag,
    'accept-ranges': 'bytes',
  };
  if (headerOf(exchange, 'if-none-match') === tag) return { status: 304, headers, body: undefined };
  const bytes = fromBase64(row.data);
  const range = rangeOf(exchange, bytes.length);
  if (!range) return { status: 200, headers, body: undefined, bytes };
  const [first, last] = range;
  const contentRange = `bytes ${first}-${last}/${bytes.length}`;
  return {
    status: 206,
    headers: { ...headers, 'content-range': contentRange },
    body: undefined,
    bytes: bytes.slice(first, last + 1),
  };
}

/** One range, as players ask for it; everything else gets the whole. RFC 9110, section 14. */
function rangeOf(exchange: Exchange, size: number): [first: number, last: number] | undefined {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headerOf(exchange, 'range') ?? '');
  if (!asked || headerOf(exchange, 'if-range') !== undefined) return undefined;
  const [, from = '', to = ''] = asked;
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last ? [first, last] : undefined;
}

/** RFC 6266: the name in UTF-8, and in ASCII for those who do not read that. */
function disposition({ id, filename = `${id}` }: MediaRow): string {
  const plain = filename.replace(/[^ -~]|["\\%]/g, '_');
  const encoded = encodeURIComponent(filename).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
