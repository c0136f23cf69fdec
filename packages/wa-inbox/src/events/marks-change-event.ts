import type { MarksData } from '../model/marks.ts';

/** Tells that the person pinned, archived, muted, starred, or marked something unread. */
export class WaInboxMarksChangeEvent extends CustomEvent<{ marks: MarksData }> {
  constructor(detail: { marks: MarksData }) {
    super('wa-inbox-marks-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-marks-change': WaInboxMarksChangeEvent;
  }
}
