import { failureOf } from '../model/failure.ts';
import type { Message } from '../model/message.ts';
import type { Page, Phone } from '../model/values.ts';
import type { StoreCore } from './core.ts';
import { findContact, openThread } from './selectors.ts';
import type { ThreadPageChange } from './store-change.ts';

const PAGE_SIZE = 30;

/** What to read of a conversation. */
type Reading = { phone: Phone; part: ThreadPageChange['part']; cursor?: string; around?: string; strict?: boolean };

/** What reading needs of the rest. */
export type ThreadParts = {
  core: StoreCore;
  /** Adds to a message what is known of it already. */
  prepare(message: Message): Message;
  /** A customer's message was found that no event has told of. */
  found(message: Message): void;
  /** A page was taken in. */
  taken(phone: Phone): void;
};

/** Reads the open conversation; opening another ends what is under way. */
export class ThreadLoader {
  readonly #core: StoreCore;
  readonly #parts: ThreadParts;
  #call = new AbortController();

  constructor(parts: ThreadParts) {
    this.#core = parts.core;
    this.#parts = parts;
  }

  /** At most three calls: the contact where the list lacks it, the messages, and that they were read. */
  async open(phone: Phone, around?: string): Promise<void> {
    const core = this.#core;
    this.#renew();
    const listed = findContact(core.state, phone);
    core.apply({ kind: 'opened', phone });
    const contact = listed && listed.id !== '' ? Promise.resolve() : this.#readContact(phone);
    const reading: Reading = around === undefined ? { phone, part: 'newest' } : { phone, part: 'around', around };
    const unread = contact.then(() => findContact(core.state, phone)?.unread ?? 0);
    const isDone = await this.#read(reading, listed && listed.id !== '' ? Promise.resolve(listed.unread) : unread);
    if (isDone) this.markRead(phone);
  }

  close(): void {
    this.#renew();
    this.#core.apply({ kind: 'closed' });
  }

  /** Reads the newest page again; `strict` when what it does not hold is gone. */
  async refresh(strict: boolean): Promise<void> {
    const thread = openThread(this.#core.state);
    if (!thread || thread.newer !== undefined) return;
    await this.#read({ phone: thread.phone, part: 'newest', strict });
  }

  async toLatest(): Promise<void> {
    const thread = openThread(this.#core.state);
    if (thread?.newer === undefined) return;
    this.#renew();
    await this.#read({ phone: thread.phone, part: 'newest' });
  }

  async older(): Promise<void> {
    const thread = openThread(this.#core.state);
    if (!thread || thread.older === undefined || thread.loadingOlder) return;
    await this.#read({ phone: thread.phone, part: 'older', cursor: thread.older });
  }

  /** What arrives while the last gap closes may be missing in the page: the end is then read once more. */
  async newer(): Promise<void> {
    const thread = openThread(this.#core.state);
    if (!thread || thread.newer === undefined || thread.loadingNewer) return;
    await this.#read({ phone: thread.phone, part: 'newer', cursor: thread.newer });
    const after = openThread(this.#core.state);
    if (after?.phone === thread.phone && after.newer === undefined) await this.refresh(false);
  }

  /** Tells the server, if it can be told, once the messages are there to be seen. */
  markRead(phone: Phone): void {
    const { state, source } = this.#core;
    const thread = state.threads.get(phone);
    const contact = findContact(state, phone);
    if (!contact || contact.unread === 0 || thread?.status !== 'ready') return;
    this.#core.apply({ kind: 'read', phone });
    const last = thread.items.findLast(({ direction, id }) => direction === 'inbound' && id !== undefined);
    if (!last || !source.capabilities.markRead || !source.markRead) return;
    source.markRead(phone, last.id!, { signal: this.#core.signal }).catch((thrown: unknown) => this.#core.report(thrown));
  }

  /** Who a number belongs to; a number the server does not know begins a new conversation. */
  async #readContact(phone: Phone): Promise<void> {
    try {
      this.#core.apply({ kind: 'contact', contact: await this.#core.source.contact(phone, { signal: this.#signal() }) });
    } catch (thrown) {
      if (!isUnknown(thrown)) this.#core.report(thrown);
    }
  }

  async #read(reading: Reading, unread?: Promise<number>): Promise<boolean> {
    const core = this.#core;
    const { phone, part, strict } = reading;
    const signal = this.#signal();
    const known = new Set(core.state.threads.get(phone)?.items.flatMap(({ id }) => id ?? []));
    core.apply({ kind: 'thread-loading', phone, part });
    try {
      const page = await this.#page(reading, signal);
      const count = await unread;
      if (signal.aborted) return false;
      const told = { ...(count === undefined ? {} : { unread: count }), ...(strict ? { strict } : {}) };
      const last = core.state.threads.get(phone)?.items.findLast(({ id }) => id !== undefined && known.has(id));
      core.apply({ kind: 'thread-page', phone, page, part, known, now: core.environment.now(), ...told });
      this.#parts.taken(phone);
      if (strict && last) this.#tellMissed(page.items, last.at, known);
      return true;
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (!failure || signal.aborted) return false;
      core.apply({ kind: 'thread-failed', phone, part, failure });
      core.notify({ kind: 'error', failure });
      return false;
    }
  }

  /** What came while nothing could be heard. */
  #tellMissed(items: readonly Message[], since: string, known: ReadonlySet<string>): void {
    const missed = items.filter(({ direction, id, at }) => direction === 'inbound' && at >= since && !known.has(id!));
    for (const message of missed) this.#parts.found(message);
  }

  async #page({ phone, cursor, around }: Reading, signal: AbortSignal): Promise<Page<Message>> {
    try {
      const place = { ...(cursor === undefined ? {} : { cursor }), ...(around === undefined ? {} : { around }) };
      const page = await this.#core.source.messages(phone, { ...place, limit: PAGE_SIZE }, { signal });
      return { ...page, items: page.items.map(this.#parts.prepare) };
    } catch (thrown) {
      if (isUnknown(thrown)) return { items: [] };
      throw thrown;
    }
  }

  #renew(): void {
    this.#call.abort();
    this.#call = new AbortController();
  }

  #signal(): AbortSignal {
    return AbortSignal.any([this.#call.signal, this.#core.signal]);
  }
}

function isUnknown(thrown: unknown): boolean {
  return failureOf(thrown)?.key === 'contact_not_found';
}
