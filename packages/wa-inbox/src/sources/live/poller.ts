import type { Contact } from '../../model/contact.ts';
import { failureOf } from '../../model/failure.ts';
import type { Message } from '../../model/message.ts';
import { sameData } from '../../model/same-data.ts';
import type { Change } from '../../model/source.ts';
import type { LiveConfig, LiveEnvironment } from './live.ts';

/** Milliseconds between two looks, 24 requests a minute: within the documented 60 of a key. */
const INTERVAL = 5_000;

type PollerConfig = Pick<LiveConfig, 'read' | 'listener' | 'signal'> & {
  environment: LiveEnvironment;
  /** The server answered again. */
  onReached(): void;
  /** Milliseconds between two looks, where it is not a few seconds. */
  interval?(): number;
};

/** Looks every few seconds and tells what is other than before. */
export class Poller {
  readonly #config: PollerConfig;
  #cancel: (() => void) | undefined;
  #isRunning = false;
  #isHurried = false;
  #contacts = new Map<string, Contact>();
  #messages = new Map<string, Message>();
  #hasLooked = false;
  #state: 'polling' | 'offline' | undefined;

  constructor(config: PollerConfig) {
    this.#config = config;
    config.signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  start(): void {
    if (this.#isRunning || this.#config.signal.aborted) return;
    this.#isRunning = true;
    this.#state = undefined;
    this.#hasLooked = false;
    void this.#look();
  }

  /** Looks now, and once more where it is looking already. */
  hurry(): void {
    if (!this.#cancel) this.#isHurried = true;
    else {
      this.#cancel();
      void this.#look();
    }
  }

  stop(): void {
    this.#isRunning = false;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  async #look(): Promise<void> {
    const { read, listener, signal, environment } = this.#config;
    let wait = this.#config.interval?.() ?? INTERVAL;
    this.#cancel = undefined;
    this.#isHurried = false;
    try {
      const { contacts, messages } = await read({ signal });
      if (!this.#isRunning) return;
      this.#enter('polling');
      for (const change of this.#changes(contacts, messages)) listener(change);
    } catch (error) {
      const failure = failureOf(error);
      if (failure?.retryAfter !== undefined) wait = Math.max(wait, failure.retryAfter * 1_000);
      if (this.#isRunning && failure && failure.status === undefined) this.#enter('offline');
    }
    if (this.#isHurried) wait = 0;
    if (this.#isRunning) this.#cancel = environment.delay(wait, () => void this.#look());
  }

  #enter(state: 'polling' | 'offline'): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#config.listener({ kind: 'connection', state });
    if (state === 'polling') this.#config.onReached();
  }

  /** The first look knows nothing to compare with: everything is read again once. */
  #changes(contacts: Contact[], messages: Message[]): Change[] {
    const changes = [...this.#fresh(messages), ...this.#changed(contacts)];
    if (this.#hasLooked) return changes;
    this.#hasLooked = true;
    return [{ kind: 'resync' }];
  }

  #changed(contacts: Contact[]): Change[] {
    const before = this.#contacts;
    this.#contacts = new Map(contacts.map((contact) => [contact.phone, contact]));
    return contacts
      .filter((contact) => !sameData(contact, before.get(contact.phone)))
      .map((contact) => ({ kind: 'contact', contact }));
  }

  #fresh(messages: Message[]): Change[] {
    const before = this.#messages;
    this.#messages = new Map(messages.map((message) => [message.key, message]));
    return messages
      .filter((message) => !sameData(message, before.get(message.key)))
      .map((message) => ({ kind: 'message', message }));
  }
}
