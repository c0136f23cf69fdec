import type { ClockReading } from '../model/clock.ts';
import type { Contact } from '../model/contact.ts';
import type { Failure } from '../model/failure.ts';
import type { Delivery, Message } from '../model/message.ts';
import type { ConnectionState } from '../model/source.ts';
import type { Template } from '../model/template.ts';
import type { Instant, Page, Phone } from '../model/values.ts';

/** A page of the contact list has arrived. */
export type ContactsPageChange = {
  kind: 'contacts-page';
  page: Page<Contact>;
  /** It continues the list instead of beginning it. */
  more: boolean;
  /** The list when the page was asked for: rows that changed since are newer than the page. */
  before: readonly Contact[];
};

/** A page of messages has arrived. */
export type ThreadPageChange = {
  kind: 'thread-page';
  phone: Phone;
  page: Page<Message>;
  part: 'newest' | 'around' | 'older' | 'newer';
  /** Ids in the thread when the page was asked for: rows that came since are newer than the page. */
  known: ReadonlySet<string>;
  /** What the page does not hold is gone. */
  strict?: boolean;
  /** Messages that were unread when the conversation was opened; given once an opening. */
  unread?: number;
  /** Milliseconds since the epoch, to derive a window. */
  now: number;
};

/** Everything that can change the state; `reduce` knows no other way. */
export type StoreChange =
  | { kind: 'contacts-loading'; search: string; more: boolean }
  | ContactsPageChange
  | { kind: 'contacts-failed'; failure: Failure; more: boolean }
  /** The server's word on a contact. */
  | { kind: 'contact'; contact: Contact }
  | { kind: 'read'; phone: Phone }
  | { kind: 'opened'; phone: Phone }
  | { kind: 'closed' }
  | { kind: 'thread-loading'; phone: Phone; part: ThreadPageChange['part'] }
  | ThreadPageChange
  | { kind: 'thread-failed'; phone: Phone; part: ThreadPageChange['part']; failure: Failure }
  /** The server's word on messages, in the order in which they came. */
  | { kind: 'messages'; phone: Phone; messages: readonly Message[] }
  /** One of our own messages, found by its key. */
  | { kind: 'row'; message: Message }
  /** One of our own messages was taken back. */
  | { kind: 'row-gone'; phone: Phone; key: string }
  | { kind: 'delivery'; phone: Phone; id: string; delivery: Delivery }
  | { kind: 'typing'; phone: Phone; until: Instant | undefined }
  | { kind: 'draft'; phone: Phone; text: string }
  | { kind: 'reply'; phone: Phone; id: string | undefined }
  | { kind: 'templates-loading' }
  | { kind: 'templates-page'; items: readonly Template[] }
  | { kind: 'templates-failed'; failure: Failure }
  | { kind: 'template'; template: Template }
  | { kind: 'connection'; state: ConnectionState }
  | { kind: 'clock'; reading: ClockReading };
