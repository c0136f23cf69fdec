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

  constructor(parts: ArrivalParts) {
    this.#parts = parts;
  }

  readonly take = (change: Change): void => {
    const { core, typing } = this.#parts;
    switch (change.kind) {
      case 'message':
        return this.#message(change.message);
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

  /** Shows a message that is certainly not one of ours still under way. */
  readonly accept = (message: Message): void => {
    const { core, early, typing, unknown } = this.#parts;
    const isNews = message.direction === 'inbound' && this.#isNews(message);
    const before = findById(core.state, message.phone, message.id!);
    core.apply({ kind: 'message', message: early.applyTo(message) });
    this.#tell(message, before);
    unknown.ask(message.phone);
    if (!isNews) return;
    typing.hide(message.phone);
    this.announce(message);
  };

  /** Tells that a customer wrote, once for each message. */
  readonly announce = (message: Message): void => {
    if (this.#announced.has(message.id!)) return;
    this.#announced.add(message.id!);
    if (this.#announced.size > REMEMBERED) this.#announced.delete(this.#announced.values().next().value!);
    this.#parts.core.notify({ kind: 'received', message });
  };

  #message(message: Message): void {
    const { core, outbox } = this.#parts;
    const isKnown = findById(core.state, message.phone, message.id!) !== undefined;
    if (message.direction === 'outbound' && !isKnown && outbox.mayBeOurs(message.phone)) outbox.hold(message);
    else this.accept(message);
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
