import type { ContactFace, MessageRow, MessageStatus, Phone, Reaction } from './values.ts';
import type { TemplateRow } from './template-shelf.ts';
import type { PauseTitle } from './templates/lifecycle.ts';

/** What happened, in the world's own words; dialects write it in theirs. */
export type EventBody =
  /**
   * Also when somebody reacted to a message or took that back: same id, newer row. `revised`: what the message changed,
   * as it is now, when it is an edit or a deletion.
   */
  | {
      readonly type: 'message.created';
      readonly message: MessageRow;
      readonly reaction?: Reaction;
      readonly revised?: MessageRow;
    }
  /** `previous`: the status before, for a message that moved on. */
  | { readonly type: 'message.status'; readonly message: MessageRow; readonly previous?: MessageStatus }
  | { readonly type: 'contact.updated'; readonly contact: ContactFace }
  | { readonly type: 'typing'; readonly phone: Phone; readonly until: number }
  /** A template as it is now, and as it was before where it was there; `title` of a pause or its end. */
  | {
      readonly type: 'template.updated';
      readonly template: TemplateRow;
      readonly previous?: TemplateRow;
      readonly title?: PauseTitle;
    }
  | { readonly type: 'scenario.fired'; readonly id: string; readonly name: string | undefined; readonly count: number }
  | {
      readonly type: 'webhook.attempt';
      readonly delivery: string;
      readonly attempt: number;
      readonly status: number | undefined;
      readonly nextAt: number | undefined;
    }
  | { readonly type: 'clock.changed'; readonly now: number; readonly frozen: boolean; readonly rate: number };

export type WorldEvent = EventBody & { readonly seq: number; readonly at: number };

const KEPT = 10_000;

/** The last events of an epoch, numbered from 1. */
export class EventLog {
  readonly #ring: WorldEvent[] = [];
  readonly #capacity: number;
  readonly #listener: (event: WorldEvent) => void;
  /** The one that is being told first, then those that it has brought about. */
  readonly #untold: WorldEvent[] = [];
  #seq = 0;
  /** Events up to this one were never here. */
  #before = 0;

  constructor(listener: (event: WorldEvent) => void, capacity = KEPT) {
    this.#listener = listener;
    this.#capacity = capacity;
  }

  get seq(): number {
    return this.#seq;
  }

  /** The first event that is still kept; before there is any, the one that will come first. */
  get oldest(): number {
    return Math.max(this.#before, this.#seq - this.#capacity) + 1;
  }

  /** What a listener brings about is told when all have heard what it follows from: nobody gets events out of order. */
  append(at: number, body: EventBody): void {
    const event: WorldEvent = { ...body, seq: ++this.#seq, at };
    this.#ring[(event.seq - 1) % this.#capacity] = event;
    this.#untold.push(event);
    if (this.#untold.length > 1) return;
    try {
      for (const next of this.#untold) this.#listener(next);
    } finally {
      this.#untold.length = 0;
    }
  }

  /** Counts on from an event that was told elsewhere; 0 begins anew. */
  goOn(seq: number): void {
    this.#seq = seq;
    this.#before = seq;
    this.#ring.length = 0;
  }

  /** All that is kept, oldest first. */
  kept(): WorldEvent[] {
    return this.after(this.oldest - 1)!;
  }

  /** Up to `limit` events after `seq`, or undefined when some of them are no longer kept or never were. */
  after(seq: number, limit = this.#capacity): WorldEvent[] | undefined {
    if (seq > this.#seq || seq + 1 < this.oldest) return undefined;
    const end = Math.min(this.#seq, seq + limit);
    return Array.from({ length: end - seq }, (_, index) => this.#ring[(seq + index) % this.#capacity]!);
  }
}
