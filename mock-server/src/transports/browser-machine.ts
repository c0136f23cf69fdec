import type { Machine } from './machine.ts';
import { postByFetch } from './webhooks/post-by-fetch.ts';

const NO_DOCS = 'The page is served by Node only. The document itself is at /_mock/openapi.json.\n';
const NO_PORT = 'A page cannot listen on a port: use mock.fetch, or the handlers of @wa-inbox/mock/msw. In Node, listen() works.';

const NO_FILE = 'A page keeps no worlds in a file: give `persist` to the handlers of @wa-inbox/mock/msw. In Node, db works.';

/** A page or a worker of a browser. */
export const machine: Machine = {
  post: postByFetch,
  report: (error) => (globalThis as { reportError?(error: unknown): void }).reportError?.(error),
  docs: async () => ({ status: 501, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: NO_DOCS }),
  store: () => {
    throw new Error(NO_FILE);
  },
  listen: () => Promise.reject(new Error(NO_PORT)),
};
