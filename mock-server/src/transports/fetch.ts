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
    return (await answerRequest(engine, path + search, request)) ?? notHere(pathname, engine);
  };
}

/** The answer to a request for a path and query of the mock, or undefined for what is not the mock's. */
export async function answerRequest(engine: Engine, url: string, request: Request): Promise<Response | undefined> {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const file = isRead ? docsFile(url) : undefined;
  if (file !== undefined) return responseOf(await machine.docs(file), request.method);
  const reply = engine.handle({
    method: request.method === 'HEAD' ? 'GET' : request.method,
    url,
    headers: Object.fromEntries(request.headers),
    ...(isRead || request.body === null ? NO_BODY : await readBody(request, url, engine)),
  });
  engine.afterReply();
  return reply && responseOf(reply.later ? await reply.later() : reply, request.method);
}

function notHere(pathname: string, { bases }: Engine): Response {
  const sentence = `There is no ${pathname} here: the mock serves ${bases.join(', ')} and, below a version such as /v25.0, the Cloud API.\n`;
  return new Response(sentence, { status: 404 });
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
    if (bytes.byteLength > limit) return TOO_LARGE;
    return bytes.byteLength === 0 ? NO_BODY : { body: undefined, bytes };
  }
  const body = await request.text();
  if (body === '') return NO_BODY;
  return body.length > limit / 4 && new TextEncoder().encode(body).byteLength > limit ? TOO_LARGE : { body };
}
