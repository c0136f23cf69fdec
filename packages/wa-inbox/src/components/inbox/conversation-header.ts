import { nothing, type TemplateResult } from 'lit';
import { html } from '../../content/html.ts';
import { icons } from '../../content/icons.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Contact } from '../../model/contact.ts';
import { CLOSING_SOON_MS, remainingMs, windowAt } from '../../model/service-window.ts';
import { renderAvatar } from '../contact-list/avatar.ts';

export type ConversationHeaderView = {
  i18n: I18n;
  now: number;
  typing: boolean;
  mayLoad(url: string): boolean;
  actions: TemplateResult | undefined;
  onBack(): void;
};

/**
 * Who the conversation is with, and how long one may write freely.
 *
 * @csspart conversation-header - who the conversation is with
 * @csspart back - the button that leads back to the list
 * @csspart window - the customer service window
 */
export function renderConversationHeader(contact: Contact, view: ConversationHeaderView): TemplateResult {
  const { i18n } = view;
  const phone = `+${contact.phone}`;
  const about = contact.name === phone ? nothing : phone;
  return html`<header class="conversation-header" part="conversation-header">
    <button class="icon-button back" type="button" part="back" aria-label=${i18n.t('inbox.back')} @click=${() => view.onBack()}>
      ${icons.back}
    </button>
    ${renderAvatar(contact, view.mayLoad)}
    <div class="who">
      <h2><bdi>${contact.name}</bdi></h2>
      ${
        view.typing
          ? html`<p class="typing">${i18n.t('thread.header.typing')}</p>`
          : html`<p>
              <bdi dir="ltr">${about}</bdi>${contact.tags.length > 0 ? html` · <bdi>${contact.tags.join(', ')}</bdi>` : nothing}
            </p>`
      }
      ${renderWindow(contact, view)}
    </div>
    ${view.actions}<slot name="contact-actions"></slot>
  </header>`;
}

function renderWindow(contact: Contact, { i18n, now }: ConversationHeaderView): TemplateResult | typeof nothing {
  const window = windowAt(contact.window, now);
  const left = remainingMs(window, now);
  if (window.state === 'unknown' || (window.state === 'open' && left === undefined)) return nothing;
  if (left === undefined) {
    return html`<span class="window closed" part="window" title=${i18n.t('window.closed.title')}
      >${icons.lock}${i18n.t('window.closed')}</span
    >`;
  }
  const time = i18n.remaining(left);
  const soon = left < CLOSING_SOON_MS;
  return html`<span class=${soon ? 'window closing' : 'window'} part="window" title=${i18n.t('window.open.label', { time })}>
    ${icons.clock}<bdi class="long">${i18n.t(soon ? 'window.closing' : 'window.open', { time })}</bdi
    ><bdi class="short" aria-hidden="true">${time}</bdi>
  </span>`;
}
