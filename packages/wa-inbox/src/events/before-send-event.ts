import type { Draft } from '../model/message.ts';

/** Asks before a message is sent; cancel it to keep the text in the composer. */
export class WaInboxBeforeSendEvent extends CustomEvent<{ draft: Draft }> {
  constructor(detail: { draft: Draft }) {
    super('wa-inbox-before-send', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-before-send': WaInboxBeforeSendEvent;
  }
}
