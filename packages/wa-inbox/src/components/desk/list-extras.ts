import { css, nothing, type TemplateResult } from 'lit';
import { html } from '../../content/html.ts';
import type { ListExtras } from '../contact-list/list-extras.ts';
import { adoptStyles } from '../../controllers/late-styles.ts';
import { isMenuKey } from '../../controllers/menu-key.ts';
import { WaInboxIntentEvent } from '../../events/intent-event.ts';
import { deskStrings } from '../../i18n/desk-strings.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { DeskFilter, DeskSort } from '../../model/arrangement.ts';
import type { Contact } from '../../model/contact.ts';
import type { Marks } from '../../model/marks.ts';
import { CLOSING_SOON_MS, remainingMs, windowAt } from '../../model/service-window.ts';
import { deskIcons } from './desk-icons.ts';
import { markHits } from './hit-marks.ts';

const styles = css`
  .marks {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 0.25rem;
    color: var(--_text-muted);
    font-size: 0.8125rem;
  }
  /* the row's name has it in words */
  .marks .left::before {
    content: attr(data-time);
  }
  .marks .left {
    color: var(--_text-muted);
    font-size: 0.75rem;
  }
  .marks .dot {
    inline-size: 0.75rem;
    block-size: 0.75rem;
    border-radius: 50%;
    background: var(--_unread);
    forced-color-adjust: none;
  }
  .actions {
    display: none;
    place-items: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    margin-block: -0.25rem;
    border-radius: 50%;
    color: var(--_text-muted);
  }
  .actions:hover {
    background: var(--_surface-sunken);
    color: var(--_text);
  }
  ::highlight(wa-inbox-hit) {
    background-color: var(--_mark);
    color: var(--_text);
  }
  /* where messages are found as well, the rows have what they need, up to a good part of the list */
  .scroller[data-shared] {
    flex: 0 1 auto;
    min-block-size: min(9rem, 30%);
    max-block-size: 45%;
  }
  .row:hover .actions,
  .row.active .actions {
    display: inline-grid;
  }
`;

/** `shared` while messages that were found stand below the rows; `minute` is the time in whole minutes. */
export type ListView = {
  i18n: I18n;
  marks: Marks;
  filter: DeskFilter;
  sort: DeskSort;
  minute: number;
  search: string;
  shared: boolean;
};

/** Pinned, muted, marked unread, and the sign that opens the menu of a row. */
export function listExtras(view: ListView): ListExtras {
  const { i18n, marks, filter, search, shared } = view;
  const t = i18n.of(deskStrings);
  return {
    rendered: (root) => {
      adoptStyles(root, styles);
      root.querySelector('.scroller')?.toggleAttribute('data-shared', shared);
      markHits(root, root.querySelectorAll('.name, .preview'), search);
    },
    empty: emptyOf(filter, i18n, marks.archived.size > 0),
    openMenu: (event, active) => {
      const row = rowOf(event, active);
      const phone = row?.dataset['phone'];
      if (!row || !phone) return undefined;
      const wish = { kind: 'contact-menu', phone, at: placeOf(row, event) } as const;
      row.dispatchEvent(new WaInboxIntentEvent({ kind: 'desk', wish }));
      return phone;
    },
    row: (contact) => {
      const { phone, unread } = contact;
      const left = timeLeft(contact, view);
      const isUnread = unread === 0 && marks.unread.has(phone);
      const isPinned = marks.pinned.has(phone);
      const isMuted = marks.muted.has(phone);
      const label = [
        isPinned && t('contact.is.pinned'),
        isMuted && t('contact.is.muted'),
        isUnread && t('contact.is.unread'),
        left && i18n.t('window.open', { time: left }),
      ].filter(Boolean);
      return {
        isUnread,
        label: label.length > 0 ? `${label.join(', ')}.` : '',
        marks: html`<span class="marks"
          >${left || isMuted || isPinned || isUnread ? renderMarks({ left, isMuted, isPinned, isUnread }, i18n) : nothing}<span
            class="actions"
            title=${t('contact.menu.short')}
            >${deskIcons.more}</span
          ></span
        >`,
      };
    },
  };
}

function renderMarks(
  has: { left: string | undefined; isMuted: boolean; isPinned: boolean; isUnread: boolean },
  i18n: I18n,
): TemplateResult {
  const { left } = has;
  const t = i18n.of(deskStrings);
  return html`${left ? html`<span class="left" data-time=${left} title=${i18n.t('window.open', { time: left })}></span>` : nothing}${has.isMuted ? html`<span title=${t('contact.is.muted')}>${deskIcons.mute}</span>` : nothing}${
    has.isPinned ? html`<span title=${t('contact.is.pinned')}>${deskIcons.tack}</span>` : nothing
  }${has.isUnread ? html`<span class="dot" title=${t('contact.is.unread')}></span>` : nothing}`;
}

/** How long a window stays open: in the last hour, and where that is what the list was asked for. */
function timeLeft({ window }: Contact, { i18n, filter, sort, minute }: ListView): string | undefined {
  const isAsked = filter === 'open' || sort === 'closing';
  const now = minute * 60_000;
  const left = remainingMs(windowAt(window, now), now);
  return left !== undefined && (isAsked || left < CLOSING_SOON_MS) ? i18n.remaining(left) : undefined;
}

/** The row that an event asks a menu for. */
function rowOf(event: Event, active: HTMLElement | null): HTMLElement | null {
  const target = event.target as Element;
  if (event instanceof KeyboardEvent) return isMenuKey(event) ? active : null;
  if (event.type === 'click') return target.closest('.actions')?.closest<HTMLElement>('.row') ?? null;
  return target.closest<HTMLElement>('.row') ?? active;
}

/** Below the sign that was clicked, where the pointer is, or, for a key, inside the row. */
function placeOf(row: HTMLElement, event: Event): DOMRect {
  const target = event.target as Element;
  const sign = event.type === 'click' ? target.closest('.actions') : null;
  if (sign) return sign.getBoundingClientRect();
  if (event instanceof MouseEvent && row.contains(target)) return new DOMRect(event.clientX, event.clientY);
  const { left, bottom } = row.getBoundingClientRect();
  return new DOMRect(left + 24, bottom - 24);
}

function emptyOf(filter: DeskFilter, i18n: I18n, hasArchived: boolean): ListExtras['empty'] {
  const t = i18n.of(deskStrings);
  const text = t('filter.empty.text');
  if (filter.startsWith('tag:')) return { title: t('filter.empty.tag', { tag: filter.slice(4) }), text };
  if (filter === 'all') return hasArchived ? { title: t('filter.empty.all'), text: '' } : undefined;
  return { title: t(`filter.empty.${filter as Exclude<DeskFilter, 'all' | `tag:${string}`>}`), text };
}
