import type { AddressInfo } from 'node:net';
import type { Mock } from '@wa-inbox/mock';
import { waMock } from '@wa-inbox/mock/vite';
import { createServer } from 'vite';
import { callTo } from './ways.ts';

/** A dev server with the plugin, and nothing else in it. */
export async function reachByVite(mock: Mock) {
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, watch: null, hmr: false },
    plugins: [waMock({ mock })],
  });
  await server.listen();
  const { port } = server.httpServer!.address() as AddressInfo;
  return { ...callTo(`http://localhost:${port}`), close: () => server.close() };
}
