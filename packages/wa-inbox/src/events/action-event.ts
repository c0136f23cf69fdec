import type { Phone } from '../model/values.ts';

/** Tells that the person used a part of a message: a button, a link, a place. */
export class WaInboxActionEvent extends CustomEvent<{ phone: Phone; id: string; action: object }> {
  constructor(detail: { phone: Phone; id: string; action: object }) {
    super('wa-inbox-action', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-action': WaInboxActionEvent;
  }
}
