/** Tells that the first page of contacts has arrived. */
export class WaInboxReadyEvent extends CustomEvent<{ contacts: number }> {
  constructor(detail: { contacts: number }) {
    super('wa-inbox-ready', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-ready': WaInboxReadyEvent;
  }
}
