import type { TestRunnerPlugin } from '@web/test-runner';

/** What a browser lacks of Node, for dependencies that expect a bundler. */
export const serveToBrowser: TestRunnerPlugin = {
  name: 'serve-to-browser',
  /** The development build of socket.io-parser logs to a CommonJS package, which no browser can import. */
  resolveImport({ source }) {
    return source === 'debug' ? '/test/support/silent-debug.ts' : undefined;
  },
  /** @tanstack/virtual-core asks for the mode that a bundler would write in. */
  transform({ response, body }) {
    if (!response.is('js') || typeof body !== 'string' || !body.includes('process.env.NODE_ENV')) return undefined;
    return { body: body.replaceAll('process.env.NODE_ENV', '"development"') };
  },
};
