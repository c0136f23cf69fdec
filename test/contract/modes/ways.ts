import type { Mock, MockOptions } from '@wa-inbox/mock';
import { createMock } from '@wa-inbox/mock';
import type { DrivenMock } from './driven-mock.ts';
import { inServiceWorker } from './service-worker-way.ts';

type Call = (path: string, init?: RequestInit) => Promise<Response>;

/** A mock of its own for the tests of one suite: to be opened before them and closed after. */
export type Begun = { readonly mock: DrivenMock; readonly call: Call; open(): Promise<unknown>; close(): Promise<unknown> };

/** How calls get to a mock. */
export type WayName = 'fetch' | 'http' | 'msw' | 'service-worker' | 'vite';
export type Way = { readonly title: string; readonly name: WayName; begin(options: MockOptions): Begun };

/** How a mock of this process is reached: what calls it, and what ends that. */
type Reach = (mock: Mock) => Promise<{ call: Call; close?(): Promise<unknown> }>;

const ALL: readonly Way[] = [
  hereBy('by fetch', 'fetch', async (mock) => ({ call: mock.fetch })),
  hereBy('over HTTP', 'http', async (mock) => callTo((await mock.listen({ port: 0 })).url)),
  hereBy('through msw', 'msw', async (mock) => (await import('./msw-way.ts')).reachByMsw(mock)),
  inServiceWorker,
  hereBy('in a Vite dev server', 'vite', async (mock) => (await import('./vite-way.ts')).reachByVite(mock)),
];

/** The ways that `WA_MOCK_WAYS` names, such as `msw,vite`; without it those that need neither a browser nor a bundler. */
export const WAYS: readonly Way[] = (process.env['WA_MOCK_WAYS'] ?? 'fetch,http').split(',').map((name) => {
  const way = ALL.find((one) => one.name === name);
  if (!way) throw new Error(`WA_MOCK_WAYS cannot have "${name}": choose of ${ALL.map((one) => one.name).join(', ')}.`);
  return way;
});

/** Calls to paths of a server. */
export function callTo(url: string): { call: Call } {
  return { call: (path, init) => fetch(url + path, init) };
}

/** A way to a mock that lives in this process. */
function hereBy(title: string, name: WayName, reach: Reach): Way {
  return {
    title,
    name,
    begin: (options) => {
      const mock = createMock(options);
      let reached: Awaited<ReturnType<Reach>> | undefined;
      return {
        mock,
        call: (path, init) => reached!.call(path, init),
        open: async () => (reached = await reach(mock)),
        close: async () => {
          await reached?.close?.();
          await mock.close();
        },
      };
    },
  };
}
