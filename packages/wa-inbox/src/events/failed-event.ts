import type { Failure } from '../model/failure.ts';
import type { Message } from '../model/message.ts';

/** Tells that a message was refused or could not be delivered. */
export class WaInboxFailedEvent extends CustomEvent<{ message: Message; failure: Failure }> {
  constructor(detail: { message: Message; failure: Failure }) {
    super('wa-inbox-failed', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-failed': WaInboxFailedEvent;
  }
}
