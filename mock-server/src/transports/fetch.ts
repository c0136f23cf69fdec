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
    const response = (await answerRequest(engine, path + search, request)) ?? notHere(pathname, engine);
    if (response.type === 'error') throw brokenOff();
    return response;
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
  if (!reply) return undefined;
  const told = reply.later ? await unlessAborted(reply.later(), request.signal) : reply;
  return responseOf(told, request.method);
}

function notHere(pathname: string, { bases }: Engine): Response {
  const sentence = `There is no ${pathname} here: the mock serves ${bases.join(', ')} and, below a version such as /v25.0, the Cloud API.\n`;
  return new Response(sentence, { status: 404 });
}

/** A network error where a scenario ends the connection. */
function responseOf({ status, headers, body, bytes, hindrance }: Reply, method: string): Response {
  if (hindrance?.reset !== undefined) return Response.error();
  const isEmpty = status === 204 || method === 'HEAD';
  const content = (body ?? bytes) as string | Uint8Array<ArrayBuffer> | undefined;
  return new Response(isEmpty ? null : (content ?? null), { status, headers });
}

/** Who waits for a reply that is held back can stop waiting. */
function unlessAborted<Value>(later: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    later.then(resolve, reject);
  });
}

/** What a `fetch` rejects with when the connection breaks. */
function brokenOff(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' });
  return new TypeError('fetch failed', { cause });
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
