import type { Contact } from '../../model/contact.ts';
import { OWN_FAILURES, SourceError } from '../../model/failure.ts';
import type { Draft, Message } from '../../model/message.ts';
import type {
  CallOptions,
  Capabilities,
  Change,
  ContactQuery,
  InboxSource,
  MessagePage,
  SendOptions,
  Uploaded,
} from '../../model/source.ts';
import type { Template } from '../../model/template.ts';
import type { Page, Phone } from '../../model/values.ts';
import { LIMITS_OF_MESSAGES, SENDS } from '../cloud/cloud-source.ts';
import { readTemplates } from '../cloud/files-and-templates.ts';
import type { HttpClient } from '../http/http-client.ts';
import { Journal } from '../journal/journal.ts';
import { sentMessage } from '../journal/fact.ts';
import { proxyClient } from '../journal/proxy-client.ts';
import { REAL_DELAY, type ProxyConfig } from '../journal/proxy-config.ts';
import { SendOnce } from '../journal/send-once.ts';
import { membersOf, textOf } from '../message-objects/reader.ts';
import { decodeChat, decodeError, decodeList, decodeMessage, sentId } from './decode.ts';
import { cursorOf, encodeDraft, encodePaging, encodeRead, type Paging } from './encode.ts';
import { followLists } from './follow-lists.ts';

export type ChakraConfig = ProxyConfig;

/** ChakraHQ behind a host's proxy: its lists tell what there is, and the proxy's webhooks when to look. */
export function createChakraSource(config: ChakraConfig): InboxSource {
  return new ChakraSource(config);
}

/** Pages of a hundred that are looked through for a message that somebody wants to see. */
const SEARCHED = 50;

class ChakraSource implements InboxSource {
  readonly dialect = 'chakra';
  readonly scope: string;
  readonly limits = LIMITS_OF_MESSAGES;
  readonly sends = SENDS;
  /** Its lists do not tell reactions, and no call finds words in messages. */
  readonly capabilities: Capabilities = {
    markRead: true,
    typing: true,
    templates: true,
    upload: true,
    reactions: false,
    search: true,
    live: true,
  };
  readonly #config: ChakraConfig;
  readonly #http: HttpClient;
  readonly #journal: Journal;
  readonly #sender: SendOnce;
  /** How each that watches looks at once. */
  readonly #looks = new Set<() => void>();
  /** The conversation that was asked for last: what is looked at. */
  #watched: Phone | undefined;
  /** What each customer wrote last, as far as was seen. */
  readonly #lastInbound = new Map<Phone, string>();

  constructor(config: ChakraConfig) {
    this.#config = config;
    this.scope = config.baseUrl;
    this.#http = proxyClient(config, 'chakra', decodeError);
    this.#journal = new Journal({
      http: this.#http,
      take: (entries) => {
        this.#sender.note(entries);
        this.#lookNow();
      },
      onRestart: () => this.#lookNow(),
      delay: config.delay ?? REAL_DELAY,
    });
    this.#sender = new SendOnce({ dialect: 'chakra', http: this.#http, journal: this.#journal, sentId });
  }

  async contacts({ search, ...query }: ContactQuery, options?: CallOptions): Promise<Page<Contact>> {
    const paging = encodePaging(query);
    const reply = await this.#post('/chat', { ...paging, ...(search ? { search } : {}) }, options);
    const { rows, hasMore } = decodeList(reply, paging.limit);
    const items = rows.flatMap((chat) => decodeChat(chat, this.#mediaUrl) ?? []);
    return { items, ...(hasMore ? { next: cursorOf({ ...paging, page: paging.page + 1 }) } : {}) };
  }

  async contact(phone: Phone, options?: CallOptions): Promise<Contact> {
    const { items } = await this.contacts({ search: phone, limit: 100 }, options);
    const contact = items.find((item) => item.phone === phone);
    if (contact) return contact;
    const detail = `No chat of Chakra's is with ${phone}.`;
    throw new SourceError({ key: 'contact_not_found', dialect: 'chakra', status: 404, detail, retry: 'never' });
  }

  async messages(phone: Phone, { cursor, around, limit }: MessagePage, options?: CallOptions): Promise<Page<Message>> {
    this.#watched = phone;
    const given = encodePaging({ ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) });
    const paging = around === undefined ? given : await this.#pageOf(around, { phone, limit: given.limit, options });
    const { items, hasMore } = await this.#page(phone, paging, options);
    const last = items.findLast(({ direction }) => direction === 'inbound');
    if (last && paging.page === 1) this.#lastInbound.set(phone, last.id!);
    return {
      items,
      ...(hasMore ? { next: cursorOf({ ...paging, page: paging.page + 1 }) } : {}),
      ...(paging.page > 1 ? { previous: cursorOf({ ...paging, page: paging.page - 1 }) } : {}),
    };
  }

  async send(draft: Draft, options: SendOptions): Promise<Message> {
    const id = await this.#sender.send({ path: '/messages', body: encodeDraft(draft, 'chakra') }, options);
    return sentMessage({ ...draft, id, at: new Date((this.#config.now ?? Date.now)()).toISOString() });
  }

  async markRead(_phone: Phone, upTo: string, options?: CallOptions): Promise<void> {
    await this.#post('/messages', encodeRead(upTo), options);
  }

  /** It is shown as part of having read what the customer wrote last; nothing where that was not read here. */
  async typing(phone: Phone, options?: CallOptions): Promise<void> {
    const last = this.#lastInbound.get(phone);
    if (last !== undefined) await this.#post('/messages', encodeRead(last, true), options);
  }

  templates(options?: CallOptions): Promise<Template[]> {
    return readTemplates(this.#http, this.capabilities, options);
  }

  /** Chakra gives a file an address that anyone can open, and no id. */
  async upload(file: Blob, options: CallOptions & { onProgress?(done: number): void } = {}): Promise<Uploaded> {
    const fields = { filename: file instanceof File ? file.name : 'file' };
    const reply = await this.#http.upload('/media', file, { ...options, fields });
    const url = textOf(membersOf(membersOf(reply)['_data'])['publicMediaUrl']);
    if (url !== undefined) return { id: url, url };
    const detail = 'The answer to an upload has no publicMediaUrl.';
    throw new SourceError({ key: OWN_FAILURES.malformed, dialect: 'chakra', status: 200, detail, retry: 'now' });
  }

  subscribe(listener: (change: Change) => void, { signal }: { signal: AbortSignal }): void {
    const read = (options: CallOptions) => this.#readLatest(options);
    const look = followLists({ read, journal: this.#journal, delay: this.#config.delay ?? REAL_DELAY, listener, signal });
    this.#looks.add(look);
    signal.addEventListener('abort', () => this.#looks.delete(look), { once: true });
  }

  #lookNow(): void {
    for (const look of this.#looks) look();
  }

  /** The newest messages of all conversations on the first page, and of the one that is looked at. */
  async #readLatest(options: CallOptions): Promise<{ contacts: Contact[]; messages: Message[] }> {
    const phone = this.#watched;
    const [{ items: contacts }, watched] = await Promise.all([
      this.contacts({}, options),
      phone ? this.#page(phone, encodePaging({}), options) : { items: [] },
    ]);
    const known = new Set(watched.items.map(({ id }) => id));
    const others = contacts.flatMap(({ lastMessage }) => (lastMessage && !known.has(lastMessage.id) ? [lastMessage] : []));
    return { contacts, messages: [...others, ...watched.items] };
  }

  async #page(phone: Phone, paging: Paging, options?: CallOptions): Promise<{ items: Message[]; hasMore: boolean }> {
    const body = { customerPhoneNumber: phone, ...paging };
    const reply = await this.#post('/list-chat-messages-for-phone-number', body, options);
    const { rows, hasMore } = decodeList(reply, paging.limit);
    return { items: rows.toReversed().flatMap((row) => decodeMessage(row, phone, this.#mediaUrl) ?? []), hasMore };
  }

  /** Chakra cannot be asked where a message is: its pages are looked through, newest first. */
  async #pageOf(id: string, of: { phone: Phone; limit: number; options: CallOptions | undefined }): Promise<Paging> {
    for (let page = 1; page <= SEARCHED; page++) {
      const { items, hasMore } = await this.#page(of.phone, { page, limit: 100 }, of.options);
      const at = items.toReversed().findIndex((message) => message.id === id);
      if (at >= 0) return { page: Math.floor(((page - 1) * 100 + at) / of.limit) + 1, limit: of.limit };
      if (!hasMore) break;
    }
    const detail = `The conversation with ${of.phone} has no message "${id}".`;
    throw new SourceError({ key: 'message_not_found', dialect: 'chakra', status: 404, detail, retry: 'never' });
  }

  readonly #mediaUrl = (id: string): string => `${this.#config.baseUrl.replace(/\/$/, '')}/media/${encodeURIComponent(id)}`;

  #post(path: string, body: unknown, options?: CallOptions): Promise<unknown> {
    return this.#http.call({ method: 'POST', path, body }, options);
  }
}
