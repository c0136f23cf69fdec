import type { Firing } from './scenario-book.ts';

/** What a scenario does to a reply, beside what the reply says. */
export type ReplyEffect = {
  /** World time at which it goes out. */
  readonly until?: number;
  /** The connection ends: inside the reply, or with no word of it. */
  readonly reset?: 'inside' | 'before';
  /** What becomes of the body. */
  readonly body?: 'none' | 'half';
  /** What a reader of the request log should know. */
  readonly note: string;
};

/** What happened to the call that is being answered; calls are answered one at a time. */
export class Answering {
  #effect: ReplyEffect | undefined;
  #firings: Firing[] = [];

  /** Another call begins: what fired in between was no call. */
  begin(): void {
    this.#effect = undefined;
    if (this.#firings.length > 0) this.#firings = [];
  }

  note(firing: Firing | undefined, effect: ReplyEffect | undefined): void {
    if (firing) this.#firings.push(firing);
    // one call can be several messages: what happened first to one of them happens to their one reply
    this.#effect ??= effect;
  }

  get effect(): ReplyEffect | undefined {
    return this.#effect;
  }

  get firings(): readonly Firing[] {
    return this.#firings;
  }
}
