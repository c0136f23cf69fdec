import { failureOf } from '../../model/failure.ts';
import type { CallOptions, ConnectionState } from '../../model/source.ts';
import type { HttpClient } from '../http/http-client.ts';
import { itemsOf, membersOf, numberOf, textOf } from '../message-objects/reader.ts';
import type { JournalEntry } from './fact.ts';

/** Seconds for which a proxy is asked to wait until there is something to tell. */
const WAIT = 25;
/** Milliseconds between two looks at a proxy that does not wait, and after the first failure; then twice as long, up to LATE. */
const SOON = 5_000;
const RETRY = 500;
const LATE = 30_000;

/** Calls back once after so many milliseconds, or when it is told to hurry; returns how to cancel. */
export type Delay = (ms: number, callback: () => void) => () => void;

export type JournalConfig = {
  http: HttpClient;
  /** Takes in what is new, in order. */
  take(entries: readonly JournalEntry[]): void;
  /** Numbers begin anew, or it is reached for the first time only now: everything may be other than what was read. */
  onRestart(): void;
  delay: Delay;
};

/**
 * What a proxy has received and sent, read in order from `GET {base-url}/events?after=n&wait=seconds`, which answers
 * `{log, events: [{n, at, webhook | sent}]}`: at once where there is something after `n`, else when there is, or when the time is over.
 */
export class Journal {
  readonly #config: JournalConfig;
  #after = 0;
  #log: string | undefined;
  #reading: Promise<void> | undefined;
  #isReached = false;
  #isRead = false;
  #isAbsent = false;
  #failures = 0;
  #hurry = (): void => undefined;

  constructor(config: JournalConfig) {
    this.#config = config;
  }

  /** The last look was answered. */
  get isReached(): boolean {
    return this.#isReached;
  }

  /** What was there at first has been read: what comes from now on is news. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Reads the whole journal once; later calls cost nothing. Rejects where it cannot be read. */
  async ready(): Promise<void> {
    this.#reading ??= this.#look(0, {}).then(() => void (this.#isRead = true));
    await this.#reading.catch((thrown: unknown) => {
      this.#reading = undefined;
      throw thrown;
    });
  }

  /** Reads what is new by now; nothing where the proxy keeps no journal. */
  async catchUp(options: CallOptions = {}): Promise<void> {
    if (!this.#isAbsent) await this.#look(0, options);
  }

  /** Goes on reading until the signal aborts. */
  async follow(tell: (state: ConnectionState) => void, signal: AbortSignal): Promise<void> {
    let state: ConnectionState | undefined;
    const enter = (next: ConnectionState): void => {
      if (next !== state && !signal.aborted) tell((state = next));
    };
    enter('connecting');
    globalThis.addEventListener?.('online', () => this.#hurry(), { signal });
    while (!signal.aborted) {
      try {
        const isFirst = this.#reading === undefined;
        await this.ready();
        if (isFirst) this.#config.onRestart();
        const began = performance.now();
        if (state !== 'polling') enter('live');
        const isWaiting = (await this.#look(WAIT, { signal })) || performance.now() - began > 1_000;
        enter(isWaiting ? 'live' : 'polling');
        if (!isWaiting) await this.#pause(SOON, signal);
      } catch (thrown) {
        const failure = failureOf(thrown);
        if (!failure || signal.aborted) return;
        enter('offline');
        if (this.#isAbsent) return;
        const wait = Math.min(LATE, RETRY * 2 ** (this.#failures - 1));
        await this.#pause(failure.retryAfter === undefined ? wait : failure.retryAfter * 1_000, signal);
      }
    }
  }

  /** Whether there was something new. */
  async #look(wait: number, options: CallOptions): Promise<boolean> {
    try {
      const path = `/events?after=${this.#after}${wait > 0 ? `&wait=${wait}` : ''}`;
      const reply = membersOf(await this.#config.http.call({ method: 'GET', path }, options));
      this.#isReached = true;
      this.#failures = 0;
      const log = textOf(reply['log']);
      const isOther = this.#log !== undefined && log !== this.#log;
      this.#log = log;
      if (isOther) return await this.#beginAnew(options);
      return this.#take(reply['events']);
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure) {
        this.#isReached = false;
        this.#failures += 1;
        this.#isAbsent = failure.status === 404 || failure.status === 501;
      }
      throw thrown;
    }
  }

  async #beginAnew(options: CallOptions): Promise<boolean> {
    this.#after = 0;
    await this.#look(0, options);
    this.#config.onRestart();
    return true;
  }

  /** Two looks may overlap: what one has taken the other leaves out. */
  #take(events: unknown): boolean {
    const entries = itemsOf(events).filter(({ n }) => (numberOf(n) ?? 0) > this.#after) as unknown as JournalEntry[];
    if (entries.length === 0) return false;
    this.#after = entries.at(-1)!.n;
    this.#config.take(entries);
    return true;
  }

  #pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#config.delay(ms, resolve);
      this.#hurry = () => {
        cancel();
        resolve();
      };
      signal.addEventListener('abort', this.#hurry, { once: true });
    });
  }
}
