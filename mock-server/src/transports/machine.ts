import type { Browse } from '../core/browse.ts';
import type { Reply } from '../dialects/exchange.ts';
import type { WorldStore } from '../store/world-store.ts';
import type { Engine } from './engine.ts';
import type { GuardOptions } from './guard.ts';
import type { Listening, ListenOptions } from './listen.ts';
import type { Post, PostOptions } from './webhooks/post.ts';

/** What differs by where a mock runs. `#machine` is Node's or the browser's, as package.json says under `imports`. */
export interface Machine {
  /** Sends webhooks. */
  post(options: PostOptions): Post;
  /** Tells of an error that is the mock's own fault. */
  report(error: unknown): void;
  /** A file of the page at `/_mock/docs`. */
  docs(file: string): Promise<Reply>;
  /** Keeps worlds in a file. Throws a sentence when it cannot. */
  store(path: string): WorldStore;
  /** Reads rows for the data browser; where it cannot, nobody can browse. */
  readonly browse?: Browse;
  /** Opens a port. */
  listen(engine: Engine, options: ListenOptions & GuardOptions): Promise<Listening>;
}
