import { nothing, type TemplateResult } from 'lit';
import { html } from '../../content/html.ts';
import { icons } from '../../content/icons.ts';
import { summarize } from '../../content/summary.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Contact } from '../../model/contact.ts';
import { CLOSING_SOON_MS, remainingMs, windowAt } from '../../model/service-window.ts';
import { renderTick } from '../message/tick.ts';
import { renderAvatar } from './avatar.ts';
import type { ListExtras } from './list-extras.ts';

export type ContactRowView = {
  i18n: I18n;
  now: number;
  selected: boolean;
  active: boolean;
  draft: string | undefined;
  index: number;
  mayLoad(url: string): boolean;
  extras: ReturnType<ListExtras['row']> | undefined;
};

/** One conversation in the list: who, what was said last and when, and what asks for attention. Blanks keep their words apart for who hears them. */
export function renderContactRow(contact: Contact, view: ContactRowView): TemplateResult {
  const { i18n, now } = view;
  const preview = previewOf(contact, view);
  const time = contact.lastMessageAt ? i18n.listTime(contact.lastMessageAt, now) : '';
  const left = remainingMs(windowAt(contact.window, now), now);
  const closing =
    left !== undefined && left < CLOSING_SOON_MS ? i18n.t('list.closing', { time: i18n.remaining(left) }) : undefined;
  const unread = contact.unread > 0 ? i18n.t('list.unread', { count: contact.unread }) : undefined;
  const label = [i18n.t('list.option', { name: contact.name, preview, time }), unread, closing, view.extras?.label]
    .filter(Boolean)
    .join(' ');
  const classes = ['row', view.active && 'active', (unread ?? view.extras?.isUnread) && 'unread'].filter(Boolean).join(' ');
  return html`<div
    id=${`contact-${contact.phone}`}
    class=${classes}
    part="row"
    role="option"
    aria-selected=${view.selected ? 'true' : 'false'}
    aria-label=${label}
    data-index=${view.index}
    data-phone=${contact.phone}
  >
    ${renderAvatar(contact, view.mayLoad)}
    <div class="about">
      <div class="upper">
        <bdi class="name" part="row-name" .textContent=${contact.name}></bdi
        ><time dir="auto" datetime=${contact.lastMessageAt ?? nothing} .textContent=${` ${time}`}></time>
      </div>
      <div class="lower">
        <div class=${view.draft ? 'preview draft' : 'preview'}>
          ${
            !view.draft && contact.lastMessage?.direction === 'outbound'
              ? renderTick(contact.lastMessage.delivery, i18n)
              : nothing
          }<span dir="auto" .textContent=${` ${preview}`}></span>
        </div>
        ${view.extras?.marks}${
          closing || unread
            ? html`${closing ? html`<span class="closing" title=${closing}>${icons.clock}</span>` : nothing}${
                unread
                  ? html`<span
                      class="count"
                      part="unread"
                      title=${unread}
                      .textContent=${` ${i18n.number(contact.unread)}`}
                    ></span>`
                  : nothing
              }`
            : nothing
        }
      </div>
    </div>
  </div>`;
}

function previewOf(contact: Contact, { i18n, draft }: ContactRowView): string {
  if (draft) return i18n.t('list.draft', { text: draft.slice(0, 80) });
  return contact.lastMessage ? summarize(contact.lastMessage.content, i18n) : `+${contact.phone}`;
}
