import { machine } from '#machine';
import { bodyLimit, isBinary } from '../dialects/body-limits.ts';
import type { Exchange, Reply } from '../dialects/exchange.ts';
import { PLACELESS } from '../core/settings.ts';
import { docsFile } from './docs/docs-file.ts';
import type { Engine } from './engine.ts';

/** The mock as a `fetch`, without a port. Takes a path, a URL or a Request. */
export function createFetch(engine: Engine, prefix = ''): typeof fetch {
  return async (input, init) => {
    const absolute = typeof input === 'string' || input instanceof URL ? new URL(input, PLACELESS) : input;
    const request = new Request(absolute, init);
    request.signal.throwIfAborted();
    const { pathname, search } = new URL(request.url);
    // a URL that the world itself gave names the world already
    const path = (pathname.startsWith(`${prefix}/`) ? '' : prefix) + pathname;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const file = isRead ? docsFile(path) : undefined;
    if (file !== undefined) return responseOf(await machine.docs(file), request.method);
    const url = path + search;
    const reply = engine.handle({
      method: request.method === 'HEAD' ? 'GET' : request.method,
      url,
      headers: Object.fromEntries(request.headers),
      ...(request.body === null ? NO_BODY : await readBody(request, url, engine)),
    });
    engine.afterReply();
    if (!reply)
      return new Response(
        `There is no ${pathname} here: the mock serves ${engine.bases.join(', ')} and, below a version such as /v25.0, the Cloud API.\n`,
        {
          status: 404,
        },
      );
    return responseOf(reply.later ? await reply.later() : reply, request.method);
  };
}

function responseOf({ status, headers, body, bytes }: Reply, method: string): Response {
  const isEmpty = status === 204 || method === 'HEAD';
  const content = (body ?? bytes) as string | Uint8Array<ArrayBuffer> | undefined;
  return new Response(isEmpty ? null : (content ?? null), { status, headers });
}

type Body = Pick<Exchange, 'body' | 'bytes' | 'isTooLarge'>;

const NO_BODY: Body = { body: undefined };
const TOO_LARGE: Body = { body: undefined, isTooLarge: true };

async function readBody(request: Request, url: string, engine: Engine): Promise<Body> {
  const type = request.headers.get('content-type');
  const limit = bodyLimit(url, type, engine.worlds.settings.media.fileLimit);
  if (isBinary(type)) {
    const bytes = new Uint8Array(await request.arrayBuffer());
    return bytes.byteLength > limit ? TOO_LARGE : { body: undefined, bytes };
  }
  const body = await request.text();
  return body.length > limit / 4 && new TextEncoder().encode(body).byteLength > limit ? TOO_LARGE : { body };
}
