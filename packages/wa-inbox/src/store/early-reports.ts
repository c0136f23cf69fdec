import { laterDelivery, type Delivery, type Message } from '../model/message.ts';

/** Reports kept for messages that have not appeared; older ones belong to threads that nobody opened. */
const CAPACITY = 500;

/** Delivery reports that overtook their message. */
export class EarlyReports {
  readonly #reports = new Map<string, Delivery>();

  note(id: string, delivery: Delivery): void {
    const known = this.#reports.get(id);
    this.#reports.delete(id);
    this.#reports.set(id, known ? laterDelivery(known, delivery) : delivery);
    if (this.#reports.size > CAPACITY) this.#reports.delete(this.#reports.keys().next().value!);
  }

  /** The message with what was reported of it before it came. */
  applyTo(message: Message): Message {
    if (this.#reports.size === 0) return message; // mostly, and a page may be long
    const early = message.id === undefined ? undefined : this.#reports.get(message.id);
    const delivery = early ? laterDelivery(message.delivery, early) : message.delivery;
    return delivery === message.delivery ? message : { ...message, delivery };
  }
}
