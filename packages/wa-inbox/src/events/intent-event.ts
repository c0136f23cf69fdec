import type { DeskWish } from './desk-wish.ts';
import type { Content } from '../model/content.ts';
import type { Phone } from '../model/values.ts';

/** What a piece asks of whoever holds the state; `<wa-inbox>` answers it, a host with single pieces does so itself. */
export type PieceIntent =
  | { kind: 'open'; phone: Phone | undefined }
  | { kind: 'search'; text: string }
  | { kind: 'load-more-contacts' }
  | { kind: 'refresh' }
  | { kind: 'load-older' }
  | { kind: 'load-newer' }
  | { kind: 'to-latest' }
  | { kind: 'reload-thread' }
  | { kind: 'draft'; text: string }
  /** To `phone` where it is not the open conversation; as an answer to `replyTo`. */
  | { kind: 'send'; content: Content; phone?: Phone; replyTo?: string }
  /** Answers a message from now on; without an id none. */
  | { kind: 'reply'; id: string | undefined }
  /** An empty emoji takes the reaction back. */
  | { kind: 'react'; id: string; emoji: string }
  | { kind: 'retry'; key: string }
  /** Takes a message back that the server has not accepted; without a key the newest one. */
  | { kind: 'take-back'; key?: string }
  | { kind: 'mark-read' }
  | { kind: 'choose-template' }
  | { kind: 'close-templates' }
  | { kind: 'load-templates' }
  | { kind: 'jump'; id: string }
  | { kind: 'action'; id: string; action: object }
  | { kind: 'desk'; wish: DeskWish };

/** Requests go up as this event, state comes down as properties. */
export class WaInboxIntentEvent extends CustomEvent<PieceIntent> {
  constructor(detail: PieceIntent) {
    super('wa-inbox-intent', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'wa-inbox-intent': WaInboxIntentEvent;
  }
}
