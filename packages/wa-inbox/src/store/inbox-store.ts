import type { Draft, Message } from '../model/message.ts';
import type { InboxSource } from '../model/source.ts';
import type { Phone } from '../model/values.ts';
import { Arrivals } from './arrivals.ts';
import { ContactsLoader } from './contacts-loader.ts';
import { StoreCore } from './core.ts';
import { EarlyReports } from './early-reports.ts';
import { Outbox } from './outbox.ts';
import type { InboxStoreLike, OutboxStorage, StoreEnvironment } from './ports.ts';
import { openThread } from './selectors.ts';
import type { InboxState, Intent, Notice } from './state.ts';
import { ThreadLoader } from './thread-loader.ts';
import { TypingClock } from './typing-clock.ts';
import { UnknownContacts } from './unknown-contacts.ts';

/** What a store is made of: where data comes from, the effects, where unsent messages are kept. */
export type InboxStoreOptions = { source: InboxSource; environment: StoreEnvironment; outbox: OutboxStorage };

/** Makes a store that does nothing until it is told to start. */
export function createInboxStore(options: InboxStoreOptions): InboxStoreLike {
  return new InboxStore(options);
}

/** Turns what a person asks for into calls and changes; all that is shown follows from its state. */
class InboxStore implements InboxStoreLike {
  readonly #core: StoreCore;
  readonly #contacts: ContactsLoader;
  readonly #thread: ThreadLoader;
  readonly #outbox: Outbox;
  readonly #arrivals: Arrivals;
  readonly #typing: TypingClock;
  readonly #unknown: UnknownContacts;
  #started = false;

  constructor({ source, environment, outbox: storage }: InboxStoreOptions) {
    const core = new StoreCore(source, environment);
    const early = new EarlyReports();
    this.#core = core;
    this.#contacts = new ContactsLoader(core);
    const prepare = (message: Message): Message => early.applyTo(message);
    this.#thread = new ThreadLoader({
      core,
      prepare,
      found: (message) => this.#arrivals.announce(message),
      taken: (phone) => this.#outbox.pair(phone),
    });
    this.#typing = new TypingClock(core);
    this.#unknown = new UnknownContacts(core);
    this.#outbox = new Outbox({ core, storage, prepare, release: (message) => this.#arrivals.accept([message]) });
    const parts = { core, early, outbox: this.#outbox, typing: this.#typing, unknown: this.#unknown };
    this.#arrivals = new Arrivals({ ...parts, resync: () => this.#readAgain(true) });
  }

  get state(): InboxState {
    this.#core.settle();
    return this.#core.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#core.subscribe(listener);
  }

  listen(listener: (notice: Notice) => void): () => void {
    return this.#core.listen(listener);
  }

  dispatch(intent: Intent): void {
    this.#core.settle();
    switch (intent.kind) {
      case 'start':
        return this.#start();
      case 'refresh':
        return this.#readAgain(false);
      case 'search':
        return void this.#contacts.search(intent.text.trim());
      case 'load-more-contacts':
        return void this.#contacts.more();
      case 'open':
        return this.#open(intent.phone, intent.around);
      case 'load-older':
        return void this.#thread.older();
      case 'load-newer':
        return void this.#thread.newer();
      case 'to-latest':
        return void this.#thread.toLatest();
      case 'draft':
      case 'reply':
      case 'read':
        return this.#core.apply(intent);
      case 'react':
        return void import('./react.ts').then(({ react }) => react(this.#core, intent));
      case 'send':
        return this.#send(intent.draft);
      case 'retry':
        return this.#outbox.retry(intent.key);
      case 'take-back':
        return void import('./take-back.ts').then(({ takeBack }) => takeBack(this.#core, this.#outbox, intent.key));
      case 'mark-read':
        return this.#thread.markRead(intent.phone);
      case 'load-templates':
        return void import('./templates-loader.ts').then(({ loadTemplates }) => loadTemplates(this.#core));
      case 'read-all':
        return void import('./bulk-read.ts').then(({ readAll }) => readAll(this.#core, intent.phones));
      case 'tag':
        return void import('./tagging.ts').then(({ tag }) => tag(this.#core, intent.phone, intent.tags));
    }
  }

  dispose(): void {
    this.#typing.stop();
    this.#unknown.stop();
    this.#outbox.stop();
    this.#core.end();
  }

  #start(): void {
    if (this.#started || this.#core.signal.aborted) return;
    this.#started = true;
    void this.#contacts.start();
    this.#outbox.start().catch((thrown: unknown) => this.#core.report(thrown));
    this.#core.source.subscribe(this.#arrivals.take, { signal: this.#core.signal });
  }

  #readAgain(strict: boolean): void {
    void this.#contacts.refresh();
    void this.#thread.refresh(strict);
  }

  /** Opening what is open already reads it again only where that failed. */
  #open(phone: Phone | undefined, around: string | undefined): void {
    if (phone === undefined) return this.#thread.close();
    const isShown = phone === this.state.open && openThread(this.state)?.status !== 'failed';
    if (isShown && around === undefined) return;
    void this.#thread.open(phone, around);
    this.#outbox.showIn(phone);
  }

  #send(draft: Draft): void {
    if (draft.phone === this.state.open) void this.#thread.toLatest();
    const { content } = draft;
    if (content.kind === 'text' && this.state.drafts.get(draft.phone)?.trim() === content.text.trim()) {
      this.#core.apply({ kind: 'draft', phone: draft.phone, text: '' });
    }
    if (draft.replyTo && draft.replyTo === this.state.replies.get(draft.phone)) {
      this.#core.apply({ kind: 'reply', phone: draft.phone, id: undefined });
    }
    this.#outbox.send(draft);
  }
}
