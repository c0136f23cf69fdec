import type { Instant, Phone } from '../model/values.ts';

/** Tells that a customer service window opened or closed. */
export class WaInboxWindowChangeEvent extends CustomEvent<{ phone: Phone; state: 'open' | 'closed'; expiresAt?: Instant }> {
  constructor(detail: { phone: Phone; state: 'open' | 'closed'; expiresAt?: Instant }) {
    super('wa-inbox-window-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-window-change': WaInboxWindowChangeEvent;
  }
}
