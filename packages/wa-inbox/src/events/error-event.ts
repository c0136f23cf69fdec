import type { Failure } from '../model/failure.ts';

/** Tells that something could not be loaded. */
export class WaInboxErrorEvent extends CustomEvent<{ failure: Failure }> {
  constructor(detail: { failure: Failure }) {
    super('wa-inbox-error', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-error': WaInboxErrorEvent;
  }
}
