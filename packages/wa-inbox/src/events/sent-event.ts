import type { Message } from '../model/message.ts';

/** Tells that the server accepted a message and gave it an id. */
export class WaInboxSentEvent extends CustomEvent<{ message: Message }> {
  constructor(detail: { message: Message }) {
    super('wa-inbox-sent', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-sent': WaInboxSentEvent;
  }
}
