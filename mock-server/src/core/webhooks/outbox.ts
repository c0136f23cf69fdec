import type { Phone } from '../values.ts';

/** One request to a receiver, at the world time it was due. Shown as it was; never changed. */
export type Attempt = {
  readonly at: number;
  /** HTTP status of the answer; undefined when there was none. */
  readonly status?: number | undefined;
  /** The first kilobytes of the answer. */
  readonly reply?: string | undefined;
  /** Why there was no answer. */
  readonly error?: string | undefined;
  /** Real milliseconds. */
  readonly took?: number | undefined;
};

/** Where a delivery goes, as it was asked for when the event happened. */
export type Target = { readonly url: string; readonly secret?: string | undefined };

export type DeliveryState = 'waiting' | 'sending' | 'delivered' | 'given-up' | 'dropped';

/** One payload on its way to one receiver. */
export type Delivery = {
  readonly id: string;
  readonly dialect: string;
  /** Of the subscription: `messages`, `message_template_status_update`, … */
  readonly field: string;
  readonly phone: Phone | undefined;
  readonly target: Target;
  readonly createdAt: number;
  /** JSON texts; several of them are merged when they go out. */
  readonly bodies: string[];
  /** How many may go out together. */
  readonly batch: number | undefined;
  /** What a scenario spoils. */
  readonly corrupt?: 'signature' | 'body' | undefined;
  readonly attempts: Attempt[];
  state: DeliveryState;
  /** When it is tried next; undefined while nothing is planned. */
  nextAt: number | undefined;
  /** How many later deliveries to the same receiver go before it. */
  behind: number;
};

const KEPT = 10_000;
/** More than these are given up, oldest first: a receiver that never answers must not fill the memory. */
const MOST = 100_000;

/** Deliveries by id, oldest first. The oldest that have ended go when there are too many. */
export class Outbox {
  readonly #deliveries = new Map<string, Delivery>();
  #held: Delivery[] = [];
  #added = 0;
  readonly #filling = new Map<string, Delivery>();

  /** How many there have been. */
  get added(): number {
    return this.#added;
  }

  /** The delivery of a field to a receiver that has room for more and did not go out yet. */
  filling(key: string): Delivery | undefined {
    const delivery = this.#filling.get(key);
    const hasRoom = delivery?.state === 'waiting' && delivery.attempts.length === 0 && delivery.bodies.length < delivery.batch!;
    return hasRoom ? delivery : undefined;
  }

  get(id: string): Delivery | undefined {
    return this.#deliveries.get(id);
  }

  add(delivery: Delivery): void {
    this.#added += 1;
    this.#deliveries.set(delivery.id, delivery);
    if (delivery.behind > 0) this.#held.push(delivery);
    if ((delivery.batch ?? 1) > 1) this.#filling.set(`${delivery.dialect} ${delivery.field} ${delivery.target.url}`, delivery);
    for (const [id, { state }] of this.#deliveries) {
      if (this.#deliveries.size <= KEPT || (isOpen(state) && this.#deliveries.size <= MOST)) break;
      this.#deliveries.delete(id);
    }
  }

  clear(): void {
    this.#deliveries.clear();
    this.#filling.clear();
    this.#held = [];
  }

  list(): Delivery[] {
    return [...this.#deliveries.values()];
  }

  /** Those that let others pass. */
  held(): readonly Delivery[] {
    if (this.#held.length > 0) this.#held = this.#held.filter(({ behind }) => behind > 0);
    return this.#held;
  }

  /** What has not ended. */
  open(): Delivery[] {
    return this.list().filter(({ state }) => isOpen(state));
  }
}

function isOpen(state: DeliveryState): boolean {
  return state === 'waiting' || state === 'sending';
}
