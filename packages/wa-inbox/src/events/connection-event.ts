import type { ConnectionState } from '../model/source.ts';

/** Tells how the live connection is. */
export class WaInboxConnectionEvent extends CustomEvent<{ state: ConnectionState }> {
  constructor(detail: { state: ConnectionState }) {
    super('wa-inbox-connection', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-connection': WaInboxConnectionEvent;
  }
}
