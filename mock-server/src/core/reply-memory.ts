import { REPLY, type TellSideNote } from './journal/side-notes.ts';

const DAY = 86_400_000;
const KEPT = 10_000;

export type Remembered<Reply> = { readonly body: string; readonly reply: Reply; readonly at: number };

/** Replies by idempotency key, for 24 hours of world time; the oldest go first when there are too many. */
export class ReplyMemory<Reply> {
  readonly #replies = new Map<string, Remembered<Reply>>();
  readonly #tell: TellSideNote;

  constructor(tell: TellSideNote) {
    this.#tell = tell;
  }

  /** The reply to the same request, 'conflict' when the key came with another body, or undefined. */
  recall(key: string, body: string, now: number): Reply | 'conflict' | undefined {
    const remembered = this.#replies.get(key);
    if (!remembered || now - remembered.at >= DAY) return undefined;
    return remembered.body === body ? remembered.reply : 'conflict';
  }

  keep(key: string, body: string, reply: Reply, now: number): void {
    this.#replies.delete(key);
    const remembered = { body, reply, at: now };
    this.#replies.set(key, remembered);
    this.#tell(REPLY + key, () => remembered);
    for (const [oldest, { at }] of this.#replies) {
      if (this.#replies.size <= KEPT && now - at < DAY) break;
      this.#replies.delete(oldest);
      this.#tell(REPLY + oldest, () => undefined);
    }
  }

  state(): [key: string, reply: Remembered<Reply>][] {
    return [...this.#replies];
  }

  /** In any order. */
  restore(replies: readonly (readonly [key: string, reply: Remembered<Reply>])[]): void {
    for (const [key, reply] of replies.toSorted(([, a], [, b]) => a.at - b.at)) this.#replies.set(key, reply);
  }
}
