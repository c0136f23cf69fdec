import type { TellSideNote } from './journal/side-notes.ts';

/** Calls that may be made within windows of world time that follow each other. `index`: of the token, where each has its own. */
export type CallLimit = {
  readonly name: 'requests-a-minute' | 'messages-a-minute' | 'account-calls-an-hour' | 'app-calls-an-hour';
  readonly index?: number;
  readonly most: number;
  /** Milliseconds of one window. */ readonly span: number;
};

export type Allowance = {
  readonly limit: number;
  readonly remaining: number;
  /** World time. */ readonly resetAt: number;
  /** Whether there was not enough left, so that nothing was spent. */ readonly isSpent: boolean;
};

/** Calls of each window that is not over, as plain data. */
export type CallsState = readonly (readonly [key: string, used: number, resetAt: number])[];

/** Calls in fixed windows of world time. They decide about calls, not about the world: no snapshot and no journal has them. */
export class CallCounts {
  readonly #windows = new Map<string, { used: number; resetAt: number }>();
  readonly #tell: TellSideNote;

  constructor(tell: TellSideNote) {
    this.#tell = tell;
  }

  /** Spends so many calls, if there are as many left. */
  take(limit: CallLimit, count: number, now: number): Allowance {
    const { remaining, resetAt } = this.peek(limit, now);
    if (count > remaining) return { limit: limit.most, remaining, resetAt, isSpent: true };
    const used = limit.most - remaining + count;
    this.#windows.set(keyOf(limit), { used, resetAt });
    this.#tell('calls', () => this.state());
    return { limit: limit.most, remaining: remaining - count, resetAt, isSpent: false };
  }

  /** What is left, without spending any. */
  peek(limit: CallLimit, now: number): Allowance {
    const { most, span } = limit;
    const window = this.#windows.get(keyOf(limit));
    const used = window !== undefined && now < window.resetAt ? window.used : 0;
    const remaining = Math.max(0, most - used);
    return { limit: most, remaining, resetAt: (Math.floor(now / span) + 1) * span, isSpent: remaining === 0 };
  }

  state(): CallsState {
    return [...this.#windows].map(([key, { used, resetAt }]) => [key, used, resetAt]);
  }

  restore(state: CallsState): void {
    for (const [key, used, resetAt] of state) this.#windows.set(key, { used, resetAt });
  }
}

function keyOf({ name, index }: CallLimit): string {
  return index === undefined ? name : `${name} ${index}`;
}
