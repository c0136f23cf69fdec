/** Tells how many messages are unread in all loaded conversations. */
export class WaInboxUnreadChangeEvent extends CustomEvent<{ total: number }> {
  constructor(detail: { total: number }) {
    super('wa-inbox-unread-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-unread-change': WaInboxUnreadChangeEvent;
  }
}
