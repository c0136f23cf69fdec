import type { Draft, Message } from '../model/message.ts';
import { sameData } from '../model/same-data.ts';
import type { Phone } from '../model/values.ts';
import type { StoreCore } from './core.ts';
import { Lane, type LaneHost } from './lane.ts';
import { rowAgain, rowOf, unheard } from './own-row.ts';
import type { OutboxStorage } from './ports.ts';
import { findRow } from './selectors.ts';

/** What an outbox is made of. */
export type OutboxParts = {
  core: StoreCore;
  storage: OutboxStorage;
  /** Adds to a message what was reported of it before it was known. */
  prepare(message: Message): Message;
  /** Takes a message in that was held back. */
  release(message: Message): void;
};

/** Messages of ours that the server has not taken: shown at once, kept until it answers, sent in order. */
export class Outbox implements LaneHost {
  readonly core: StoreCore;
  isReady = false;
  readonly #parts: OutboxParts;
  readonly #lanes = new Map<Phone, Lane>();
  /** By key, oldest first; refused ones too, until they are sent again. */
  readonly #unsent = new Map<string, Message>();

  constructor(parts: OutboxParts) {
    this.core = parts.core;
    this.#parts = parts;
  }

  /** Shows what earlier sessions left, and sends it with the keys it had: before all that is written now. */
  async start(): Promise<void> {
    try {
      await this.#parts.storage.take((left) => this.#goOn(left), this.core.signal);
    } finally {
      this.isReady = true;
      for (const lane of this.#lanes.values()) lane.go();
    }
  }

  /** Shows the unsent messages of a conversation that was opened just now. */
  showIn(phone: Phone): void {
    for (const row of this.#unsent.values()) if (row.phone === phone) this.core.apply({ kind: 'row', message: row });
  }

  send(draft: Draft): void {
    const row = rowOf(draft, this.core.environment.makeKey(), this.#timeIn(draft.phone));
    this.#enqueue(row);
  }

  /** Sends a failed message again, whether it was refused at once or later. */
  retry(key: string): void {
    const row = this.#unsent.get(key) ?? findRow(this.core.state, key);
    if (row?.delivery.state !== 'failed' || row.direction !== 'outbound' || this.#lane(row.phone).has(key)) return;
    this.#unsent.delete(key);
    this.#enqueue(rowAgain(row, this.core.environment.makeKey(), this.now()));
  }

  /** The newest message of a conversation that is on its way, or the one with the key. */
  pending(phone: Phone | undefined, key?: string): Message | undefined {
    const isWanted = (row: Message): boolean => (key === undefined ? row.phone === phone : row.key === key);
    return [...this.#unsent.values()].findLast((row) => isWanted(row) && this.#lane(row.phone).has(row.key));
  }

  /** Stops sending a message; true where it is known that it never arrived, and it is gone then. */
  async withdraw({ key, phone }: Message): Promise<boolean> {
    if (!(await this.#lane(phone).withdraw(key))) return false;
    this.#unsent.delete(key);
    this.core.apply({ kind: 'row-gone', phone, key });
    this.#forget(key);
    return true;
  }

  /** Whether an outgoing message may be one of ours whose id is still to come. */
  mayBeOurs(phone: Phone): boolean {
    return this.#lanes.get(phone)?.isOpen === true;
  }

  hold(message: Message): void {
    this.#lane(message.phone).hold(message);
  }

  /** Holds back what may be a message of ours whose answer is still to come: the two would be shown as two. */
  pair(phone: Phone): void {
    for (const { phone: to, content, delivery, attempts } of this.#unsent.values()) {
      const isOut = delivery.state === 'sending' || (delivery.state === 'waiting' && attempts.at(-1)!.unanswered === true);
      if (to !== phone || !isOut) continue;
      const isSame = (row: Message): boolean =>
        row.direction === 'outbound' && row.attempts.length === 0 && sameData(row.content, content);
      const twin = this.core.state.threads.get(phone)?.items.findLast(isSame);
      if (!twin) continue;
      this.core.apply({ kind: 'row-gone', phone, key: twin.key });
      this.hold(twin);
    }
  }

  hurry(): void {
    for (const lane of this.#lanes.values()) lane.hurry();
  }

  /** Forgets what it waits for; what is kept is sent by the next session. */
  stop(): void {
    for (const lane of this.#lanes.values()) lane.stop();
  }

  now(): string {
    return new Date(this.core.environment.now()).toISOString();
  }

  async keep(row: Message): Promise<void> {
    this.#show(row);
    await this.#parts.storage.save(row).catch((thrown: unknown) => this.core.report(thrown));
  }

  taken(row: Message): Message {
    const prepared = this.#parts.prepare(row);
    this.#unsent.delete(row.key);
    this.core.apply({ kind: 'row', message: prepared });
    this.#forget(row.key);
    return prepared;
  }

  #goOn(left: readonly Message[]): void {
    const found = left
      .filter(({ key }) => !this.core.signal.aborted && !this.#unsent.has(key))
      .map((row) => (row.delivery.state === 'sending' ? unheard(row) : row));
    for (const row of found) this.#show(row);
    for (const to of new Set(found.map(({ phone }) => phone))) {
      const lane = this.#lane(to);
      lane.addEarlier(found.filter(({ phone, delivery }) => phone === to && delivery.state !== 'failed'));
      lane.go();
      this.pair(to);
    }
  }

  /** Nobody waits for that: what was written stands in the composer at once. */
  #forget(key: string): void {
    this.#parts.storage.remove(key).catch((thrown: unknown) => this.core.report(thrown));
  }

  #enqueue(row: Message): void {
    this.#show(row);
    void this.#parts.storage.save(row).catch((thrown: unknown) => this.core.report(thrown));
    this.#lane(row.phone).add(row);
  }

  #show(row: Message): void {
    if (this.core.signal.aborted) return;
    this.#unsent.set(row.key, row);
    this.core.apply({ kind: 'row', message: row });
  }

  #lane(phone: Phone): Lane {
    const lane = this.#lanes.get(phone) ?? new Lane(this, this.#parts.release);
    this.#lanes.set(phone, lane);
    return lane;
  }

  /** Not before what is already there: the clocks of client and server may differ. */
  #timeIn(phone: Phone): string {
    const now = this.now();
    const last = this.core.state.threads.get(phone)?.items.at(-1)?.at ?? '';
    return last > now ? last : now;
  }
}
