import type { Message } from '../model/message.ts';

/** Tells that a customer wrote. */
export class WaInboxReceivedEvent extends CustomEvent<{ message: Message }> {
  constructor(detail: { message: Message }) {
    super('wa-inbox-received', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-received': WaInboxReceivedEvent;
  }
}
