import type { Phone } from './values.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Calls of this hour, and when the next one begins. */
export type HourUse = { readonly calls: number; readonly resetAt: number };

/** What messages have used, as plain data. Calls by the hour are not in it: they decide about calls, not about the world. */
export type QuotasState = {
  readonly reached: readonly (readonly [phone: Phone, at: number])[];
  readonly marketing: readonly (readonly [phone: Phone, at: readonly number[]])[];
  readonly flows: readonly (readonly [id: string, at: readonly number[]])[];
};

/** What the Cloud API counts by the hour and the day, in world time; nothing costs more when more is kept. */
export class Quotas {
  /** When each customer was last written to outside a window: in order of that time, so that what is past leaves at the front. */
  readonly #reached = new Map<Phone, number>();
  readonly #marketing = new Map<Phone, readonly number[]>();
  readonly #flows = new Map<string, readonly number[]>();
  readonly #hours = new Map<string, { at: number; calls: number }>();

  /** Customers who were reached outside a window in the last 24 hours. */
  reached(now: number): number {
    for (const [phone, at] of this.#reached) {
      if (at > now - DAY) break;
      this.#reached.delete(phone);
    }
    return this.#reached.size;
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

  countMarketing(phone: Phone, now: number): void {
    this.#marketing.set(phone, [...recent(this.#marketing, phone, now - DAY), now]);
  }

  /** How often a flow was sent in the last hour. */
  flow(id: string, now: number): number {
    return recent(this.#flows, id, now - HOUR).length;
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

  calls(whose: string, now: number): HourUse {
    const at = Math.floor(now / HOUR);
    const hour = this.#hours.get(whose);
    return { calls: hour?.at === at ? hour.calls : 0, resetAt: (at + 1) * HOUR };
  }

  countCall(whose: string, now: number): void {
    this.#hours.set(whose, { at: Math.floor(now / HOUR), calls: this.calls(whose, now).calls + 1 });
  }
}

function recent(times: ReadonlyMap<string, readonly number[]>, key: string, after: number): readonly number[] {
  return times.get(key)?.filter((at) => at > after) ?? [];
}
