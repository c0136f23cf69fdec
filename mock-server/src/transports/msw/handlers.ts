import { http, type RequestHandler, type WebSocketHandler, ws } from 'msw';
import { PLACELESS } from '../../core/settings.ts';
import { docsFile } from '../docs/docs-file.ts';
import type { Engine } from '../engine.ts';
import { answerRequest } from '../fetch.ts';
import { EngineConnection } from './engine-io.ts';
import { pathAt, type Place } from './places.ts';
import { Polling } from './polling.ts';
import { SocketIo } from './socket-io.ts';

const SOCKETS = '/socket.io/';

const NO_UPGRADE =
  'msw does not carry what the ws package sends: let socket.io-client poll, or give it { transports: [WebSocket] }, the WebSocket that it exports.';

/** What `setupWorker` and `setupServer` take. */
export type Handler = RequestHandler | WebSocketHandler;

/** What handlers are made for. */
export type Setup = {
  readonly engine: Engine;
  /** Of the world, where it is not the default one. */
  readonly prefix: string;
  readonly places: readonly Place[];
  /** The state that was kept is back. */
  readonly ready: Promise<void>;
};

/** One handler for the calls of every provider, one for clients that poll, one for WebSockets of each place. */
export function makeHandlers(setup: Setup): Handler[] {
  const { engine, prefix, places } = setup;
  const { home } = engine.worlds.settings.media;
  if (home.url === PLACELESS) home.url = places[0]!.origin + places[0]!.path;
  const sockets = new SocketIo(engine, places.map(({ path }) => path), prefix); // prettier-ignore
  const origins = [...new Set(places.map(({ origin }) => origin))];
  return [
    callHandler(setup),
    pollHandler(setup, sockets, origins),
    ...origins.map((origin) => socketHandler(setup, sockets, origin)),
  ];
}

function callHandler({ engine, prefix, places, ready }: Setup): RequestHandler {
  const mine = (url: string): string | undefined => {
    const path = pathAt(places, url);
    // a URL that the world itself gave names the world already
    const whole = path === undefined || path.startsWith(`${prefix}/`) ? path : prefix + path;
    return whole !== undefined && (engine.owns(whole) || docsFile(whole) !== undefined) ? whole : undefined;
  };
  return http.all(
    ({ request }) => mine(request.url) !== undefined,
    async ({ request }) => {
      await ready;
      return answerRequest(engine, mine(request.url)!, request);
    },
  );
}

/**
 * Clients that poll. Those that upgrade are the `ws` package's in Node: msw 3 opens such a connection and then carries
 * nothing, so that they are better told at once, and fall back to polling.
 */
function pollHandler({ ready }: Setup, sockets: SocketIo, origins: readonly string[]): RequestHandler {
  const polling = new Polling(sockets);
  return http.all(
    ({ request }) => {
      const { origin, pathname } = new URL(request.url);
      return pathname === SOCKETS && origins.includes(origin);
    },
    async ({ request }) => {
      await ready;
      if (request.headers.has('upgrade')) return Response.json({ code: 3, message: NO_UPGRADE }, { status: 400 });
      return polling.answer(request);
    },
  );
}

function socketHandler({ ready }: Setup, sockets: SocketIo, origin: string): WebSocketHandler {
  const host = origin.replace(/^http/, 'ws').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // msw takes /socket.io/ off the URL of a WebSocket, and leaves it in that of an upgrade
  const link = ws.link(new RegExp(`^${host}(?:/socket\\.io)?/$`));
  return link.addEventListener('connection', ({ client, server }) => {
    if (new URL(client.url).pathname !== SOCKETS) return server.connect();
    const connection = new EngineConnection({ send: (packet) => client.send(packet), close: () => client.close() });
    client.addEventListener('message', ({ data }) => connection.receive(data));
    client.addEventListener('close', () => connection.ended());
    void ready.then(() => sockets.serve(connection));
  });
}
