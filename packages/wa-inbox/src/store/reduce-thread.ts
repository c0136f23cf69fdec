import { laterDelivery, type Delivery, type Message } from '../model/message.ts';
import { revise } from './revise.ts';
import { indexOfId, mergeMessages, mergePage, putRow, type Rows } from './rows.ts';
import type { ThreadState } from './state.ts';
import type { StoreChange, ThreadPageChange } from './store-change.ts';

type ThreadChange = Extract<StoreChange, { kind: `thread-${string}` | 'messages' | 'row' | 'row-gone' | 'delivery' | 'typing' }>;

/** One conversation. */
export function reduceThread(thread: ThreadState, change: ThreadChange): ThreadState {
  switch (change.kind) {
    case 'thread-loading':
      if (change.part === 'older') return revise(thread, { loadingOlder: true, failure: undefined });
      if (change.part === 'newer') return revise(thread, { loadingNewer: true, failure: undefined });
      return revise(thread, { status: 'loading', loadingOlder: false, loadingNewer: false, failure: undefined });
    case 'thread-failed':
      if (change.part === 'older') return revise(thread, { loadingOlder: false, failure: change.failure });
      if (change.part === 'newer') return revise(thread, { loadingNewer: false, failure: change.failure });
      return revise(thread, { status: 'failed', failure: change.failure });
    case 'thread-page':
      return takePage(thread, change);
    case 'messages':
      return revise(thread, {
        items: mergeMessages(
          thread.items,
          change.messages.filter((message) => !isOutside(thread, message)),
        ),
      });
    case 'row':
      return revise(thread, { items: putRow(thread.items, change.message) });
    case 'row-gone':
      return revise(thread, { items: thread.items.filter(({ key }) => key !== change.key) });
    case 'delivery':
      return revise(thread, { items: report(thread.items, change.id, change.delivery) });
    case 'typing':
      return revise(thread, { typingUntil: change.until });
  }
}

/** Between what is loaded and what is not there is a gap; what falls into it comes with its page. */
function isOutside({ items, older, newer }: ThreadState, message: Message): boolean {
  if (indexOfId(items, message.id) >= 0) return false;
  const first = items.find(({ id }) => id !== undefined);
  if (older !== undefined && first !== undefined && message.at < first.at) return true;
  const last = items.findLast(({ id }) => id !== undefined);
  return newer !== undefined && last !== undefined && message.at >= last.at;
}

function report(rows: Rows, id: string, delivery: Delivery): Rows {
  const at = indexOfId(rows, id);
  const row = rows[at];
  if (!row || laterDelivery(row.delivery, delivery) === row.delivery) return rows;
  const attempts = delivery.state === 'failed' ? failLast(row.attempts, delivery.failure) : row.attempts;
  return rows.with(at, { ...row, delivery, attempts, way: [...(row.way ?? []), delivery] });
}

function failLast(attempts: Message['attempts'], failure: Message['attempts'][number]['failure']): Message['attempts'] {
  const last = attempts.at(-1);
  return last && failure ? attempts.with(-1, { ...last, failure }) : attempts;
}

function takePage(thread: ThreadState, change: ThreadPageChange): ThreadState {
  const { page, part } = change;
  const done = { status: 'ready', failure: undefined } as const;
  switch (part) {
    case 'older':
      return revise(thread, {
        ...done,
        items: mergePage(thread.items, page.items, 'older'),
        older: page.next,
        loadingOlder: false,
      });
    case 'newer':
      return revise(thread, {
        ...done,
        items: mergePage(thread.items, page.items, 'newer'),
        newer: page.previous,
        loadingNewer: false,
      });
    case 'around':
    case 'newest':
      return revise(thread, { ...done, ...takeOpening(thread, change), loadingOlder: false, loadingNewer: false });
  }
}

/** The page that opens a conversation, or reads its end again. */
function takeOpening(thread: ThreadState, change: ThreadPageChange): Partial<ThreadState> & { unreadFrom?: string | undefined } {
  const { page, part, known, unread } = change;
  const meets = part === 'newest' && (page.next === undefined || page.items.some(({ id }) => known.has(id!)));
  const held = new Set(thread.items.length > 0 ? page.items.map(({ id }) => id) : []);
  const kept = thread.items.filter((row) => row.id === undefined || held.has(row.id) || !isGone(row, change, meets));
  const items = mergePage(thread.items.length === kept.length ? thread.items : kept, page.items, meets ? 'newer' : 'older');
  const hasOlderRows = meets && items[0]?.id !== undefined && items[0].id !== page.items[0]?.id && known.has(items[0].id);
  return {
    items,
    older: hasOlderRows ? thread.older : page.next,
    newer: part === 'around' ? page.previous : undefined,
    ...(unread === undefined ? {} : { unreadFrom: part === 'newest' ? firstUnread(items, unread) : undefined }),
  } as Partial<ThreadState>;
}

/** Known rows which the page does not hold and proves gone, or that a gap would separate from it. */
function isGone(row: Message, { page, part, known, strict }: ThreadPageChange, meets: boolean): boolean {
  if (part === 'around') return true;
  if (!known.has(row.id!)) return false;
  if (!meets) return true;
  return strict === true && (page.next === undefined || row.at >= (page.items[0]?.at ?? ''));
}

function firstUnread(rows: Rows, unread: number): string | undefined {
  const inbound = rows.filter(({ direction }) => direction === 'inbound');
  return unread > 0 ? inbound.slice(-unread)[0]?.key : undefined;
}
