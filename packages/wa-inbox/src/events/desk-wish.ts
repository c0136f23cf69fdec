import type { DeskFilter, DeskSort } from '../model/arrangement.ts';
import type { AlertKind } from '../model/alerts.ts';
import type { Phone } from '../model/values.ts';

/** What a person asks of the tools around conversations and messages; the inbox's desk answers. */
export type DeskWish =
  | { kind: 'filter'; filter: DeskFilter }
  | { kind: 'sort'; sort: DeskSort }
  /** Loads further conversations, so that a filter covers more. */
  | { kind: 'cover-more' }
  | { kind: 'read-all' }
  | { kind: 'list-menu'; at: DOMRect }
  | { kind: 'contact-menu'; phone: Phone; at: DOMRect }
  | { kind: 'mark'; phone: Phone; as: 'pinned' | 'archived' | 'muted' | 'unread' }
  | { kind: 'read'; phone: Phone }
  /** `folded` where the header has no room for its other buttons: the menu has them. */
  | { kind: 'conversation-menu'; at: DOMRect; folded: boolean }
  | { kind: 'copy'; keys: readonly string[] }
  | { kind: 'star'; keys: readonly string[] }
  | { kind: 'info'; key: string }
  /** Ticks a message or takes the tick away; the first one begins a selection. */
  | { kind: 'pick'; key: string }
  | { kind: 'end-selection' }
  | { kind: 'find' }
  | { kind: 'end-find' }
  /** Hits of a search in the thread, and the one to show. */
  | { kind: 'show-hit'; key: string }
  | { kind: 'mark-hits'; text: string }
  | { kind: 'details' }
  | { kind: 'tag'; tags: readonly string[] }
  | { kind: 'show-message'; phone: Phone; id: string }
  /** Further messages of the search over all conversations, or the same once more. */
  | { kind: 'more-hits' }
  | { kind: 'forward'; keys: readonly string[] }
  /** What was chosen went on to somebody. */
  | { kind: 'forwarded'; name: string }
  | { kind: 'export'; format: 'text' | 'json' | 'html' | 'print'; keys?: readonly string[] }
  /** Turns notifications or the sound on or off, where the host offers them. */
  | { kind: 'alerts'; what: AlertKind }
  | { kind: 'close-menu' }
  | { kind: 'close-info' };
