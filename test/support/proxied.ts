import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMock, type Mock, type MockOptions } from '@wa-inbox/mock';
import { guideModule } from './guide-module.ts';

export type ProxiedDialect = 'cloud' | 'chakra' | 'chatmitra';
export const SECRET = 'webhook-secret';
export const TOKEN = 'demo-token';
/** What a page that is signed in sends. */
export const SESSION = 'session=maya';

type Handle = (request: Request) => Promise<Response>;

/** A mock, and the guide's proxy in front of one of its dialects, which gets its webhooks. */
export type Proxied = {
  readonly mock: Mock;
  readonly baseUrl: string;
  /** What the proxy keeps. */
  readonly journal: unknown[];
  /** Answers what the proxy would, until it gives undefined. */
  before: ((request: Request) => Promise<Response> | undefined) | undefined;
  /** Texts that begin so and came to the provider for a customer, in order. */
  arrived(phone: string, beginning: string): Promise<string[]>;
  /** Resolves once the journal is so; looks after each request that the proxy answered. */
  until(isSo: (journal: unknown[]) => boolean): Promise<void>;
  close(): Promise<void>;
};

export async function startProxied(dialect: ProxiedDialect, options: MockOptions & { fallback?: Handle } = {}): Promise<Proxied> {
  const { fallback, ...mockOptions } = options;
  const mock = createMock({ latency: 5, limits: false, ...mockOptions });
  const [{ url: target }, { createProxy }, { ROUTES }] = await Promise.all([
    mock.listen({ port: 0 }),
    guideModule('provider-proxy.mjs'),
    guideModule('routes.mjs'),
  ]);
  const journal: unknown[] = [];
  const lookers = new Set<() => void>();
  const until = (isSo: (journal: unknown[]) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!isSo(journal)) return;
        lookers.delete(look);
        resolve();
      };
      lookers.add(look);
      look();
    });
  const signatureHeader = dialect === 'chatmitra' ? 'x-chatmitra-signature' : 'x-hub-signature-256';
  const handle = createProxy({
    target,
    token: TOKEN,
    routes: ROUTES[dialect],
    isSignedIn: (request: Request) => request.headers.get('cookie')?.includes(SESSION) === true,
    secret: SECRET,
    signatureHeader,
    verifyToken: 'let-me-in',
    base: '/whatsapp',
    journal,
  }) as Handle;
  const server = createServer((request, response) => {
    const answer = async (given: Request): Promise<Response> => {
      const early = proxied.before?.(given);
      if (early) return early;
      return given.url.includes('/whatsapp/') || !fallback ? handle(given) : fallback(given);
    };
    exchange(answer, request, response)
      .catch(() => response.destroy())
      .finally(() => lookers.forEach((look) => look()));
  });
  const baseUrl = `${await listen(server)}/whatsapp`;
  await mock.webhooks.subscribe({ url: `${baseUrl}/webhook`, dialect, secret: SECRET });
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await mock.close();
  };
  const arrived = async (phone: string, beginning: string): Promise<string[]> => {
    const headers = { authorization: `Bearer ${TOKEN}` };
    const response = await fetch(`${target}/api/v1/contacts/+${phone}/messages?limit=100`, { headers });
    const { messages } = (await response.json()) as { messages: { text?: string; direction?: string }[] };
    return messages.flatMap(({ text, direction }) => (direction === 'outbound' && text?.startsWith(beginning) ? [text] : []));
  };
  const proxied: Proxied = { mock, baseUrl, journal, before: undefined, arrived, until, close };
  return proxied;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A handler of the web's own kind under Node's server. */
async function exchange(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const method = request.method ?? 'GET';
  const url = `http://${request.headers.host}${request.url}`;
  const body = method === 'POST' ? { body: Buffer.concat(chunks) } : {};
  const answer = await handle(new Request(url, { method, headers: headers as [string, string][], signal: gone.signal, ...body }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
}
