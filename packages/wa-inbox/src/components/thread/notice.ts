import { html, type TemplateResult } from 'lit';
import type { I18n } from '../../i18n/i18n.ts';

export type NoticeView = { i18n: I18n; isLoading: boolean; hasFailed: boolean; onRetry(): void };

/** What stands in a thread without messages: that they are on their way, that they failed to come, or that there are none. */
export function renderNotice({ i18n, isLoading, hasFailed, onRetry }: NoticeView): TemplateResult {
  if (isLoading) {
    return html`<div class="notice"><div class="spinner" role="img" aria-label=${i18n.t('thread.loading')}></div></div>`;
  }
  return html`<div class="notice">
    <div class="card-notice">
      ${
        hasFailed
          ? html`<h3>${i18n.t('thread.failed')}</h3>
              <button class="button" type="button" @click=${onRetry}>${i18n.t('thread.retry')}</button>`
          : html`<h3>${i18n.t('thread.empty.title')}</h3>
              <p>${i18n.t('thread.empty.text')}</p>`
      }
    </div>
  </div>`;
}

/** A chip between messages: a day, or where the unread ones begin. */
export function renderDivider(text: string, kind: 'day' | 'unread' = 'day'): TemplateResult {
  return html`<div class="divider"><span class=${`chip ${kind}`} part="chip">${text}</span></div>`;
}
