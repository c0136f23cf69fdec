const DAY = 86_400_000;
const KEPT = 10_000;

type Remembered<Reply> = { readonly body: string; readonly reply: Reply; readonly at: number };

/** Replies by idempotency key, for 24 hours of world time; the oldest go first when there are too many. */
export class ReplyMemory<Reply> {
  readonly #replies = new Map<string, Remembered<Reply>>();

  /** The reply to the same request, 'conflict' when the key came with another body, or undefined. */
  recall(key: string, body: string, now: number): Reply | 'conflict' | undefined {
    const remembered = this.#replies.get(key);
    if (!remembered || now - remembered.at >= DAY) return undefined;
    return remembered.body === body ? remembered.reply : 'conflict';
  }

  keep(key: string, body: string, reply: Reply, now: number): void {
    this.#replies.delete(key);
    this.#replies.set(key, { body, reply, at: now });
    for (const [oldest, { at }] of this.#replies) {
      if (this.#replies.size <= KEPT && now - at < DAY) break;
      this.#replies.delete(oldest);
    }
  }
}
