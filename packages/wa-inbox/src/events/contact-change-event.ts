import type { Contact } from '../model/contact.ts';
import type { Phone } from '../model/values.ts';

/** Tells that another conversation is open, or that its contact was loaded. */
export class WaInboxContactChangeEvent extends CustomEvent<{ phone?: Phone; contact?: Contact }> {
  constructor(detail: { phone?: Phone; contact?: Contact }) {
    super('wa-inbox-contact-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-contact-change': WaInboxContactChangeEvent;
  }
}
