import { failureOf } from '../model/failure.ts';
import type { Phone } from '../model/values.ts';
import { contactIn } from './contact-order.ts';
import type { StoreCore } from './core.ts';

/** Milliseconds in which the server may introduce a contact of its own accord. */
const PATIENCE = 1_000;

/** Asks who somebody is that wrote without being in the list. */
export class UnknownContacts {
  readonly #core: StoreCore;
  readonly #timers = new Map<Phone, () => void>();

  constructor(core: StoreCore) {
    this.#core = core;
  }

  ask(phone: Phone): void {
    if (this.#timers.has(phone) || !this.#isUnknown(phone)) return;
    this.#timers.set(
      phone,
      this.#core.delay(PATIENCE, () => {
        this.#timers.delete(phone);
        if (this.#isUnknown(phone)) void this.#introduce(phone);
      }),
    );
  }

  stop(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }

  #isUnknown(phone: Phone): boolean {
    return contactIn(this.#core.state.contacts.items, phone)?.id === '';
  }

  async #introduce(phone: Phone): Promise<void> {
    try {
      this.#core.apply({ kind: 'contact', contact: await this.#core.source.contact(phone, { signal: this.#core.signal }) });
    } catch (thrown) {
      if (failureOf(thrown)?.key !== 'contact_not_found') this.#core.report(thrown);
    }
  }
}
