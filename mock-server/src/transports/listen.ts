import type { RequestListener, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Engine } from './engine.ts';
import { Guard, type GuardOptions } from './guard.ts';
import { createListener } from './http.ts';
import { landing } from './landing.ts';
import { attachSockets } from './sockets.ts';

/** An import of it would load a client of HTTP as well, which takes as long as the rest of the mock. */
const { createServer } = process.getBuiltinModule('node:http');
/** Longer than clients keep an idle connection, so that none of them writes into one that is just being closed. */
const KEEP_ALIVE = 65_000;

export type ListenOptions = {
  /** 0 takes any free one. */
  readonly port?: number | undefined;
  /** 127.0.0.1 without it. */
  readonly host?: string | undefined;
  /** Gets what is not the mock's. */
  readonly app?: RequestListener | undefined;
};

export interface Listening {
  /** `http://localhost:{port}` */
  readonly url: string;
  readonly port: number;
  readonly server: Server;
  /** Gives what is not the mock's to an app, also to one that is still loading: its requests wait for it. */
  mount(app: RequestListener | Promise<RequestListener>): void;
  close(): Promise<void>;
}

/** Serves the mock over HTTP and sockets. Rejects when the port is taken. */
export async function listen(engine: Engine, options: ListenOptions & GuardOptions): Promise<Listening> {
  const guard = new Guard(options);
  let app: RequestListener | Promise<RequestListener> = options.app ?? landing;
  const other: RequestListener = (request, response) => {
    if (typeof app === 'function') return app(request, response);
    app.then(
      (ready) => ready(request, response),
      () =>
        response.writeHead(500, { 'content-type': 'text/plain' }).end('The app could not be loaded; its log has the reason.\n'),
    );
  };
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE }, createListener({ engine, guard, app: other }));
  const sockets = await attachSockets(server, engine, guard);
  server.on('upgrade', (request, socket) => {
    if (request.url?.startsWith('/socket.io/')) return;
    if (guard.check(request.headers) !== 'pass') hangUp(socket, '403 Forbidden');
    else if (app === landing) hangUp(socket, '404 Not Found');
  });
  const port = await bind(server, options);
  const url = `http://${nameOf(options.host)}:${port}`;
  engine.worlds.settings.media.home.url = url;
  return {
    url,
    port,
    server,
    mount: (next) => {
      app = next;
      if (typeof next !== 'function') next.catch(() => undefined);
    },
    close: async () => {
      await sockets.close();
      server.closeAllConnections();
    },
  };
}

function bind(server: Server, { port = 0, host = '127.0.0.1' }: ListenOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** What a person on this machine types. */
function nameOf(host = '127.0.0.1'): string {
  if (host === '127.0.0.1' || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function hangUp(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
