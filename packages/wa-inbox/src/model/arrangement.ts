import type { Contact } from './contact.ts';
import type { Marks } from './marks.ts';
import { CLOSING_SOON_MS, remainingMs, windowAt } from './service-window.ts';
import type { Phone } from './values.ts';

/** Which conversations are listed; `tag:` is followed by the tag. */
export type DeskFilter = 'all' | 'unread' | 'open' | 'closing' | 'failed' | 'archived' | `tag:${string}`;
export type DeskSort = 'recent' | 'unread' | 'closing' | 'name';

/** How a list is laid out for one person. `now` in milliseconds; `keep` stays among the unread ones while it is read. */
export type Arrangement = { filter: DeskFilter; sort: DeskSort; marks: Marks; now: number; locale: string; keep?: Phone };

/** Those a filter lets through, pinned ones first, then as sorted; what is equal keeps its place. */
export function arrange(contacts: readonly Contact[], arrangement: Arrangement): readonly Contact[] {
  const { filter, marks, sort } = arrangement;
  if (filter === 'all' && sort === 'recent' && marks.archived.size + marks.pinned.size === 0) return contacts;
  const shown = contacts.filter((contact) => isLetThrough(contact, arrangement));
  if (marks.pinned.size === 0 && sort === 'recent') return shown;
  const order = ORDERS[sort](arrangement);
  const pinned = (contact: Contact): number => (marks.pinned.has(contact.phone) ? 0 : 1);
  return shown.sort((a, b) => pinned(a) - pinned(b) || order(a, b));
}

/** Archived conversations are under their own filter only. */
export function isLetThrough(contact: Contact, { filter, marks, now, keep }: Arrangement): boolean {
  const isArchived = marks.archived.has(contact.phone);
  if (filter === 'archived') return isArchived;
  if (isArchived) return false;
  if (filter.startsWith('tag:')) return contact.tags.includes(filter.slice(4));
  switch (filter) {
    case 'unread':
      return contact.unread > 0 || marks.unread.has(contact.phone) || contact.phone === keep;
    case 'open':
      return windowAt(contact.window, now).state === 'open';
    case 'closing':
      return (leftOf(contact, now) ?? Infinity) < CLOSING_SOON_MS;
    case 'failed':
      return contact.lastMessage?.delivery.state === 'failed';
    default:
      return true;
  }
}

/** How many each filter would let through. */
export function countsOf(
  contacts: readonly Contact[],
  filters: readonly DeskFilter[],
  arrangement: Arrangement,
): ReadonlyMap<DeskFilter, number> {
  return new Map(
    filters.map((filter) => {
      const only = { ...arrangement, filter };
      return [filter, contacts.filter((contact) => isLetThrough(contact, only)).length];
    }),
  );
}

/** The same counts after the list became another one, the same map where they are: only what lies between its unchanged ends is looked at. */
export function countsAfter(
  counts: ReadonlyMap<DeskFilter, number>,
  [before, after]: readonly [readonly Contact[], readonly Contact[]],
  arrangement: Arrangement,
): ReadonlyMap<DeskFilter, number> {
  const least = Math.min(before.length, after.length);
  let from = 0;
  while (from < least && before[from] === after[from]) from++;
  let tail = 0; // by index: `at` takes three times as long, and the list may be long
  while (tail < least - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const filters = [...counts.keys()];
  const gone = countsOf(before.slice(from, before.length - tail), filters, arrangement);
  const come = countsOf(after.slice(from, after.length - tail), filters, arrangement);
  if (filters.every((filter) => gone.get(filter) === come.get(filter))) return counts;
  return new Map(filters.map((filter) => [filter, counts.get(filter)! - gone.get(filter)! + come.get(filter)!]));
}

/** Tags of the conversations, the most frequent first. */
export function tagsOf(contacts: readonly Contact[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of contacts) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).map(([tag]) => tag);
}

type Order = (a: Contact, b: Contact) => number;

const ORDERS: Record<DeskSort, (arrangement: Arrangement) => Order> = {
  recent: () => () => 0,
  unread: ({ marks }) => {
    const count = (contact: Contact): number => Math.max(contact.unread, marks.unread.has(contact.phone) ? 1 : 0);
    return (a, b) => count(b) - count(a);
  },
  // those that close first, then those that do not close at all
  closing: ({ now }) => {
    const left = (contact: Contact): number => leftOf(contact, now) ?? Number.MAX_SAFE_INTEGER;
    return (a, b) => left(a) - left(b);
  },
  name: ({ locale }) => {
    const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
    return (a, b) => collator.compare(a.name, b.name);
  },
};

function leftOf({ window }: Contact, now: number): number | undefined {
  return remainingMs(windowAt(window, now), now);
}
