import { BODY_LIMIT } from '../dialects/read-body.ts';
import type { Reply } from '../dialects/exchange.ts';
import { docsFile } from './docs/docs-file.ts';
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
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const file = isRead ? docsFile(prefix + pathname) : undefined;
    if (file !== undefined) return responseOf(await docsReply(file), request.method);
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
        `There is no ${pathname} here: the mock serves ${engine.bases.join(', ')} and, below a version such as /v25.0, the Cloud API.\n`,
        {
          status: 404,
        },
      );
    return responseOf(reply, request.method);
  };
}

function responseOf({ status, headers, body }: Reply, method: string): Response {
  const isEmpty = status === 204 || method === 'HEAD';
  return new Response(isEmpty ? null : (body ?? null), { status, headers });
}

/** Loaded when it is asked for: the viewer is made of files, and not every place that has a `fetch` has those. */
async function docsReply(file: string): Promise<Reply> {
  try {
    const { readDocs } = await import('./docs/read-docs.ts');
    return await readDocs(file);
  } catch {
    const body = 'The page is served over HTTP only, by Node. The document itself is at /_mock/openapi.json.\n';
    return { status: 501, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
  }
}
