import { CLOUD_LIMITS } from '@wa-inbox/protocol/cloud/limits';

const SECOND = 1_000;
const DAY = 86_400_000;

/** What messages have used, as plain data. */
export type LimitsState = {
  readonly day: number;
  readonly messages: number;
  readonly second: { readonly at: number; readonly messages: number };
  readonly pairs: readonly (readonly [phone: string, until: number])[];
};

/** In world time: messages a day and a second for a number; messages to one customer. */
export class RateLimits {
  #day = 0;
  #messages = 0;
  #second = { at: 0, messages: 0 };
  /** Until when the quota of a customer is spent. */
  readonly #pairs = new Map<string, number>();

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
}

/** When the day of this instant ends. */
export function endOfDay(now: number): number {
  return (Math.floor(now / DAY) + 1) * DAY;
}

/** When the second of this instant ends. */
export function endOfSecond(now: number): number {
  return (Math.floor(now / SECOND) + 1) * SECOND;
}
