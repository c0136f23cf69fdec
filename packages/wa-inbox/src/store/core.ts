import { failureOf } from '../model/failure.ts';
import type { InboxSource } from '../model/source.ts';
import { INITIAL_STATE } from './initial-state.ts';
import { beforeOf, noticesOf } from './notices.ts';
import type { StoreEnvironment } from './ports.ts';
import { reduce } from './reduce.ts';
import type { InboxState, Notice } from './state.ts';
import type { StoreChange } from './store-change.ts';

/** The state and whoever watches it: what the effects of a store share. */
export class StoreCore {
  readonly source: InboxSource;
  readonly environment: StoreEnvironment;
  readonly #end = new AbortController();
  readonly #watchers = new Set<() => void>();
  readonly #listeners = new Set<(notice: Notice) => void>();
  #state = INITIAL_STATE;
  #announcing = false;
  /** Takes in what was gathered in this task, before anybody is told. */
  settle = (): void => undefined;

  constructor(source: InboxSource, environment: StoreEnvironment) {
    this.source = source;
    this.environment = environment;
  }

  get state(): InboxState {
    return this.#state;
  }

  /** Aborts when the store ends. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  apply(change: StoreChange): void {
    if (this.signal.aborted) return;
    const before = beforeOf(this.#state, change);
    this.#state = reduce(before.state, change);
    if (this.#state === before.state) return;
    for (const notice of noticesOf(before, this.#state, change)) this.notify(notice);
    this.announce();
  }

  notify(notice: Notice): void {
    if (this.signal.aborted) return;
    for (const listener of this.#listeners) listener(notice);
  }

  /** Reports what was thrown by a call that nobody waits for; an abort is no failure. */
  report(thrown: unknown): void {
    const failure = failureOf(thrown);
    if (failure) this.notify({ kind: 'error', failure });
  }

  /** Calls back after `ms`, unless the store ends first; returns how to cancel. */
  delay(ms: number, callback: () => void): () => void {
    return this.environment.delay(ms, () => {
      if (!this.signal.aborted) callback();
    });
  }

  subscribe(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  listen(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  end(): void {
    this.#end.abort();
    this.#watchers.clear();
    this.#listeners.clear();
  }

  /** Tells the watchers, once for all that happens in this task. */
  announce(): void {
    if (this.#announcing) return;
    this.#announcing = true;
    queueMicrotask(() => {
      try {
        this.settle();
      } finally {
        this.#announcing = false; // also after a message that a source made wrong: what comes later is told
        for (const watcher of this.#watchers) watcher();
      }
    });
  }
}
