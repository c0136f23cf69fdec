import type { PayloadProblem } from '../model/preview.ts';

/** What a preview shows now: `payload` is undefined while `text` is no JSON. */
export type PreviewChange = { text: string; payload: unknown; problems: readonly PayloadProblem[] };

/** Tells that a preview has read another payload: it was set, or a person changed it. */
export class WaInboxPreviewChangeEvent extends CustomEvent<PreviewChange> {
  constructor(detail: PreviewChange) {
    super('wa-inbox-preview-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-preview-change': WaInboxPreviewChangeEvent;
  }
}
