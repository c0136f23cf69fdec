import { SqliteStore } from '../store/sqlite-store.ts';
import type { Machine } from './machine.ts';
import { postOverHttp } from './webhooks/post.ts';

/** A process of Node. What it seldom needs is loaded when it is. */
export const machine: Machine = {
  post: postOverHttp,
  report: (error) => process.emitWarning(error instanceof Error ? error : String(error)),
  docs: async (file) => (await import('./docs/read-docs.ts')).readDocs(file),
  store: (path) => new SqliteStore(path),
  browse: async (question) => (await import('./inspect/browse.ts')).browse(question),
  listen: async (engine, options) => (await import('./listen.ts')).listen(engine, options),
};
