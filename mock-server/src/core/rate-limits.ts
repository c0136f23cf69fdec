const MINUTE = 60_000;
const DAY = 86_400_000;

export type Allowance = {
  readonly limit: number;
  readonly remaining: number;
  /** World time. */ readonly resetAt: number;
  readonly isSpent: boolean;
};

/** Fixed windows of world time: requests a minute for a key, messages a day for a number. */
export class RateLimits {
  readonly #minutes = new Map<string, { minute: number; used: number }>();
  #day = 0;
  #messages = 0;

  /** Spends one request of this key, if there is one left. */
  take(key: string, limit: number, now: number): Allowance {
    const bucket = this.#bucket(key, now);
    const isSpent = bucket.used >= limit;
    if (!isSpent) bucket.used += 1;
    return allowance(bucket, limit, isSpent);
  }

  /** What is left, without spending any. */
  peek(key: string, limit: number, now: number): Allowance {
    const bucket = this.#bucket(key, now);
    return allowance(bucket, limit, bucket.used >= limit);
  }

  /** Messages sent today. */
  messagesToday(now: number): number {
    return this.#day === Math.floor(now / DAY) ? this.#messages : 0;
  }

  countMessage(now: number): void {
    this.#messages = this.messagesToday(now) + 1;
    this.#day = Math.floor(now / DAY);
  }

  #bucket(key: string, now: number) {
    const minute = Math.floor(now / MINUTE);
    let bucket = this.#minutes.get(key);
    if (!bucket) this.#minutes.set(key, (bucket = { minute, used: 0 }));
    if (bucket.minute !== minute) {
      bucket.minute = minute;
      bucket.used = 0;
    }
    return bucket;
  }
}

/** When the day of this instant ends. */
export function endOfDay(now: number): number {
  return (Math.floor(now / DAY) + 1) * DAY;
}

function allowance(bucket: { minute: number; used: number }, limit: number, isSpent: boolean): Allowance {
  return { limit, remaining: Math.max(0, limit - bucket.used), resetAt: (bucket.minute + 1) * MINUTE, isSpent };
}
