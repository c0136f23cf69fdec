import { CLOUD_LIMITS } from '@wa-inbox/protocol/cloud/limits';

const SECOND = 1_000;
const MINUTE = 60_000;
const DAY = 86_400_000;

export type Allowance = {
  readonly limit: number;
  readonly remaining: number;
  /** World time. */ readonly resetAt: number;
  readonly isSpent: boolean;
};

/** What messages have used, as plain data. Requests by key are not in it: they decide about calls, not about the world. */
export type LimitsState = {
  readonly day: number;
  readonly messages: number;
  readonly second: { readonly at: number; readonly messages: number };
  readonly pairs: readonly (readonly [phone: string, until: number])[];
};

/** In world time: requests a minute for a key; messages a day and a second for a number; messages to one customer. */
export class RateLimits {
  readonly #minutes = new Map<string, { minute: number; used: number }>();
  #day = 0;
  #messages = 0;
  #second = { at: 0, messages: 0 };
  /** Until when the quota of a customer is spent. */
  readonly #pairs = new Map<string, number>();

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

  /** Messages sent in this second. */
  messagesThisSecond(now: number): number {
    return this.#second.at === Math.floor(now / SECOND) ? this.#second.messages : 0;
  }

  /** Milliseconds of later quota that messages to this customer have borrowed. */
  pairDebt(phone: string, now: number): number {
    return Math.max(0, (this.#pairs.get(phone) ?? 0) - now);
  }

  /** `isOfDay`: whether it counts toward the messages of its day, which is the Contacts/Messages API's own limit. */
  countMessage(phone: string, now: number, isOfDay: boolean): void {
    this.#second = { at: Math.floor(now / SECOND), messages: this.messagesThisSecond(now) + 1 };
    this.#pairs.set(phone, now + this.pairDebt(phone, now) + CLOUD_LIMITS.pairInterval);
    if (!isOfDay) return;
    this.#messages = this.messagesToday(now) + 1;
    this.#day = Math.floor(now / DAY);
  }

  state(): LimitsState {
    return { day: this.#day, messages: this.#messages, second: { ...this.#second }, pairs: [...this.#pairs] };
  }

  restore({ day, messages, second, pairs }: LimitsState): void {
    this.#day = day;
    this.#messages = messages;
    this.#second = { ...second };
    for (const [phone, until] of pairs) this.#pairs.set(phone, until);
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
