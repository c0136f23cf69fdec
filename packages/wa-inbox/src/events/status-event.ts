import type { Delivery } from '../model/message.ts';
import type { Phone } from '../model/values.ts';

/** Tells how far a message has come. */
export class WaInboxStatusEvent extends CustomEvent<{ phone: Phone; id: string; delivery: Delivery }> {
  constructor(detail: { phone: Phone; id: string; delivery: Delivery }) {
    super('wa-inbox-status', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-status': WaInboxStatusEvent;
  }
}
