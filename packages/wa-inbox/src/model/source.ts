import type { ClockReading } from './clock.ts';
import type { Contact } from './contact.ts';
import type { Delivery, Draft, Message } from './message.ts';
import type { ContentKind } from './content.ts';
import type { Template } from './template.ts';
import type { Dialect, Instant, Page, Phone } from './values.ts';

export interface CallOptions {
  signal?: AbortSignal;
}

export type SendOptions = CallOptions & {
  /** Goes out as Idempotency-Key: the same key while the outcome is unknown, a new one for a retry after a refusal. */
  key: string;
  /** A request with this key went out before, and may have arrived: a provider without keys must not send now. */
  again?: boolean | undefined;
};

export type ConnectionState = 'connecting' | 'live' | 'polling' | 'offline';

/** What happened on the other side. */
export type Change =
  /** One that is new, or one that is known as it is now: with a reaction, edited, taken back. */
  | { kind: 'message'; message: Message }
  | { kind: 'delivery'; phone: Phone; id: string; delivery: Delivery }
  | { kind: 'contact'; contact: Contact }
  | { kind: 'typing'; phone: Phone; until: Instant }
  | { kind: 'template'; template: Template }
  | { kind: 'connection'; state: ConnectionState }
  /** The server's clock, when it is not the page's: a mock's can be moved. */
  | { kind: 'clock'; reading: ClockReading }
  /** Something was missed that cannot be replayed: read everything again. */
  | { kind: 'resync' };

/** What a source may lack. */
export type Capabilities = {
  markRead: boolean;
  typing: boolean;
  templates: boolean;
  upload: boolean;
  reactions: boolean;
  search: boolean;
  live: boolean;
  /** Tags of a contact can be changed. */
  tags?: boolean;
  /** Words of messages can be looked for in all conversations; without it the loaded ones are searched. */
  messageSearch?: boolean;
};

export type ContactQuery = { search?: string; filter?: string; cursor?: string; limit?: number };
export type MessageQuery = { search: string; cursor?: string; limit?: number };
/** A message that was found, and who its conversation is with. */
export type MessageHit = { message: Message; name: string };
export type MessagePage = { cursor?: string; around?: string; limit?: number };

export type MediaKind = 'image' | 'video' | 'audio' | 'document';
/** Bytes and media types that a kind of message may have at most. */
export type MediaLimits = { readonly [Kind in MediaKind]?: { readonly bytes: number; readonly types: readonly string[] } };
/** Characters, and how many of each, that an interactive message may have at most; what is absent is not limited. */
export type InteractiveLimits = {
  readonly [
    Of in
      | 'header'
      | 'body'
      | 'listBody'
      | 'footer'
      | 'buttons'
      | 'buttonTitle'
      /** What opens a list, or a link. */
      | 'label'
      | 'sections'
      | 'sectionTitle'
      /** Of all sections together. */
      | 'rows'
      | 'rowTitle'
      | 'rowDescription'
  ]?: number;
};
/** A file that the provider has. */
export type Uploaded = { id: string; url?: string };

/** The element's only door to data: one adapter a provider. Rejections carry a `failure` (SourceError). */
export interface InboxSource {
  readonly dialect: Dialect | 'host';
  /** Names the server, the same after a reload: what is not sent yet is kept in the browser under it. Without it, and without `base-url`, it is lost with the page. */
  readonly scope?: string;
  readonly capabilities: Capabilities;
  /** What the provider takes at most; the composer counts against it. */
  readonly limits?: { textLength?: number; caption?: number; media?: MediaLimits; interactive?: InteractiveLimits };
  /** Kinds of content that it can send; where it does not say, text and templates. */
  readonly sends?: readonly ContentKind[];
  /** Last active first. */
  contacts(query: ContactQuery, options?: CallOptions): Promise<Page<Contact>>;
  contact(phone: Phone, options?: CallOptions): Promise<Contact>;
  /** Newest page in time order; `next` leads to older ones; `around` opens in the middle. */
  messages(phone: Phone, page: MessagePage, options?: CallOptions): Promise<Page<Message>>;
  /** Messages of any conversation that hold some words, newest first. */
  searchMessages?(query: MessageQuery, options?: CallOptions): Promise<Page<MessageHit>>;
  /** Rejects with a SourceError. */
  send(draft: Draft, options: SendOptions): Promise<Message>;
  markRead?(phone: Phone, upTo: string, options?: CallOptions): Promise<void>;
  react?(phone: Phone, id: string, emoji: string, options?: CallOptions): Promise<void>;
  /** Shows the customer that an answer is being written. */
  typing?(phone: Phone, options?: CallOptions): Promise<void>;
  /** The contact as it is then. */
  tag?(phone: Phone, tags: readonly string[], options?: CallOptions): Promise<Contact>;
  templates?(options?: CallOptions): Promise<Template[]>;
  upload?(file: Blob, options?: CallOptions & { onProgress?(done: number): void }): Promise<Uploaded>;
  /** Calls the listener until `signal` aborts; reconnects by itself and replays what was missed. */
  subscribe(listener: (change: Change) => void, options: { signal: AbortSignal }): void;
}
