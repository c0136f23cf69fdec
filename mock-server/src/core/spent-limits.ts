import { DueQueue, type DueItem, type LimitWork } from './due-queue.ts';
import type { TellSideNote } from './journal/side-notes.ts';

/** A limit that is used up. */
export type SpentLimit = Omit<LimitWork, 'kind'> & {
  /** World time from when on there is some of it again. */ readonly resetAt: number;
};

/**
 * Limits that somebody came upon, or that are full, until there is some of them again. That brings nothing about: it is told
 * among what comes due, and is in no snapshot.
 */
export class SpentLimits {
  readonly #resets = new DueQueue();
  /** By what is spent: a later reset takes the place of an earlier one. */
  readonly #spent = new Map<string, SpentLimit>();
  readonly #tell: TellSideNote;

  constructor(tell: TellSideNote) {
    this.#tell = tell;
  }

  note(spent: SpentLimit, now: number): void {
    this.take(now);
    const key = keyOf(spent);
    if (spent.resetAt <= now || this.#spent.get(key)?.resetAt === spent.resetAt) return;
    const { resetAt, ...work } = spent;
    this.#spent.set(key, spent);
    this.#resets.add(resetAt, { kind: 'limit', ...work });
    this.#tell('spent', () => this.state());
  }

  /** Those that are reset by `until`, earliest first. */
  take(until: number): DueItem[] {
    const items: DueItem[] = [];
    for (let item = this.#resets.take(until); item; item = this.#resets.take(until)) {
      if (!this.#isMeant(item)) continue;
      this.#spent.delete(keyOf(item.work as LimitWork));
      items.push(item);
    }
    return items;
  }

  /** Earliest first. */
  list(): DueItem[] {
    return this.#resets.list().filter((item) => this.#isMeant(item));
  }

  state(): readonly SpentLimit[] {
    return [...this.#spent.values()];
  }

  /** What was kept takes the place of what there is. */
  restore(state: readonly SpentLimit[]): void {
    this.#resets.clear();
    this.#spent.clear();
    for (const spent of state) this.note(spent, Number.NEGATIVE_INFINITY);
  }

  #isMeant({ at, work }: DueItem): boolean {
    return this.#spent.get(keyOf(work as LimitWork))?.resetAt === at;
  }
}

function keyOf({ limit, index, phone, id }: Omit<LimitWork, 'kind'>): string {
  return [limit, index, phone, id].join('\n');
}
