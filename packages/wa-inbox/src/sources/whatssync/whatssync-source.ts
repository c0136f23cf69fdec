import { CLOUD_LIMITS } from '@wa-inbox/protocol/cloud/limits';
import { MEDIA_KINDS } from '@wa-inbox/protocol/cloud/media-types';
import { LIMITS } from '@wa-inbox/protocol/limits';
import {
  contactsPage,
  hitsReply,
  messagesPage,
  templatesReply,
  wireContact,
  wireMedia,
  wireMessage,
} from '@wa-inbox/protocol/whatssync/replies';
import type { Contact } from '../../model/contact.ts';
import { OWN_FAILURES, SourceError } from '../../model/failure.ts';
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
  Uploaded,
} from '../../model/source.ts';
import type { Template } from '../../model/template.ts';
import type { Page, Phone } from '../../model/values.ts';
import { HttpClient } from '../http/http-client.ts';
import { isFound } from '../is-found.ts';
import { decodeContact, decodeError, decodeMessage, decodeTemplate, digits, readContact, readMessage } from './decode.ts';
import { encodeDraft } from './encode.ts';

export type WhatssyncConfig = {
  /** E.g. "http://localhost:4010", or "http://localhost:4010/w/test" for a world of the mock. */
  baseUrl: string;
  /** A value, or where to read it when it is needed. */
  token: string | (() => string);
  fetch?: typeof fetch;
  headers?: Record<string, string>;
  /** `false` for a server without sockets: it is polled. */
  live?: boolean;
};

/** The Contacts/Messages API (seeds/003). Learns what a server lacks of our additions and does without. */
export function createWhatssyncSource(config: WhatssyncConfig): InboxSource {
  return new WhatssyncSource(config);
}

class WhatssyncSource implements InboxSource {
  readonly dialect = 'whatssync';
  readonly limits = {
    textLength: LIMITS.textBody,
    caption: LIMITS.caption,
    media: MEDIA_KINDS,
    interactive: {
      header: CLOUD_LIMITS.headerText,
      body: CLOUD_LIMITS.bodyText,
      listBody: CLOUD_LIMITS.listBody,
      footer: CLOUD_LIMITS.footer,
      buttons: CLOUD_LIMITS.buttons,
      buttonTitle: CLOUD_LIMITS.buttonTitle,
      label: CLOUD_LIMITS.displayText,
      sections: CLOUD_LIMITS.sections,
      sectionTitle: CLOUD_LIMITS.sectionTitle,
      rows: CLOUD_LIMITS.rows,
      rowTitle: CLOUD_LIMITS.rowTitle,
      rowDescription: CLOUD_LIMITS.rowDescription,
    },
  };
  readonly sends = ['image', 'video', 'audio', 'document', 'location', 'contacts', 'buttons', 'list', 'link'] as const;
  readonly capabilities: Capabilities;
  readonly #config: WhatssyncConfig;
  readonly #token: () => string;
  readonly #http: HttpClient;
  /** The conversation that was asked for last: what polling looks at. */
  #watched: Phone | undefined;

  constructor(config: WhatssyncConfig) {
    const { token, baseUrl, headers = {} } = config;
    this.#config = config;
    this.#token = typeof token === 'function' ? token : () => token;
    this.capabilities = {
      markRead: true,
      typing: true,
      templates: true,
      upload: true,
      reactions: true,
      search: true,
      live: config.live ?? true,
      tags: true,
      messageSearch: true,
    };
    this.#http = new HttpClient({
      dialect: 'whatssync',
      baseUrl: baseUrl.replace(/\/$/, ''),
      token: this.#token,
      fetch: config.fetch ?? ((input, init) => fetch(input, init)),
      headers,
      hasOwnFetch: config.fetch !== undefined,
      readError: decodeError,
    });
  }

  async contacts({ search, cursor, limit }: ContactQuery, options?: CallOptions): Promise<Page<Contact>> {
    const path = `/api/v1/contacts${query({ search, cursor, limit })}`;
    const { contacts, pagination } = shaped(contactsPage, await this.#http.call({ method: 'GET', path }, options));
    const items = contacts.flatMap((contact) => readContact(contact) ?? []);
    // servers may not know the search parameter; looking again at what they gave costs nothing
    return page(search ? items.filter((contact) => isFound(contact, search)) : items, pagination);
  }

  async contact(phone: Phone, options?: CallOptions): Promise<Contact> {
    return decodeContact(shaped(wireContact, await this.#http.call({ method: 'GET', path: contactPath(phone) }, options)));
  }

  async messages(phone: Phone, { cursor, around, limit }: MessagePage, options?: CallOptions): Promise<Page<Message>> {
    this.#watched = phone;
    const path = `${contactPath(phone)}/messages${query({ cursor, around, limit })}`;
    const { messages, pagination } = shaped(messagesPage, await this.#http.call({ method: 'GET', path }, options));
    return page(
      messages.flatMap((message) => readMessage(message, phone) ?? []),
      pagination,
    );
  }

  async searchMessages(wanted: MessageQuery, options?: CallOptions): Promise<Page<MessageHit>> {
    const path = `/api/v1/messages${query(wanted)}`;
    const reply = await this.#ours('messageSearch', () => this.#http.call({ method: 'GET', path }, options));
    if (reply === undefined) throw lacking('This server finds no messages.');
    const { messages, pagination } = shaped(hitsReply, reply);
    const hits = messages.map((hit) => ({ message: decodeMessage(hit, digits(hit.contact.phone)), name: hit.contact.name }));
    return page(hits, pagination);
  }

  async typing(phone: Phone, options?: CallOptions): Promise<void> {
    await this.#ours('typing', () => this.#http.call({ method: 'POST', path: `${contactPath(phone)}/typing` }, options));
  }

  async send(draft: Draft, { key, signal }: CallOptions & { key: string }): Promise<Message> {
    const headers = { 'idempotency-key': key };
    const body = encodeDraft(draft);
    const reply = await this.#http.call({ method: 'POST', path: '/api/v1/messages', body, headers }, signal ? { signal } : {});
    return decodeMessage(shaped(wireMessage, reply), draft.phone);
  }

  async markRead(phone: Phone, upTo: string, options?: CallOptions): Promise<void> {
    await this.#ours('markRead', () =>
      this.#http.call({ method: 'POST', path: `${contactPath(phone)}/read`, body: { upTo } }, options),
    );
  }

  async react(phone: Phone, id: string, emoji: string, options?: CallOptions): Promise<void> {
    const body = { to: `+${phone}`, type: 'reaction', reaction: { messageId: id, emoji } };
    await this.#ours('reactions', () => this.#http.call({ method: 'POST', path: '/api/v1/messages', body }, options));
  }

  async tag(phone: Phone, tags: readonly string[], options?: CallOptions): Promise<Contact> {
    const call = { method: 'PATCH', path: contactPath(phone), body: { tags } } as const;
    const reply = await this.#ours('tags', () => this.#http.call(call, options));
    return reply === undefined ? this.contact(phone, options) : decodeContact(shaped(wireContact, reply));
  }

  async upload(file: Blob, options: CallOptions & { onProgress?(done: number): void } = {}): Promise<Uploaded> {
    const reply = await this.#ours('upload', () => this.#http.upload('/api/v1/media', file, options));
    if (reply !== undefined) return shaped(wireMedia, reply);
    throw lacking('This server takes no files.');
  }

  async templates(options?: CallOptions): Promise<Template[]> {
    const reply = await this.#ours('templates', () => this.#http.call({ method: 'GET', path: '/api/v1/templates' }, options));
    return reply === undefined ? [] : shaped(templatesReply, reply).templates.map(decodeTemplate);
  }

  subscribe(listener: (change: Change) => void, { signal }: { signal: AbortSignal }): void {
    const config = {
      baseUrl: this.#config.baseUrl,
      token: this.#token,
      sockets: this.#config.live ?? true,
      read: (options: CallOptions) => this.#readLatest(options),
      listener,
      signal,
    };
    listener({ kind: 'connection', state: 'connecting' });
    import('../live/live.ts').then(
      ({ subscribeLive }) => signal.aborted || subscribeLive(config),
      () => listener({ kind: 'connection', state: 'offline' }),
    );
  }

  /** What polling compares: the first page of contacts and the newest messages of the watched conversation. */
  async #readLatest(options: CallOptions): Promise<{ contacts: Contact[]; messages: Message[] }> {
    const phone = this.#watched;
    const [contacts, messages] = await Promise.all([
      this.contacts({}, options),
      phone ? this.messages(phone, {}, options) : undefined,
    ]);
    return { contacts: contacts.items, messages: messages?.items ?? [] };
  }

  /** An addition of ours: a server that does not know it is not asked again. */
  async #ours(capability: keyof Capabilities, call: () => Promise<unknown>): Promise<unknown> {
    if (!this.capabilities[capability]) return undefined;
    try {
      return await call();
    } catch (error) {
      const status = error instanceof SourceError ? error.failure.status : undefined;
      const known = error instanceof SourceError && ['contact_not_found', 'message_not_found'].includes(error.failure.key);
      if (known || (status !== 404 && status !== 405 && status !== 501)) throw error;
      this.capabilities[capability] = false;
      return undefined;
    }
  }
}

type Schema<Value> = { safeParse(given: unknown): { success: boolean; data?: Value } };

/** A reply of the documented shape, or the failure that says it is not. */
function shaped<Value>(schema: Schema<Value>, reply: unknown): Value {
  const parsed = schema.safeParse(reply);
  if (parsed.success) return parsed.data!;
  const detail = 'The server answered something that is not of its document.';
  throw new SourceError({ key: OWN_FAILURES.malformed, dialect: 'whatssync', status: 200, detail, retry: 'now' });
}

function lacking(detail: string): SourceError {
  return new SourceError({ key: OWN_FAILURES.unsupported, dialect: 'whatssync', detail, retry: 'never' });
}

function contactPath(phone: Phone): string {
  return `/api/v1/contacts/+${phone}`;
}

function query(values: Record<string, string | number | undefined>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

function page<Item>(
  items: Item[],
  { next, previous }: { next?: string | undefined; previous?: string | undefined } = {},
): Page<Item> {
  return { items, ...(next ? { next } : {}), ...(previous ? { previous } : {}) };
}
