import { OWN_FAILURES, SourceError } from '../../model/failure.ts';
import type { Contact } from '../../model/contact.ts';
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
  Uploaded,
} from '../../model/source.ts';
import type { Template } from '../../model/template.ts';
import type { Dialect, Page, Phone } from '../../model/values.ts';

/** Until the adapter is there, it is taken to be able to do everything; calls wait for it anyway. */
const ASSUMED: Capabilities = {
  markRead: true,
  typing: true,
  templates: true,
  upload: true,
  reactions: true,
  search: true,
  live: true,
  tags: true,
  messageSearch: true,
};

/** An adapter that is loaded when it is first asked: a page with a source of its own never loads it. */
export class LazySource implements InboxSource {
  readonly dialect: Dialect;
  readonly #load: () => Promise<InboxSource>;
  #loading: Promise<InboxSource> | undefined;
  #source: InboxSource | undefined;

  constructor(dialect: Dialect, load: () => Promise<InboxSource>) {
    this.dialect = dialect;
    this.#load = load;
  }

  get capabilities(): Capabilities {
    return this.#source?.capabilities ?? ASSUMED;
  }

  get limits(): NonNullable<InboxSource['limits']> {
    return this.#source?.limits ?? {};
  }

  get sends(): NonNullable<InboxSource['sends']> {
    return this.#source?.sends ?? [];
  }

  async contacts(query: ContactQuery, options?: CallOptions): Promise<Page<Contact>> {
    return (await this.#ready()).contacts(query, options);
  }

  async contact(phone: Phone, options?: CallOptions): Promise<Contact> {
    return (await this.#ready()).contact(phone, options);
  }

  async messages(phone: Phone, page: MessagePage, options?: CallOptions): Promise<Page<Message>> {
    return (await this.#ready()).messages(phone, page, options);
  }

  async searchMessages(query: MessageQuery, options?: CallOptions): Promise<Page<MessageHit>> {
    const source = await this.#ready();
    if (source.searchMessages) return source.searchMessages(query, options);
    throw this.#lacking('searchMessages');
  }

  async typing(phone: Phone, options?: CallOptions): Promise<void> {
    await (await this.#ready()).typing?.(phone, options);
  }

  async send(draft: Draft, options: SendOptions): Promise<Message> {
    return (await this.#ready()).send(draft, options);
  }

  async markRead(phone: Phone, upTo: string, options?: CallOptions): Promise<void> {
    await (await this.#ready()).markRead?.(phone, upTo, options);
  }

  async react(phone: Phone, id: string, emoji: string, options?: CallOptions): Promise<void> {
    await (await this.#ready()).react?.(phone, id, emoji, options);
  }

  async tag(phone: Phone, tags: readonly string[], options?: CallOptions): Promise<Contact> {
    const source = await this.#ready();
    return (await source.tag?.(phone, tags, options)) ?? source.contact(phone, options);
  }

  async upload(file: Blob, options?: CallOptions & { onProgress?(done: number): void }): Promise<Uploaded> {
    const source = await this.#ready();
    if (source.upload) return source.upload(file, options);
    throw this.#lacking('upload');
  }

  async templates(options?: CallOptions): Promise<Template[]> {
    return (await (await this.#ready()).templates?.(options)) ?? [];
  }

  subscribe(listener: (change: Change) => void, options: { signal: AbortSignal }): void {
    this.#ready().then(
      (source) => {
        if (!options.signal.aborted) source.subscribe(listener, options);
      },
      () => listener({ kind: 'connection', state: 'offline' }),
    );
  }

  #lacking(method: string): SourceError {
    const detail = `This source has no ${method}().`;
    return new SourceError({ key: OWN_FAILURES.unsupported, dialect: this.dialect, detail, retry: 'never' });
  }

  /** A failed load is tried again by the next call. */
  async #ready(): Promise<InboxSource> {
    this.#loading ??= this.#load();
    try {
      this.#source = await this.#loading;
      return this.#source;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }
}
