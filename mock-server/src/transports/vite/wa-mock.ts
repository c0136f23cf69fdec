import type { Server } from 'node:http';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import type { Scenario } from '@wa-inbox/protocol/control/schemas';
import { createMock, type Mock, type MockOptions } from '../../index.ts';
import { docsFile } from '../docs/docs-file.ts';
import { Guard } from '../guard.ts';
import { createListener } from '../http.ts';
import { behind } from '../mock-world.ts';
import { attachSockets } from '../sockets.ts';
import { allowedByVite, checkExposure } from './exposure.ts';
import { Reloading } from './reloading.ts';

/** What `createMock` takes, with paths of files where those can be edited while the server runs. */
export type WaMockOptions = Omit<MockOptions, 'fixture'> & {
  /** A fixture, or the path of a JSON file that holds one, from Vite's root. A change starts every world from it. */
  fixture?: MockOptions['fixture'] | string;
  /** Scenarios of the default world, or the path of a JSON file: an array, or `{scenarios: [...]}`. A change arms them anew. */
  scenarios?: readonly Scenario[] | string;
  /** A mock to serve in the place of one of the plugin's own: to drive it from the same process. */
  mock?: Mock;
};

/**
 * A Vite plugin: the dev server, and the preview of a build, answer all that the mock answers, sockets included, on their
 * own port. What is not the mock's is the app's.
 */
export function waMock(options: WaMockOptions = {}): Plugin {
  return {
    name: 'wa-mock',
    apply: 'serve',
    configureServer: (server) => serve(server, options, server),
    configurePreviewServer: (server) => serve(server, options),
  };
}

async function serve(server: ViteDevServer | PreviewServer, options: WaMockOptions, dev?: ViteDevServer): Promise<void> {
  const { logger, root } = server.config;
  const settings = dev ? server.config.server : server.config.preview;
  checkExposure(settings.host, options, (sentence) => logger.warn(sentence));
  const files = new Reloading(root, options, logger);
  const mock = options.mock ?? createMock({ ...ownOptions(options), ...files.fixtureOption(), onFault: tellFault(logger) });
  const { engine } = behind(mock).host;
  await files.start(mock, dev?.watcher);
  const guard = new Guard({
    allowedHosts: [...(options.allowedHosts ?? []), ...allowedByVite(settings.allowedHosts)],
    origins: options.cors ?? [],
  });
  const listener = createListener({ engine, guard, app: (_, response) => void response.writeHead(404).end() });
  server.middlewares.use((request, response, next) => {
    if (engine.owns(request.url!) || docsFile(request.url!) !== undefined) listener(request, response);
    else next();
  });
  const http = httpOf(server);
  if (!http) return logger.warn('wa-mock: in middleware mode sockets need server.hmr.server: give Vite the HTTP server.');
  await attachSockets(http, engine, guard);
  http.once('listening', () => (engine.worlds.settings.media.home.url = urlOf(server, http)));
  http.once('close', () => {
    if (!options.mock) engine.stop();
  });
}

function ownOptions({ fixture: _fixture, scenarios: _scenarios, mock: _mock, ...rest }: WaMockOptions): MockOptions {
  return rest;
}

function tellFault({ error: tell }: ViteDevServer['config']['logger']): (error: unknown) => void {
  return (error) => tell(`wa-mock: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

/** In middleware mode it is the app's own, which Vite knows for its hot reload. */
function httpOf({ httpServer, config }: ViteDevServer | PreviewServer): Server | undefined {
  const { hmr } = config.server;
  const own = typeof hmr === 'object' ? hmr.server : undefined;
  return (httpServer ?? own) as Server | undefined;
}

function urlOf({ config }: ViteDevServer | PreviewServer, http: Server): string {
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : config.server.port;
  return `${config.server.https ? 'https' : 'http'}://localhost:${port}`;
}
