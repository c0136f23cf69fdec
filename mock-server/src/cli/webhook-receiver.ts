import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { CliError } from './cli-error.ts';
import type { Arrived } from './format/format-delivery.ts';
import { readNews } from './format/read-news.ts';
import { checkSignature } from './webhook-signature.ts';

export type ReceiverOptions = {
  readonly port: number;
  readonly host: string;
  readonly verifyToken: string | undefined;
  readonly secret: string | undefined;
  /** Answers so instead of 200, always or so many times. */
  readonly failWith?: number | undefined;
  readonly failTimes?: number | undefined;
  /** Milliseconds before it answers. */
  readonly delay?: number | undefined;
};
/** What a receiver tells of. */
export type ReceiverEvents = {
  arrived(delivery: Arrived): void;
  challenged(path: string, isRight: boolean): void;
};
export interface Receiver extends AsyncDisposable {
  readonly port: number;
}

/** An app that gets webhooks: it gives the challenge back, checks signatures over the bytes that came, and answers as told. */
export async function startReceiver(options: ReceiverOptions, events: ReceiverEvents): Promise<Receiver> {
  let failed = 0;
  const answerNext = () => {
    const { failWith, failTimes = Number.POSITIVE_INFINITY } = options;
    return failWith !== undefined && failed++ < failTimes ? failWith : 200;
  };
  const server = createServer((request, response) => {
    if (request.method === 'GET') return challenge(request, response, { options, events });
    take(request, response, { options, events, answerNext }).catch(() => response.destroy());
  });
  server.listen(options.port, options.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new CliError(listenProblem(error as NodeJS.ErrnoException, options), {}, { cause: error });
  }
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

type Parts = { readonly options: ReceiverOptions; readonly events: ReceiverEvents };

/** The hub's question: 200 with the challenge alone to whoever knows the token. Cloud API, webhook verification. */
function challenge(request: IncomingMessage, response: ServerResponse, { options, events }: Parts): void {
  const url = new URL(request.url ?? '/', 'http://receiver');
  const asked = url.searchParams.get('hub.challenge');
  const isRight =
    asked !== null && (options.verifyToken === undefined || url.searchParams.get('hub.verify_token') === options.verifyToken);
  response.writeHead(isRight ? 200 : 403, { 'content-type': 'text/plain' }).end(isRight ? asked : 'Not the verify token.\n');
  events.challenged(url.pathname, isRight);
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  { options, events, answerNext }: Parts & { answerNext: () => number },
): Promise<void> {
  const bytes = await buffer(request);
  const signature = checkSignature(bytes, request.headers, options.secret);
  const body = bytes.toString('utf8');
  if (options.delay) await sleep(options.delay);
  const answered = answerNext();
  response.writeHead(answered, { 'content-type': 'text/plain' }).end(answered < 300 ? 'OK\n' : 'As asked for.\n');
  const at = new Date().toISOString();
  events.arrived({ at, path: request.url ?? '/', answered, signature, news: readNews(parse(body)), body });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listenProblem({ code, message }: NodeJS.ErrnoException, { host, port }: ReceiverOptions): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program: choose another with --port (0 takes any free one).`;
  return `The receiver cannot listen on ${host}:${port}: ${code ?? message}.`;
}
