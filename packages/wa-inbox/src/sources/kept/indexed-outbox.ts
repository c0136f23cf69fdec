import type { Message } from '../../model/message.ts';
import { allOf, openKept, type KeptDatabase, type KeptMessage } from './open-kept.ts';

type Found = (left: readonly Message[]) => void;
/** Milliseconds in which a page that ends lets go of its lock, when another has begun in its place. */
const ENDING = 300;

/** Says to the other pages that one more is there; its end is known by its lock. */
type Hello = { owner: string };

/**
 * Unsent messages in the browser's own storage, shared by all pages of one server. Each belongs to the page that it was
 * written on, which holds a lock for as long as it lives; when a page ends, by whatever cause, exactly one of the others
 * takes over what it left. Where there are no locks (pages without HTTPS), what is found at the start is taken over, and
 * the idempotency key of a message keeps it from going out twice. Rejects where a page may not store.
 */
export class IndexedOutbox {
  readonly #scope: string;
  readonly #owner = crypto.randomUUID();
  readonly #orders = new Map<string, number>();
  readonly #watched = new Set<string>([this.#owner]);
  #isOver = false;

  constructor(scope: string) {
    this.#scope = scope;
  }

  /**
   * Hands over what others left, oldest first: at once, and whenever another page ends. Resolves after the first, and after
   * that of a page which is just ending: the one that was here before a reload.
   */
  async take(found: Found, signal: AbortSignal): Promise<void> {
    this.#isOver = signal.aborted;
    signal.addEventListener('abort', () => (this.#isOver = true), { once: true });
    if (this.#isOver) return;
    if (!(navigator.locks as LockManager | undefined)) return found(await this.#takeOver(() => true));
    await this.#live(signal);
    const owners = await this.#others();
    if (signal.aborted) return; // what it took over now, nobody would send
    found(await this.#takeOverDead(owners));
    const watch = (owner: string): Promise<void> => this.#watch(owner, found, signal);
    const ends = new Map([...owners].map((owner) => [owner, watch(owner)]));
    this.#greet(watch, signal);
    const unsent = (await this.#rows()).map(({ owner }) => ends.get(owner) ?? Promise.resolve());
    await Promise.race([Promise.all(unsent), new Promise((resolve) => setTimeout(resolve, ENDING))]);
  }

  async save(message: Message): Promise<void> {
    if (this.#isOver) return; // it may belong to another page by now
    const { key } = message;
    const order = this.#orders.get(key) ?? this.#next();
    this.#orders.set(key, order);
    await (await this.open()).put('outbox', { scope: this.#scope, key, owner: this.#owner, order, message });
  }

  async remove(key: string): Promise<void> {
    this.#orders.delete(key);
    await (await this.open()).delete('outbox', [this.#scope, key]);
  }

  /** Rejects where a page may not store. */
  open(): Promise<KeptDatabase> {
    return openKept();
  }

  /** Later than all before it, also within one millisecond. */
  #next(): number {
    return Math.max(Date.now(), ...[...this.#orders.values()].map((order) => order + 0.001));
  }

  /** Holds this page's lock until the signal aborts; the browser lets go of it when the page ends. */
  #live(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      void navigator.locks.request(this.#lockOf(this.#owner), () => {
        resolve();
        return new Promise<void>((release) => {
          if (signal.aborted) release();
          signal.addEventListener('abort', () => release(), { once: true });
        });
      });
    });
  }

  async #rows(): Promise<KeptMessage[]> {
    return (await this.open()).getAll('outbox', allOf(this.#scope));
  }

  /** Pages that are there, and pages that have left something. */
  async #others(): Promise<Set<string>> {
    const rows = await this.#rows();
    const { held = [] } = await navigator.locks.query();
    const prefix = this.#lockOf('');
    const living = held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
    return new Set([...rows.map(({ owner }) => owner), ...living].filter((owner) => owner !== this.#owner));
  }

  async #takeOverDead(owners: ReadonlySet<string>): Promise<Message[]> {
    const dead = new Set<string>();
    for (const owner of owners)
      await navigator.locks.request(this.#lockOf(owner), { ifAvailable: true }, (lock) => void (lock && dead.add(owner)));
    return this.#takeOver(({ owner }) => dead.has(owner));
  }

  /** Resolves at the end of another page, once what it left is found. */
  async #watch(owner: string, found: Found, signal: AbortSignal): Promise<void> {
    if (this.#watched.has(owner)) return;
    this.#watched.add(owner);
    await navigator.locks
      .request(this.#lockOf(owner), { signal }, async () => {
        const left = await this.#takeOver((row) => row.owner === owner);
        if (left.length > 0 && !signal.aborted) found(left);
      })
      .catch(() => undefined); // aborted: this page ends, and another one waits
  }

  #greet(watch: (owner: string) => Promise<void>, signal: AbortSignal): void {
    if (signal.aborted) return;
    const channel = new BroadcastChannel(this.#lockOf('hello'));
    channel.onmessage = ({ data }: MessageEvent<Hello>) => void watch(data.owner);
    channel.postMessage({ owner: this.#owner } satisfies Hello);
    signal.addEventListener('abort', () => channel.close(), { once: true });
  }

  /** In one transaction, so that no two pages take the same. */
  async #takeOver(isMeant: (row: KeptMessage) => boolean): Promise<Message[]> {
    const transaction = (await this.open()).transaction('outbox', 'readwrite');
    const left = (await transaction.store.getAll(allOf(this.#scope))).filter(isMeant);
    for (const row of left) {
      this.#orders.set(row.key, row.order);
      void transaction.store.put({ ...row, owner: this.#owner });
    }
    await transaction.done;
    return left.toSorted((one, other) => one.order - other.order).map(({ message }) => message);
  }

  #lockOf(owner: string): string {
    return `wa-inbox outbox ${this.#scope} ${owner}`;
  }
}
