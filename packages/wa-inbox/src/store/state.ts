import type { ClockReading } from '../model/clock.ts';
import type { Contact } from '../model/contact.ts';
import type { Failure } from '../model/failure.ts';
import type { Draft, Message } from '../model/message.ts';
import type { ConnectionState } from '../model/source.ts';
import type { Template } from '../model/template.ts';
import type { Instant, Phone } from '../model/values.ts';

export type LoadState = 'idle' | 'loading' | 'ready' | 'failed';

/** The contact list as far as it is loaded, last active first. */
export type ContactsState = {
  readonly items: readonly Contact[];
  readonly search: string;
  readonly status: LoadState;
  /** A further page is on its way. */
  readonly loadingMore: boolean;
  readonly failure?: Failure;
  readonly next?: string;
};

/** One conversation as far as it is loaded, oldest first. */
export type ThreadState = {
  readonly phone: Phone;
  readonly items: readonly Message[];
  readonly status: LoadState;
  readonly loadingOlder: boolean;
  readonly loadingNewer: boolean;
  readonly failure?: Failure;
  /** Cursor to older messages; absent when the beginning is reached. */
  readonly older?: string;
  /** Cursor to newer messages, when the thread was opened in the middle. */
  readonly newer?: string;
  /** Key of the first message that was unread when the thread was opened: the divider stands above it. */
  readonly unreadFrom?: string;
  readonly typingUntil?: Instant;
};

/** A frozen snapshot of all that the inbox shows. Unchanged parts keep their identity. */
export type InboxState = {
  readonly connection: ConnectionState;
  /** The server's clock, where it told. */
  readonly clock?: ClockReading;
  readonly contacts: ContactsState;
  readonly open?: Phone;
  /** Threads that have been opened, the open one always among them. */
  readonly threads: ReadonlyMap<Phone, ThreadState>;
  /** The contact of the open thread, also when the list does not hold it. */
  readonly openContact?: Contact;
  /** Text typed but not sent, by conversation. */
  readonly drafts: ReadonlyMap<Phone, string>;
  /** Id of the message that the draft answers, by conversation. */
  readonly replies: ReadonlyMap<Phone, string>;
  readonly templates: { readonly items: readonly Template[]; readonly status: LoadState; readonly failure?: Failure };
};

/** What the person asks for. */
export type Intent =
  | { kind: 'start' }
  | { kind: 'refresh' }
  | { kind: 'search'; text: string }
  | { kind: 'load-more-contacts' }
  | { kind: 'open'; phone: Phone | undefined; around?: string }
  | { kind: 'load-older' }
  | { kind: 'load-newer' }
  | { kind: 'to-latest' }
  | { kind: 'draft'; phone: Phone; text: string }
  /** The draft answers a message from now on, or none. */
  | { kind: 'reply'; phone: Phone; id: string | undefined }
  /** An empty emoji takes the reaction back. */
  | { kind: 'react'; phone: Phone; id: string; emoji: string }
  | { kind: 'send'; draft: Draft }
  | { kind: 'retry'; key: string }
  /** Takes a message back that the server has not accepted; without a key the newest one of the open conversation. */
  | { kind: 'take-back'; key?: string }
  | { kind: 'mark-read'; phone: Phone }
  /** It was read elsewhere, and nobody need be told. */
  | { kind: 'read'; phone: Phone }
  | { kind: 'load-templates' }
  | { kind: 'read-all'; phones: readonly Phone[] }
  | { kind: 'tag'; phone: Phone; tags: readonly string[] };

/** What the host is told, as DOM events. */
export type Notice =
  | { kind: 'ready'; contacts: number }
  | { kind: 'sent'; message: Message }
  | { kind: 'received'; message: Message }
  | { kind: 'status'; phone: Phone; id: string; delivery: Message['delivery'] }
  /** It was not sent, and is not shown any more. */
  | { kind: 'taken-back'; message: Message }
  | { kind: 'failed'; message: Message; failure: Failure }
  | { kind: 'unread'; total: number }
  | { kind: 'window'; contact: Contact }
  | { kind: 'connection'; state: ConnectionState }
  | { kind: 'error'; failure: Failure };
