import type { Contact } from '../../model/contact.ts';
import { failureOf, OWN_FAILURES } from '../../model/failure.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Message } from '../../model/message.ts';
import type { MessageHit } from '../../model/source.ts';
import type { InboxState } from '../../store/state.ts';
import { fold, searchedText } from '../desk/message-text.ts';
import type { Session } from './session.ts';

const PAGE_SIZE = 20;
/** Letters from which words are looked for: one letter is in every message. */
const FEWEST = 2;

export type SearchPorts = { session: Session; i18n(): I18n; changed(): void };
/** Messages of all conversations that hold what was typed into the list's search. */
export type Hits = {
  search: string;
  items: readonly MessageHit[];
  status: 'loading' | 'ready' | 'failed';
  hasMore: boolean;
  /** The source cannot search: only what is loaded was looked through. */
  partial: boolean;
};

type Loaded = Pick<InboxState, 'threads'> & { contacts: readonly Contact[] };

/** Follows the search of the list: the source looks through all messages, or what is loaded is looked through. */
export class MessageSearch {
  readonly #ports: SearchPorts;
  #hits: Hits | undefined;
  #next: string | undefined;
  #call = new AbortController();
  #source: unknown;
  /** The list as it is without a search, which leaves of it only those whose names were found. */
  #listed: readonly Contact[] = [];

  constructor(ports: SearchPorts) {
    this.#ports = ports;
  }

  /** Undefined while nothing is searched for. */
  get hits(): Hits | undefined {
    return this.#hits;
  }

  /** Called with every state; asks when another text is searched for. */
  follow({ contacts }: InboxState): void {
    const search = contacts.search.trim();
    if (search === '' && contacts.status === 'ready') this.#listed = contacts.items;
    const { source } = this.#ports.session;
    if (search === (this.#hits?.search ?? '') && source === this.#source) return;
    this.#source = source;
    this.#call.abort();
    this.#call = new AbortController();
    this.#next = undefined;
    this.#hits = search.length < FEWEST ? undefined : { search, items: [], status: 'loading', hasMore: false, partial: false };
    const { signal } = this.#call;
    // this is called while the element is drawn, and what is loaded is looked through at once
    if (this.#hits) queueMicrotask(() => signal.aborted || void this.#read());
  }

  /** A further page; the same again where it failed. */
  more(): void {
    if (!this.#hits || this.#hits.status === 'loading') return;
    this.#set({ status: 'loading' });
    void this.#read();
  }

  async #read(): Promise<void> {
    const { signal } = this.#call;
    const { source } = this.#ports.session;
    const { search, items } = this.#hits!;
    if (!source?.searchMessages || source.capabilities.messageSearch === false) return this.#lookThroughLoaded(search);
    try {
      const cursor = this.#next === undefined ? {} : { cursor: this.#next };
      const page = await source.searchMessages({ search, limit: PAGE_SIZE, ...cursor }, { signal });
      if (signal.aborted) return;
      this.#next = page.next;
      this.#set({ items: [...items, ...page.items], status: 'ready', hasMore: page.next !== undefined });
    } catch (thrown) {
      if (signal.aborted) return;
      if (failureOf(thrown)?.key === OWN_FAILURES.unsupported) this.#lookThroughLoaded(search);
      else this.#set({ status: 'failed' });
    }
  }

  #lookThroughLoaded(search: string): void {
    const { session, i18n } = this.#ports;
    if (session.state)
      this.#set({
        items: hitsAmong({ contacts: this.#listed, threads: session.state.threads }, search, i18n()),
        status: 'ready',
        hasMore: false,
        partial: true,
      });
  }

  #set(change: Partial<Hits>): void {
    if (this.#hits) this.#hits = { ...this.#hits, ...change };
    this.#ports.changed();
  }
}

/** Hits in the conversations that were opened, and in the last messages of the others; newest first. */
function hitsAmong({ contacts, threads }: Loaded, search: string, i18n: I18n): MessageHit[] {
  const wanted = fold(search);
  const names = new Map(contacts.map(({ phone, name }) => [phone, name]));
  const loaded: readonly Message[] = [
    ...[...threads.values()].flatMap(({ items }) => items),
    ...contacts.flatMap(({ phone, lastMessage }) => (lastMessage && !threads.has(phone) ? [lastMessage] : [])),
  ];
  return loaded
    .filter((message) => message.content.kind !== 'gone' && fold(searchedText(message, i18n)).includes(wanted))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .map((message) => ({ message, name: names.get(message.phone) ?? `+${message.phone}` }));
}
