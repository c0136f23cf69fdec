import type { ErrorKey } from '@wa-inbox/protocol';
import type { CallLimit } from './call-counts.ts';
import type { ScenarioPhase } from './scenarios/fire.ts';
import type { PersonaTurn } from '@wa-inbox/protocol/control/personas';
import type { MessageRow, MessageStatus, Phone } from './values.ts';

/** What becomes of a message; how scenarios have turned it is in it, so that a snapshot keeps that. */
export type StatusWork = {
  readonly kind: 'status';
  readonly id: string;
  readonly status: MessageStatus;
  readonly error?: ErrorKey;
  /** Its scenario has had its say: told as it is. */
  readonly isSettled?: true;
  /** Earlier ones that are told after it, or after one that follows. */
  readonly late?: readonly LateStatus[];
};
/** `behind`: how many more go before it. */
export type LateStatus = { readonly status: MessageStatus; readonly error?: ErrorKey; readonly behind: number };

/** There is some of a limit again that was used up: of a token by its place among the mock's, of a customer, of a flow (`id`). */
export type LimitWork = {
  readonly kind: 'limit';
  readonly limit: LimitName;
  readonly index?: number;
  readonly phone?: Phone;
  readonly id?: string;
};
export type LimitName =
  | CallLimit['name']
  | 'messages-a-day'
  | 'messages-a-second'
  | 'messages-to-a-customer'
  | 'customers-a-day'
  | 'marketing-to-a-customer'
  | 'messages-of-a-flow'
  | 'templates-an-hour'
  | 'registrations'
  | 'pins';

/** What can come due. */
export type DueWork =
  | StatusWork
  | LimitWork
  | { readonly kind: 'window'; readonly phone: Phone }
  /** A reaction of the business gets its one status; it stands in no conversation. */
  | { readonly kind: 'reaction'; readonly message: MessageRow }
  | { readonly kind: 'job'; readonly id: string }
  | { readonly kind: 'webhook'; readonly id: string }
  /** A bulk call of Chakra's platform. */
  | { readonly kind: 'bulk'; readonly id: string }
  | { readonly kind: 'template'; readonly id: string }
  /** A file expires. */
  | { readonly kind: 'media'; readonly id: string }
  /** A token expires, by its place among the mock's. */
  | { readonly kind: 'token'; readonly index: number }
  /** A scenario begins or ends, or a reply that it holds back goes out. */
  | { readonly kind: 'scenario'; readonly id: string; readonly phase: ScenarioPhase }
  /** The event of this number is told to the sockets, late. */
  | { readonly kind: 'event'; readonly seq: number }
  /** Sockets are let in again. */
  | { readonly kind: 'sockets' }
  /** A customer who answers by themselves reads a message, types, says the first of `parts`. */
  | ({ readonly kind: 'persona' } & PersonaTurn);

/** `order` decides between items of one instant: first scheduled, first fired. */
export type DueItem = { readonly at: number; readonly order: number; readonly work: DueWork };

/** A binary heap by instant, then order. */
export class DueQueue {
  readonly #heap: DueItem[] = [];
  #order = 0;

  get size(): number {
    return this.#heap.length;
  }

  get order(): number {
    return this.#order;
  }

  /** The instant of the earliest item. */
  get nextAt(): number | undefined {
    return this.#heap[0]?.at;
  }

  add(at: number, work: DueWork): void {
    this.#push({ at, order: ++this.#order, work });
  }

  /** Puts back what a snapshot held. */
  restore(items: readonly DueItem[], order: number): void {
    for (const item of items) this.#push(item);
    this.#order = order;
  }

  clear(): void {
    this.#heap.length = 0;
  }

  /** Takes the earliest item that is due at `until`. */
  take(until: number): DueItem | undefined {
    const first = this.#heap[0];
    if (!first || first.at > until) return undefined;
    const last = this.#heap.pop()!;
    if (this.#heap.length > 0) this.#sink(last);
    return first;
  }

  /** Everything, earliest first. */
  list(): DueItem[] {
    return inOrder(this.#heap);
  }

  /** Everything, in no order. */
  copy(): DueItem[] {
    return this.#heap.slice();
  }

  #push(item: DueItem): void {
    const heap = this.#heap;
    let index = heap.length;
    while (index > 0) {
      const above = (index - 1) >> 1;
      if (isEarlier(heap[above]!, item)) break;
      heap[index] = heap[above]!;
      index = above;
    }
    heap[index] = item;
  }

  #sink(item: DueItem): void {
    const heap = this.#heap;
    let index = 0;
    for (;;) {
      let below = 2 * index + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && isEarlier(heap[below + 1]!, heap[below]!)) below += 1;
      if (isEarlier(item, heap[below]!)) break;
      heap[index] = heap[below]!;
      index = below;
    }
    heap[index] = item;
  }
}

/** Earliest first. */
export function inOrder(items: readonly DueItem[]): DueItem[] {
  return items.toSorted((a, b) => (isEarlier(a, b) ? -1 : 1));
}

function isEarlier(a: DueItem, b: DueItem): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
