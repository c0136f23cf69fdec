import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Post } from '@wa-inbox/mock';

// oxlint-disable-next-line typescript/no-explicit-any -- tests look at payloads as their readers do
export type Received = { path: string; headers: IncomingHttpHeaders; body: string; json: any };

/** Every receiver there is, without one: it gives the challenge back and takes what it is sent. */
export const takesAll: Post = ({ url }) =>
  Promise.resolve({ status: 200, reply: new URL(url).searchParams.get('hub.challenge') ?? '' });

/** An app that gets webhooks: it answers the hub challenge, keeps what it is sent, and says 200. */
export type Receiver = AsyncDisposable & {
  readonly url: string;
  readonly received: Received[];
  /** What it was asked by GET. */
  readonly asked: string[];
  /** Answers in its place, until undefined. */
  answer: RequestListener | undefined;
  /** What came to a path, and forgets it. */
  take(path: string): Received[];
  close(): Promise<void>;
};

export const VERIFY_TOKEN = 'let-me-in';

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    // a mock in a page posts only where that is allowed
    for (const what of ['origin', 'headers', 'methods']) response.setHeader(`access-control-allow-${what}`, '*');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const url = new URL(request.url!, 'http://receiver');
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      if (request.method === 'POST') received.push({ path: url.pathname, headers: request.headers, body, json: parse(body) });
      else asked.push(request.url!);
      if (receiver.answer) return receiver.answer(request, response);
      const isKnown = request.method === 'POST' || url.searchParams.get('hub.verify_token') === VERIFY_TOKEN;
      response.writeHead(isKnown ? 200 : 403).end(isKnown ? url.searchParams.get('hub.challenge') : 'no');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    asked,
    answer: undefined,
    take: (path) => {
      const found = received.filter((each) => each.path === path);
      received.splice(0, received.length, ...received.filter((each) => each.path !== path));
      return found;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
  return receiver;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
