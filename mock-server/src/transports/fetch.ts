import { BODY_LIMIT } from '../dialects/read-body.ts';
import type { Engine } from './engine.ts';

/** Stands for the host in paths that come without one. */
const BASE = 'http://mock.localhost';

/** The mock as a `fetch`, without a port. Takes a path, a URL or a Request. */
export function createFetch(engine: Engine, prefix = ''): typeof fetch {
  return async (input, init) => {
    const absolute = typeof input === 'string' || input instanceof URL ? new URL(input, BASE) : input;
    const request = new Request(absolute, init);
    request.signal.throwIfAborted();
    const { pathname, search } = new URL(request.url);
    const text = request.body === null ? undefined : await request.text();
    const isTooLarge = text !== undefined && text.length > BODY_LIMIT / 4 && Buffer.byteLength(text) > BODY_LIMIT;
    const reply = engine.handle({
      method: request.method === 'HEAD' ? 'GET' : request.method,
      url: prefix + pathname + search,
      headers: Object.fromEntries(request.headers),
      body: isTooLarge ? undefined : text,
      isTooLarge,
    });
    engine.afterReply();
    if (!reply)
      return new Response(
        `There is no ${pathname} here: the mock serves /api/v1, /developer/api, /v25.0, /v1/ext and /_mock.\n`,
        {
          status: 404,
        },
      );
    const isEmpty = reply.status === 204 || request.method === 'HEAD';
    return new Response(isEmpty ? null : (reply.body ?? null), { status: reply.status, headers: reply.headers });
  };
}
