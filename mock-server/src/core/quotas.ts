import type { Phone } from './values.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What messages have used, as plain data. */
export type QuotasState = {
  readonly reached: readonly (readonly [phone: Phone, at: number])[];
  readonly marketing: readonly (readonly [phone: Phone, at: readonly number[]])[];
  readonly flows: readonly (readonly [id: string, at: readonly number[]])[];
};

/** What the Cloud API counts of messages by the hour and the day, in world time; nothing costs more when more is kept. */
export class Quotas {
  /** When each customer was last written to outside a window: in order of that time, so that what is past leaves at the front. */
  readonly #reached = new Map<Phone, number>();
  readonly #marketing = new Map<Phone, readonly number[]>();
  readonly #flows = new Map<string, readonly number[]>();

  /** Customers who were reached outside a window in the last 24 hours. */
  reached(now: number): number {
    for (const [phone, at] of this.#reached) {
      if (at > now - DAY) break;
      this.#reached.delete(phone);
    }
    return this.#reached.size;
  }

  /** When fewer than `most` customers will have been reached in 24 hours. */
  reachedResetAt(most: number, now: number): number {
    const over = this.reached(now) - most;
    return ([...this.#reached.values()][over] ?? now) + DAY;
  }

  hasReached(phone: Phone, now: number): boolean {
    return (this.#reached.get(phone) ?? Number.NEGATIVE_INFINITY) > now - DAY;
  }

  countReached(phone: Phone, now: number): void {
    this.#reached.delete(phone);
    this.#reached.set(phone, now);
  }

  /** Marketing messages that this customer got outside a window in the last 24 hours. */
  marketing(phone: Phone, now: number): number {
    return recent(this.#marketing, phone, now - DAY).length;
  }

  /** When this customer will have got fewer than `most` of them in 24 hours. */
  marketingResetAt(phone: Phone, most: number, now: number): number {
    return (recent(this.#marketing, phone, now - DAY).at(-most) ?? now) + DAY;
  }

  countMarketing(phone: Phone, now: number): void {
    this.#marketing.set(phone, [...recent(this.#marketing, phone, now - DAY), now]);
  }

  /** How often a flow was sent in the last hour. */
  flow(id: string, now: number): number {
    return recent(this.#flows, id, now - HOUR).length;
  }

  /** When it will have been sent less than `most` times in an hour. */
  flowResetAt(id: string, most: number, now: number): number {
    return (recent(this.#flows, id, now - HOUR).at(-most) ?? now) + HOUR;
  }

  countFlow(id: string, now: number): void {
    this.#flows.set(id, [...recent(this.#flows, id, now - HOUR), now]);
  }

  state(): QuotasState {
    return { reached: [...this.#reached], marketing: [...this.#marketing], flows: [...this.#flows] };
  }

  restore({ reached, marketing, flows }: QuotasState): void {
    for (const [phone, at] of reached) this.#reached.set(phone, at);
    for (const [phone, at] of marketing) this.#marketing.set(phone, at);
    for (const [id, at] of flows) this.#flows.set(id, at);
  }
}

function recent(times: ReadonlyMap<string, readonly number[]>, key: string, after: number): readonly number[] {
  return times.get(key)?.filter((at) => at > after) ?? [];
}
