import type { Server } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';

/** The page in Vite's middleware, beside the mock: loaded after the mock answers, so that the first answer is quick. */
export async function demoApp(server: Server): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    configLoader: 'native',
    root: fileURLToPath(new URL('..', import.meta.url)),
    server: { middlewareMode: true, hmr: { server, path: '/@hmr' } },
    appType: 'spa',
    logLevel: 'warn',
  });
  server.once('close', () => void vite.close());
  return vite.middlewares;
}
