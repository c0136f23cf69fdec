import type { Contact } from '../../model/contact.ts';
import { SourceError } from '../../model/failure.ts';
import type { Draft, Message } from '../../model/message.ts';
import type {
  CallOptions,
  Capabilities,
  Change,
  ContactQuery,
  InboxSource,
  MessageHit,
  MessagePage,
  MessageQuery,
  SendOptions,
} from '../../model/source.ts';
import type { Dialect, Page, Phone } from '../../model/values.ts';
import type { HttpClient } from '../http/http-client.ts';
import { isFound } from '../is-found.ts';
import { findHits } from '../memory/find-hits.ts';
import { pageFromEnd, pageFromStart } from '../memory/paging.ts';
import { Conversations } from './conversations.ts';
import { sentMessage, type Fact, type JournalEntry } from './fact.ts';
import { Journal } from './journal.ts';
import { REAL_DELAY, type ProxyConfig } from './proxy-config.ts';
import { SendOnce } from './send-once.ts';

/** How a provider is spoken to that sends and keeps nothing. */
export type Speech = {
  dialect: Dialect;
  http: HttpClient;
  /** See `ConversationsConfig`. */
  answerReads?: boolean;
  /** What an entry tells; `conversations` holds what came before it. */
  decode(entry: JournalEntry, conversations: Conversations): Fact[];
  /** Throws for kinds that the provider does not have. */
  encode(draft: Draft): { path: string; body: unknown };
  /** What the provider calls the message that a call sent; undefined for a reply that does not say. */
  sentId(reply: unknown): string | undefined;
};

/** A source that keeps its conversations from a proxy's journal. Providers without idempotency keys are never asked twice. */
export abstract class JournalSource implements InboxSource {
  abstract readonly capabilities: Capabilities;
  readonly dialect: Dialect;
  readonly scope: string;
  protected readonly conversations: Conversations;
  protected readonly now: () => number;
  readonly #speech: Speech;
  readonly #journal: Journal;
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #sender: SendOnce;

  protected constructor(config: ProxyConfig, speech: Speech) {
    this.now = config.now ?? (() => Date.now());
    this.dialect = speech.dialect;
    this.scope = config.baseUrl;
    this.#speech = speech;
    this.conversations = new Conversations({ now: this.now, answerReads: speech.answerReads ?? false });
    this.#journal = new Journal({
      http: speech.http,
      take: (entries) => this.#take(entries),
      onRestart: () => this.#emit([{ kind: 'resync' }]),
      delay: config.delay ?? REAL_DELAY,
    });
    this.#sender = new SendOnce({ ...speech, journal: this.#journal });
  }

  async contacts(query: ContactQuery, { signal }: CallOptions = {}): Promise<Page<Contact>> {
    await this.#ready(signal);
    return pageFromStart(
      this.conversations.contacts().filter((contact) => isFound(contact, query.search ?? '')),
      query,
    );
  }

  async contact(phone: Phone, { signal }: CallOptions = {}): Promise<Contact> {
    await this.#ready(signal);
    const contact = this.conversations.contact(phone);
    if (contact) return contact;
    const detail = `Nobody has written from or to ${phone} yet, as far as the proxy's journal goes.`;
    throw new SourceError({ key: 'contact_not_found', dialect: this.dialect, status: 404, detail, retry: 'never' });
  }

  async messages(phone: Phone, page: MessagePage, { signal }: CallOptions = {}): Promise<Page<Message>> {
    await this.#ready(signal);
    return pageFromEnd(this.conversations.messages(phone), page);
  }

  async searchMessages(query: MessageQuery, { signal }: CallOptions = {}): Promise<Page<MessageHit>> {
    await this.#ready(signal);
    const contacts = new Map(this.conversations.contacts().map((contact) => [contact.phone, contact]));
    const messages = new Map([...contacts.keys()].map((phone) => [phone, [...this.conversations.messages(phone)]]));
    return findHits({ contacts, messages }, query);
  }

  async send(draft: Draft, options: SendOptions): Promise<Message> {
    const id = await this.#sender.send(this.#speech.encode(draft), options);
    const sent = sentMessage({ ...draft, id, at: new Date(this.now()).toISOString() });
    this.tell({ kind: 'message', message: sent });
    return { ...(this.conversations.find(id) ?? sent), content: draft.content };
  }

  subscribe(listener: (change: Change) => void, { signal }: { signal: AbortSignal }): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
    void this.#journal.follow((state) => listener({ kind: 'connection', state }), signal);
  }

  /** Takes a fact in that this page knows first, and tells all who watch. */
  protected tell(fact: Fact): void {
    this.#emit(this.conversations.take(fact));
  }

  #take(entries: readonly JournalEntry[]): void {
    this.#sender.note(entries);
    for (const entry of entries) for (const fact of this.#speech.decode(entry, this.conversations)) this.tell(fact);
  }

  /** What is read for the first time is no news. */
  #emit(changes: readonly Change[]): void {
    if (!this.#journal.isRead) return;
    for (const listener of this.#listeners) for (const change of changes) listener(change);
  }

  async #ready(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    await this.#journal.ready();
    signal?.throwIfAborted();
  }
}
