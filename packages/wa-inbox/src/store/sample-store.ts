import type { Contact } from '../model/contact.ts';
import { SourceError, type Failure } from '../model/failure.ts';
import type { Message } from '../model/message.ts';
import type { Change, InboxSource } from '../model/source.ts';
import { createInboxStore } from './inbox-store.ts';
import { createMemoryOutbox } from './memory-outbox.ts';
import type { InboxStoreLike, OutboxStorage, StoreEnvironment } from './ports.ts';
import type { Notice } from './state.ts';

export const ANA = '12025550101';
export const BEN = '12025550102';
/** Where sample clocks start. */
export const NOON = Date.UTC(2026, 0, 15, 12);

/** The instant so many minutes after noon. */
export function at(minutes: number): string {
  return new Date(NOON + minutes * 60_000).toISOString();
}

/** What a customer wrote, `minutes` after noon. */
export function inbound(id: string, minutes: number, over: Partial<Message> = {}): Message {
  const content = { kind: 'text', text: `text of ${id}` } as const;
  const delivery = { state: 'read' } as const;
  return {
    key: id,
    id,
    phone: ANA,
    direction: 'inbound',
    at: at(minutes),
    content,
    delivery,
    reactions: [],
    attempts: [],
    ...over,
  };
}

/** What the business wrote, as the server tells it. */
export function outbound(id: string, minutes: number, over: Partial<Message> = {}): Message {
  return inbound(id, minutes, { direction: 'outbound', delivery: { state: 'sent' }, ...over });
}

export function contact(phone: string, over: Partial<Contact> = {}): Contact {
  return { id: `contact_${phone}`, phone, name: `Customer ${phone}`, tags: [], unread: 0, window: { state: 'closed' }, ...over };
}

export function failure(over: Partial<Failure> = {}): Failure {
  return { key: 'invalid_request', dialect: 'host', status: 400, retry: 'never', ...over };
}

export const NO_ANSWER: Failure = { key: 'network_unreachable', dialect: 'host', retry: 'now' };

export const refusal = (over: Partial<Failure> = {}): SourceError => new SourceError(failure(over));

/** A clock that moves when it is told to. */
export class ManualEnvironment implements StoreEnvironment {
  #now = NOON;
  #keys = 0;
  #timers = new Set<{ due: number; callback: () => void }>();

  now = (): number => this.#now;
  readonly #prefix: string;

  /** `prefix` tells the keys of one page from another's. */
  constructor(prefix = '') {
    this.#prefix = prefix;
  }

  makeKey = (): string => `${this.#prefix}key${++this.#keys}`;

  delay = (ms: number, callback: () => void): (() => void) => {
    const timer = { due: this.#now + ms, callback };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  get waiting(): number {
    return this.#timers.size;
  }

  /** Lets time pass and calls what is due, in order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#timers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
      if (!next) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.due);
      next.callback();
    }
    this.#now = end;
  }
}

/** A source whose answers a test gives; it records what was asked. */
export class SampleSource implements InboxSource {
  readonly dialect = 'host';
  readonly capabilities = {
    markRead: true,
    typing: true,
    templates: true,
    upload: false,
    reactions: false,
    search: true,
    live: true,
  };
  readonly asked: string[] = [];
  #listener: ((change: Change) => void) | undefined;

  contacts: InboxSource['contacts'] = () => Promise.resolve({ items: [] });
  contact: InboxSource['contact'] = () => Promise.reject(refusal({ key: 'contact_not_found', status: 404 }));
  messages: InboxSource['messages'] = () => Promise.resolve({ items: [] });
  send: InboxSource['send'] = () => Promise.reject(new SourceError(NO_ANSWER));
  templates: NonNullable<InboxSource['templates']> = () => Promise.resolve([]);

  markRead(phone: string, upTo: string): Promise<void> {
    this.asked.push(`read ${phone} up to ${upTo}`);
    return Promise.resolve();
  }

  subscribe(listener: (change: Change) => void): void {
    this.#listener = listener;
  }

  /** Something happens on the other side. */
  emit(...changes: Change[]): void {
    for (const change of changes) this.#listener?.(change);
  }
}

/** What an outbox in memory holds. */
export function keptIn(outbox: OutboxStorage): Message[] {
  const kept: Message[] = [];
  void outbox.take((left) => kept.push(...left), new AbortController().signal);
  return kept;
}

/** A store on a sample source, with all that a test wants to look at. */
export type SampleStore = {
  store: InboxStoreLike;
  source: SampleSource;
  environment: ManualEnvironment;
  outbox: OutboxStorage;
  /** What the outbox holds. */
  kept(): Message[];
  notices: Notice[];
  /** Rows of a thread as "key:state". */
  rows(phone?: string): string[];
};

export function sampleStore(
  over: Partial<SampleSource> = {},
  left: readonly Message[] | OutboxStorage = [],
  prefix = '',
): SampleStore {
  const source = Object.assign(new SampleSource(), over);
  const environment = new ManualEnvironment(prefix);
  const outbox = 'take' in left ? left : createMemoryOutbox(left);
  const store = createInboxStore({ source, environment, outbox });
  const notices: Notice[] = [];
  store.listen((notice) => notices.push(notice));
  const rows = (phone = ANA): string[] =>
    (store.state.threads.get(phone)?.items ?? []).map(({ key, delivery }) => `${key}:${delivery.state}`);
  return { store, source, environment, outbox, kept: () => keptIn(outbox), notices, rows };
}
