import type { Instant, Phone } from '../model/values.ts';
import type { StoreCore } from './core.ts';

/** Milliseconds that typing is shown without further word, whatever the other clock says. */
const LONGEST = 60_000;

/** Takes "is typing" away when its time is over. */
export class TypingClock {
  readonly #core: StoreCore;
  readonly #timers = new Map<Phone, () => void>();

  constructor(core: StoreCore) {
    this.#core = core;
  }

  show(phone: Phone, until: Instant): void {
    const ms = Math.min(LONGEST, Date.parse(until) - this.#core.environment.now());
    this.hide(phone);
    if (!(ms > 0)) return;
    this.#core.apply({ kind: 'typing', phone, until });
    this.#timers.set(
      phone,
      this.#core.delay(ms, () => this.hide(phone)),
    );
  }

  hide(phone: Phone): void {
    this.#timers.get(phone)?.();
    this.#timers.delete(phone);
    this.#core.apply({ kind: 'typing', phone, until: undefined });
  }

  stop(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }
}
