import type { Message } from '../model/message.ts';
import type { Change, ConnectionState } from '../model/source.ts';
import type { StoreCore } from './core.ts';
import type { EarlyReports } from './early-reports.ts';
import type { Outbox } from './outbox.ts';
import { findById, findContact } from './selectors.ts';
import type { TypingClock } from './typing-clock.ts';
import type { UnknownContacts } from './unknown-contacts.ts';

/** Ids remembered so that nobody is told twice of one message. */
const REMEMBERED = 500;

/** What takes in what happens on the other side. */
export type ArrivalParts = {
  core: StoreCore;
  outbox: Outbox;
  early: EarlyReports;
  typing: TypingClock;
  unknown: UnknownContacts;
  /** Reads again what is shown. */
  resync(): void;
};

/** Turns what the source reports into changes of the state. */
export class Arrivals {
  readonly #parts: ArrivalParts;
  readonly #announced = new Set<string>();
  /** Messages that came in this task, by id. */
  #gathered = new Map<string, Message>();

  constructor(parts: ArrivalParts) {
    this.#parts = parts;
    parts.core.settle = this.#settle;
  }

  readonly take = (change: Change): void => {
    const { core, typing } = this.#parts;
    if (change.kind === 'message') return this.#gather(change.message);
    this.#settle();
    switch (change.kind) {
      case 'delivery':
        return this.#delivery(change);
      case 'typing':
        return typing.show(change.phone, change.until);
      case 'connection':
        return this.#connection(change.state);
      case 'resync':
        return this.#parts.resync();
      default:
        return core.apply(change);
    }
  };

  /** Takes in what came in this task, before anybody looks. */
  readonly #settle = (): void => {
    if (this.#gathered.size === 0) return;
    const { outbox } = this.#parts;
    const messages = [...this.#gathered.values()];
    this.#gathered.clear();
    const ours = messages.filter((message) => this.#mayBeOurs(message));
    for (const message of ours) outbox.hold(message);
    this.accept(ours.length > 0 ? messages.filter((message) => !ours.includes(message)) : messages);
  };

  /** Shows messages that are certainly not ours and still under way. */
  readonly accept = (messages: readonly Message[]): void => {
    const { core, early, typing, unknown } = this.#parts;
    const before = messages.map((message) => findById(core.state, message.phone, message.id!));
    const news = messages.filter((message) => message.direction === 'inbound' && this.#isNews(message));
    for (const phone of new Set(messages.map((message) => message.phone))) {
      const own = messages.filter((message) => message.phone === phone);
      core.apply({ kind: 'messages', phone, messages: own.map((message) => early.applyTo(message)) });
      unknown.ask(phone);
    }
    for (const [index, message] of messages.entries()) this.#tell(message, before[index]);
    for (const phone of new Set(news.map((message) => message.phone))) typing.hide(phone);
    for (const message of news) this.announce(message);
  };

  /** Tells that a customer wrote, once for each message. */
  readonly announce = (message: Message): void => {
    if (this.#announced.has(message.id!)) return;
    this.#announced.add(message.id!);
    if (this.#announced.size > REMEMBERED) this.#announced.delete(this.#announced.values().next().value!);
    this.#parts.core.notify({ kind: 'received', message });
  };

  /** What comes in one task is taken in together: a burst costs little more than a message. */
  #gather(message: Message): void {
    if (this.#gathered.has(message.id!)) this.#settle();
    this.#parts.core.announce();
    this.#gathered.set(message.id!, message);
  }

  #mayBeOurs({ direction, phone, id }: Message): boolean {
    const { core, outbox } = this.#parts;
    return direction === 'outbound' && outbox.mayBeOurs(phone) && !findById(core.state, phone, id!);
  }

  /** Edits and reactions come as the same message again; only its first coming is news. */
  #isNews(message: Message): boolean {
    const { core } = this.#parts;
    const id = message.id!;
    if (this.#announced.has(id) || findById(core.state, message.phone, id)) return false;
    const contact = findContact(core.state, message.phone);
    const isLast = contact?.lastMessage?.id === id;
    const isChanged = message.reactions.length > 0 || message.edited || message.content.kind === 'gone';
    return message.at >= (contact?.lastMessageAt ?? '') && !(isLast && isChanged);
  }

  #delivery(change: Extract<Change, { kind: 'delivery' }>): void {
    const { core, early } = this.#parts;
    const { phone, id, delivery } = change;
    const before = findById(core.state, phone, id);
    if (!before) early.note(id, delivery);
    core.apply(change);
    if (before) this.#tell(findById(core.state, phone, id)!, before);
    else if (!core.state.threads.has(phone)) core.notify({ kind: 'status', phone, id, delivery });
  }

  /** Tells of a message that came further, or failed. */
  #tell({ phone, id }: Message, before: Message | undefined): void {
    const { core } = this.#parts;
    const after = before && findById(core.state, phone, id!);
    if (!after || after.delivery.state === before.delivery.state) return;
    core.notify({ kind: 'status', phone, id: id!, delivery: after.delivery });
    if (after.delivery.state === 'failed') core.notify({ kind: 'failed', message: after, failure: after.delivery.failure });
  }

  #connection(state: ConnectionState): void {
    const { core, outbox } = this.#parts;
    const wasReached = isReached(core.state.connection);
    core.apply({ kind: 'connection', state });
    if (isReached(state) && !wasReached) outbox.hurry();
  }
}

function isReached(state: ConnectionState): boolean {
  return state === 'live' || state === 'polling';
}
