import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readClock } from '../../model/clock.ts';
import { readPhone } from '../../model/phone.ts';
import type { InboxSource } from '../../model/source.ts';
import { createInboxStore } from '../../store/inbox-store.ts';
import type { InboxStoreLike, OutboxStorage } from '../../store/ports.ts';
import type { InboxState, Intent, Notice } from '../../store/state.ts';

/** What a session tells its element. */
export type SessionHost = ReactiveControllerHost & {
  /** The source to use now, or nothing; throws a sentence for settings that cannot work. */
  chooseSource(): InboxSource | undefined;
  /** A host's own time, before the server's. */
  hostTime(): number | undefined;
  notice(notice: Notice): void;
  /** Tells the drafts of one server from another's; the same after a reload. */
  readonly baseUrl: string;
  readonly dialect: string;
  readonly source: InboxSource | undefined;
  /** Phone number of the conversation to open, as the host wrote it. */
  readonly contact: string | undefined;
  readonly isConnected: boolean;
};

/** One store on one source, for as long as the element is on a page; made anew when the settings change. */
export class Session implements ReactiveController {
  readonly #host: SessionHost;
  #store: InboxStoreLike | undefined;
  #source: InboxSource | undefined;
  #problem: string | undefined;
  #stop: (() => void)[] = [];
  /** What the present session was begun with. */
  #settings: readonly unknown[] | undefined;
  /** What the host shows. */
  #drawn: InboxState | undefined;

  constructor(host: SessionHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): InboxState | undefined {
    return this.#store?.state;
  }

  get source(): InboxSource | undefined {
    return this.#source;
  }

  /** Why there is no store although settings were given. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Milliseconds: a host's time, else the server's, else the page's. */
  readonly now = (): number => this.#host.hostTime() ?? readClock(this.state?.clock, Date.now());

  /** How fast that time runs. */
  get rate(): number {
    return this.state?.clock?.rate ?? 1;
  }

  /** What it changes at once is being drawn when this returns: whoever waits for the update sees it. */
  dispatch(intent: Intent): void {
    this.#store?.dispatch(intent);
    this.#changed();
  }

  hostDisconnected(): void {
    this.close();
  }

  hostUpdated(): void {
    this.#drawn = this.state;
  }

  /** Begins a session where there is none with these settings. */
  begin(): void {
    const { source, baseUrl, dialect } = this.#host;
    const settings = [source, baseUrl, dialect];
    if (settings.every((setting, index) => setting === this.#settings?.[index])) return;
    this.#settings = settings;
    this.#open();
  }

  /** Begins anew what had begun: what the settings do not show is another. */
  reopen(): void {
    if (this.#settings) this.#open();
  }

  /** Opens the conversation that the host names. */
  openNamed(): void {
    const { contact } = this.#host;
    const read = contact ? readPhone(contact) : { phone: undefined };
    if ('phone' in read && read.phone !== this.state?.open) this.dispatch({ kind: 'open', phone: read.phone });
  }

  /** Ends the present session and begins one with the present settings, at the conversation that is open. */
  #open(): void {
    this.close();
    if (!this.#host.isConnected) return; // an update may come after the removal
    this.#problem = undefined;
    try {
      this.#source = this.#host.chooseSource();
    } catch (thrown) {
      this.#problem = thrown instanceof Error ? thrown.message : String(thrown);
    }
    if (this.#source) this.#begin(this.#source);
    this.openNamed();
    this.#host.requestUpdate();
  }

  close(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
    this.#store?.dispose();
    this.#store = undefined;
    this.#source = undefined;
  }

  /** Nothing is drawn again for what was changed, and drawn, while it was being drawn. */
  #changed(): void {
    if (this.state !== this.#drawn) this.#host.requestUpdate();
  }

  #begin(source: InboxSource): void {
    const { baseUrl } = this.#host;
    const scope = baseUrl ? new URL(baseUrl, document.baseURI).href : source.scope;
    const kept = import('./kept.ts');
    const store = createInboxStore({
      source,
      outbox: late(kept.then(({ openOutbox }) => openOutbox(scope))),
      environment: {
        now: this.now,
        makeKey: () => crypto.randomUUID(),
        delay: (ms, callback) => {
          const timer = setTimeout(callback, ms);
          return () => clearTimeout(timer);
        },
      },
    });
    this.#store = store;
    this.#stop = [store.subscribe(() => this.#changed()), store.listen((notice) => this.#host.notice(notice))];
    store.dispatch({ kind: 'start' });
    void kept.then(({ keepInBrowser }) => {
      const stop = keepInBrowser(store, scope, source.dialect);
      if (store === this.#store) this.#stop.push(stop);
      else stop();
    });
  }
}

/** A storage that is still being opened: nobody waits for it to see what is sent. */
function late(opening: Promise<OutboxStorage>): OutboxStorage {
  return {
    take: async (...of) => (await opening).take(...of),
    save: async (message) => (await opening).save(message),
    remove: async (key) => (await opening).remove(key),
  };
}
