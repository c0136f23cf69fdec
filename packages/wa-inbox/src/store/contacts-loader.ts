import { failureOf } from '../model/failure.ts';
import type { StoreCore } from './core.ts';

const PAGE_SIZE = 30;
/** What the Contacts/Messages API gives at most at once. */
const LARGEST_PAGE = 100;

/** Reads the contact list. */
export class ContactsLoader {
  readonly #core: StoreCore;
  #call = new AbortController();
  #isReady = false;

  constructor(core: StoreCore) {
    this.#core = core;
  }

  start(): Promise<void> {
    return this.#read('', PAGE_SIZE);
  }

  /** A newer search ends the older. */
  search(text: string): Promise<void> {
    return this.#read(text, PAGE_SIZE);
  }

  /** Reads again what is shown. */
  refresh(): Promise<void> {
    const { search, items } = this.#core.state.contacts;
    return this.#read(search, Math.min(LARGEST_PAGE, Math.max(PAGE_SIZE, items.length)));
  }

  async more(): Promise<void> {
    const { next, search, loadingMore, status } = this.#core.state.contacts;
    if (next === undefined || loadingMore || status === 'loading') return;
    await this.#load({ search, cursor: next, limit: PAGE_SIZE }, true, this.#call);
  }

  async #read(search: string, limit: number): Promise<void> {
    this.#call.abort();
    this.#call = new AbortController();
    await this.#load({ search, limit }, false, this.#call);
  }

  async #load(query: { search: string; cursor?: string; limit: number }, more: boolean, call: AbortController): Promise<void> {
    const core = this.#core;
    const before = core.state.contacts.items;
    core.apply({ kind: 'contacts-loading', search: query.search, more });
    try {
      const { search, ...rest } = query;
      const signal = AbortSignal.any([call.signal, core.signal]);
      const page = await core.source.contacts({ ...rest, ...(search ? { search } : {}) }, { signal });
      if (signal.aborted) return;
      core.apply({ kind: 'contacts-page', page, more, before });
      this.#tellReady();
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (!failure || call.signal.aborted) return;
      core.apply({ kind: 'contacts-failed', failure, more });
      core.notify({ kind: 'error', failure });
    }
  }

  /** The first page may come with the second reading: a connection that begins has everything read again. */
  #tellReady(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    this.#core.notify({ kind: 'ready', contacts: this.#core.state.contacts.items.length });
  }
}
