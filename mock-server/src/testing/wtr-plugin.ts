import { createMock, type Mock, type MockOptions } from '../index.ts';
import { TEST_NOW } from './test-worlds.ts';

/** A plugin of `@web/test-runner`, as far as it is one. */
export type WaMockPlugin = {
  readonly name: string;
  serverStart(): Promise<void>;
  serverStop(): Promise<void>;
  resolveImport(wanted: { source: string }): string | undefined;
  serve(context: { path: string }): { body: string; type: string } | undefined;
};

const SOURCE = 'virtual:wa-mock';
const PATH = '/__wa-mock__/url.js';

/**
 * For `plugins` of `web-test-runner.config.js`: starts a mock beside the test server, and tells pages where it listens:
 * `import { mockUrl } from 'virtual:wa-mock'`. Options are those of `createMock`; the clock stands still by default.
 */
export function waMockPlugin(options: MockOptions = {}): WaMockPlugin {
  let mock: Mock | undefined;
  let url = '';
  return {
    name: 'wa-mock',
    serverStart: async () => {
      mock = createMock({ frozen: true, now: TEST_NOW, ...options });
      ({ url } = await mock.listen());
    },
    serverStop: async () => mock?.close(),
    resolveImport: ({ source }) => (source === SOURCE ? PATH : undefined),
    serve: ({ path }) => (path === PATH ? { body: `export const mockUrl = ${JSON.stringify(url)};\n`, type: 'js' } : undefined),
  };
}
