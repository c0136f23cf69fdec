import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Exchange, Reply } from '../dialects/exchange.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import { docsFile } from './docs/docs-file.ts';
import { readDocs } from './docs/read-docs.ts';
import type { Engine } from './engine.ts';
import type { Guard } from './guard.ts';
import { forbidden } from './forbidden.ts';
import { readRequest, type RequestBody } from './read-request.ts';

/** Milliseconds that a client has to read the answer to a body that it is still sending. */
const GRACE = 2_000;

export type HttpOptions = {
  readonly engine: Engine;
  readonly guard: Guard;
  /** Gets what is not the mock's. */
  readonly app: RequestListener;
};

/** Serves the mock on node:http. */
export function createListener({ engine, guard, app }: HttpOptions): RequestListener {
  return (request, response) => {
    const verdict = guard.check(request.headers);
    if (verdict !== 'pass') return write(response, forbidden(verdict, request.headers));
    const file = request.method === 'GET' || request.method === 'HEAD' ? docsFile(request.url!) : undefined;
    if (file !== undefined) return void readDocs(file).then((reply) => write(response, reply));
    if (!engine.owns(request.url!)) return app(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204, preflightHeaders(request.headers)).end();
    readRequest(request, engine.worlds.settings.media.fileLimit, (body) => answer(engine, { request, response, body }));
  };
}

type Served = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly body: RequestBody };

function answer(engine: Engine, { request, response, body }: Served): void {
  const exchange: Exchange = {
    method: request.method === 'HEAD' ? 'GET' : request.method!,
    url: request.url!,
    headers: request.headers,
    body: body.text,
    bytes: body.bytes,
    isTooLarge: body.isTooLarge,
  };
  const reply = engine.handle(exchange)!;
  if (reply.later) void reply.later().then((later) => send({ request, response, body }, later));
  else send({ request, response, body }, reply);
  engine.afterReply();
}

function send({ request, response, body }: Served, reply: Reply): void {
  const isCross = request.headers.origin !== undefined;
  const whole = isCross ? { ...reply, headers: { ...reply.headers, ...corsHeaders(request.headers) } } : reply;
  if (reply.hindrance?.reset !== undefined) return breakOff(response, whole);
  if (body.isTooLarge) writeAndHangUp(request, response, whole);
  else write(response, whole);
}

function write(response: ServerResponse, reply: Reply): void {
  const { status, headers, body, bytes } = reply;
  const content = bytes ?? body;
  if (content === undefined) response.writeHead(status, headers).end();
  else response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(content) }).end(content);
}

/** A scenario ends the connection: inside the reply, whose length was told, or with no word of it. */
function breakOff(response: ServerResponse, { status, headers, body, bytes, hindrance }: Reply): void {
  const content = Buffer.from(bytes ?? body ?? '');
  if (hindrance?.reset === 'before' || content.length === 0) return void response.destroy();
  response.writeHead(status, { ...headers, 'content-length': content.length });
  response.write(content.subarray(0, Math.ceil(content.length / 2)), () => response.destroy());
}

/** The client is still sending: it gets the whole answer first, and the connection ends when it had time to read it. */
function writeAndHangUp(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const body = Buffer.from(reply.body ?? '');
  response.writeHead(reply.status, { ...reply.headers, connection: 'close', 'content-length': body.length });
  response.write(body);
  const timer = setTimeout(() => request.socket.destroy(), GRACE).unref();
  request.socket.once('close', () => clearTimeout(timer));
}
