import type { I18n } from '../../i18n/i18n.ts';
import {
  arrange,
  countsAfter,
  countsOf,
  tagsOf,
  type Arrangement,
  type DeskFilter,
  type DeskSort,
} from '../../model/arrangement.ts';
import type { Contact } from '../../model/contact.ts';
import type { Marks } from '../../model/marks.ts';
import type { InboxState } from '../../store/state.ts';
import { CHIPS } from '../desk/list-tools.ts';

/** Rows that fill a screen: a filter that lets fewer through reads further pages by itself. */
const ENOUGH = 12;
/** Pages that a filter reads by itself before it asks whether to go on. */
const MOST_PAGES = 5;

/** The conversation list as one person wants it; works on what is loaded, and says so. */
export class DeskList {
  filter: DeskFilter = 'all';
  sort: DeskSort = 'recent';
  #pages = 0;
  #key: readonly unknown[] = [];
  #shown: readonly Contact[] = [];
  #counts: ReadonlyMap<DeskFilter, number> = new Map();

  /** Those to show; computed again only when something that matters is another. */
  shown(state: InboxState, marks: Marks, { now, i18n }: { now: number; i18n: I18n }): readonly Contact[] {
    const { items } = state.contacts;
    const minute = Math.floor(now / 60_000);
    const open = this.filter === 'unread' ? state.open : undefined;
    const key = [items, marks, minute, this.filter, this.sort, open, i18n.locale];
    const isSame = key.map((part, index) => part === this.#key[index]);
    if (isSame.every(Boolean)) return this.#shown;
    const before = isSame.slice(1).every(Boolean) ? (this.#key[0] as readonly Contact[]) : undefined;
    this.#key = key;
    const arrangement: Arrangement = {
      filter: this.filter,
      sort: this.sort,
      marks,
      now,
      locale: i18n.locale,
      ...(open ? { keep: open } : {}),
    };
    this.#counts = before
      ? countsAfter(this.#counts, [before, items], arrangement)
      : countsOf(items, [...CHIPS, this.filter], arrangement);
    this.#shown = arrange(items, arrangement);
    return this.#shown;
  }

  get counts(): ReadonlyMap<DeskFilter, number> {
    return this.#counts;
  }

  /** Whether what is shown may leave out conversations that are not loaded. */
  isPartial({ contacts }: InboxState): boolean {
    return contacts.next !== undefined && (this.filter !== 'all' || this.sort !== 'recent');
  }

  tags({ contacts }: InboxState): string[] {
    return tagsOf(contacts.items);
  }

  /** The list may ask for more by itself where every conversation of a page is shown. */
  hasMore(state: InboxState): boolean {
    return state.contacts.next !== undefined && !this.isPartial(state);
  }

  set(filter: DeskFilter, sort: DeskSort): void {
    [this.filter, this.sort, this.#pages] = [filter, sort, 0];
  }

  /** The person asks to go on. */
  goOn(): void {
    this.#pages = -1;
  }

  /** Whether a further page should be read now: too few are shown, or the person asked. */
  wantsPage(state: InboxState): boolean {
    const { next, loadingMore, status } = state.contacts;
    if (next === undefined || loadingMore || status !== 'ready' || !this.isPartial(state)) return false;
    if (this.#pages >= 0 && (this.#shown.length >= ENOUGH || this.#pages >= MOST_PAGES)) return false;
    this.#pages = Math.max(1, this.#pages + 1);
    return true;
  }
}
