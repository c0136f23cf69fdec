import type { Phone } from '../model/values.ts';

/** Asks before a conversation is opened by the person; cancel it to keep the present one. */
export class WaInboxBeforeOpenEvent extends CustomEvent<{ phone: Phone }> {
  constructor(detail: { phone: Phone }) {
    super('wa-inbox-before-open', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-before-open': WaInboxBeforeOpenEvent;
  }
}
