import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { newContact, type Contact } from '../../model/contact.ts';
import type { Content } from '../../model/content.ts';
import { OWN_FAILURES, SourceError } from '../../model/failure.ts';
import type { Delivery, Draft, Message } from '../../model/message.ts';
import { windowAfter } from '../../model/service-window.ts';
import type {
  CallOptions,
  Change,
  ContactQuery,
  InboxSource,
  MessageHit,
  MessagePage,
  MessageQuery,
} from '../../model/source.ts';
import type { Template } from '../../model/template.ts';
import type { Instant, Page, Phone } from '../../model/values.ts';
import { isFound } from '../is-found.ts';
import { findHits } from './find-hits.ts';
import { pageFromEnd, pageFromStart } from './paging.ts';
import { readFixture, type MemoryWorld } from './read-fixture.ts';

/** Who reacts on this side. */
const BUSINESS = '12025550100';

export type MemoryOptions = {
  /** Milliseconds since the epoch; the fixture's `now`, else the real time. */
  now?: () => number;
  /** Leaves sent messages at `accepted`, until `report` says more. */
  reportsByHand?: boolean;
};

/** A source without a server, and the other side of its conversations. */
export interface MemorySource extends InboxSource {
  /** A customer writes. */
  receive(phone: Phone, text: string): Message;
  /** A message that was sent comes further, or fails. */
  report(id: string, delivery: Delivery): void;
  /** A customer changes what they wrote, or takes it back without new content. */
  revise(id: string, content?: Content): void;
  /** A customer types until then. */
  type(phone: Phone, until: Instant): void;
}

/** Serves a fixture from memory: for tests, galleries and first steps. Nothing is refused and no window is checked. */
export function createMemorySource(fixture: Fixture, options: MemoryOptions = {}): MemorySource {
  const start = fixture.now === undefined ? undefined : Date.parse(fixture.now);
  const now = options.now ?? (() => start ?? Date.now());
  return new FixtureSource(readFixture(fixture, now()), { reportsByHand: false, ...options, now });
}

class FixtureSource implements MemorySource {
  readonly dialect = 'host';
  readonly capabilities = {
    markRead: true,
    typing: true,
    templates: true,
    upload: false,
    reactions: true,
    search: true,
    messageSearch: true,
    live: true,
  };
  readonly #world: MemoryWorld;
  readonly #options: Required<MemoryOptions>;
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #taken = new Map<string, Message>();
  #made = 0;

  constructor(world: MemoryWorld, options: Required<MemoryOptions>) {
    this.#world = world;
    this.#options = options;
  }

  async contacts(query: ContactQuery, { signal }: CallOptions = {}): Promise<Page<Contact>> {
    signal?.throwIfAborted();
    const found = [...this.#world.contacts.values()].filter((contact) => isFound(contact, query.search ?? ''));
    const time = ({ lastMessageAt }: Contact): number => (lastMessageAt ? Date.parse(lastMessageAt) : 0);
    return pageFromStart(
      found.sort((a, b) => time(b) - time(a)),
      query,
    );
  }

  async contact(phone: Phone, { signal }: CallOptions = {}): Promise<Contact> {
    signal?.throwIfAborted();
    const contact = this.#world.contacts.get(phone);
    if (contact) return contact;
    const detail = `No contact has the number ${phone}: write to it, and it becomes one.`;
    throw new SourceError({ key: 'contact_not_found', dialect: 'host', status: 404, detail, retry: 'never' });
  }

  async messages(phone: Phone, page: MessagePage, options: CallOptions = {}): Promise<Page<Message>> {
    await this.contact(phone, options);
    return pageFromEnd(this.#world.messages.get(phone) ?? [], page);
  }

  async searchMessages(query: MessageQuery, { signal }: CallOptions = {}): Promise<Page<MessageHit>> {
    signal?.throwIfAborted();
    return findHits(this.#world, query);
  }

  /** Nobody is there to see it. */
  async typing(): Promise<void> {}

  /** The same key gives the same message again. */
  async send(draft: Draft, { key, signal }: CallOptions & { key: string }): Promise<Message> {
    signal?.throwIfAborted();
    const known = this.#taken.get(key);
    if (known) return this.#find(known.id!);
    if (draft.content.kind === 'unsupported') {
      const detail = `Nobody can send "${draft.content.type}".`;
      throw new SourceError({ key: OWN_FAILURES.unsupported, dialect: 'host', detail, retry: 'never' });
    }
    const message = this.#add({ ...draft, direction: 'outbound', delivery: { state: 'accepted' } });
    this.#taken.set(key, message);
    if (!this.#options.reportsByHand) queueMicrotask(() => this.report(message.id!, { state: 'delivered' }));
    return message;
  }

  async markRead(phone: Phone): Promise<void> {
    const contact = this.#world.contacts.get(phone);
    if (contact) this.#put({ ...contact, unread: 0 });
  }

  /** An empty emoji takes the reaction back. */
  async react(_phone: Phone, id: string, emoji: string): Promise<void> {
    const message = this.#find(id);
    const others = message.reactions.filter(({ from }) => from !== BUSINESS);
    const reactions = emoji === '' ? others : [...others, { from: BUSINESS, emoji }];
    this.#emit({ kind: 'message', message: this.#replace({ ...message, reactions }) });
  }

  async tag(phone: Phone, tags: readonly string[], options: CallOptions = {}): Promise<Contact> {
    const contact = { ...(await this.contact(phone, options)), tags: [...tags] };
    this.#put(contact);
    return contact;
  }

  async templates(): Promise<Template[]> {
    return this.#world.templates;
  }

  subscribe(listener: (change: Change) => void, { signal }: { signal: AbortSignal }): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
    listener({ kind: 'connection', state: 'live' });
  }

  receive(phone: Phone, text: string): Message {
    return this.#add({ phone, content: { kind: 'text', text }, direction: 'inbound', delivery: { state: 'read' } });
  }

  report(id: string, delivery: Delivery): void {
    const { phone } = this.#replace({ ...this.#find(id), delivery });
    this.#emit({ kind: 'delivery', phone, id, delivery });
  }

  revise(id: string, content?: Content): void {
    const changed: Partial<Message> = content ? { content, edited: true } : { content: { kind: 'gone', why: 'deleted' } };
    this.#emit({ kind: 'message', message: this.#replace({ ...this.#find(id), ...changed }) });
  }

  type(phone: Phone, until: Instant): void {
    this.#emit({ kind: 'typing', phone, until });
  }

  #add(given: Draft & Pick<Message, 'direction' | 'delivery'>): Message {
    const id = `made_${++this.#made}`;
    const message: Message = {
      ...given,
      key: id,
      id,
      at: new Date(this.#options.now()).toISOString(),
      reactions: [],
      attempts: [],
    };
    this.#world.messages.set(given.phone, [...(this.#world.messages.get(given.phone) ?? []), message]);
    this.#emit({ kind: 'message', message });
    this.#touch(message);
    return message;
  }

  #touch(message: Message): void {
    const { phone } = message;
    const contact = this.#world.contacts.get(phone) ?? { ...newContact(phone), id: `contact_${phone}` };
    const seen = { ...contact, lastMessage: message, lastMessageAt: message.at };
    this.#put(message.direction === 'inbound' ? { ...seen, unread: contact.unread + 1, window: windowAfter(message) } : seen);
  }

  #put(contact: Contact): void {
    this.#world.contacts.set(contact.phone, contact);
    this.#emit({ kind: 'contact', contact });
  }

  #find(id: string): Message {
    for (const thread of this.#world.messages.values()) {
      const message = thread.find((candidate) => candidate.id === id);
      if (message) return message;
    }
    const detail = `No message has the id "${id}".`;
    throw new SourceError({ key: 'message_not_found', dialect: 'host', status: 404, detail, retry: 'never' });
  }

  #replace(message: Message): Message {
    const thread = this.#world.messages.get(message.phone)!;
    this.#world.messages.set(
      message.phone,
      thread.map((old) => (old.id === message.id ? message : old)),
    );
    return message;
  }

  #emit(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
