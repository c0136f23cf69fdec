import { html, type TemplateResult } from 'lit';
import type { I18n } from '../../i18n/i18n.ts';
import type { ListExtras } from './list-extras.ts';

export type ListNoticeView = {
  i18n: I18n;
  search: string;
  isLoading: boolean;
  failed: boolean;
  /** What to say where a filter lets nothing through. */
  empty: ListExtras['empty'];
  onRetry(): void;
};

/** What stands in a list without rows: that they are on their way, that they failed to come, or why there are none. */
export function renderNotice({ i18n, search, isLoading, failed, empty, onRetry }: ListNoticeView): TemplateResult {
  if (isLoading) {
    const rows = Array.from({ length: 8 }, () => html`<div class="skeleton"><i></i><b></b></div>`);
    return html`<div role="img" aria-label=${i18n.t('list.loading')}>${rows}</div>`;
  }
  if (failed) {
    return html`<div class="notice" role="presentation">
      <h3>${i18n.t('list.failed')}</h3>
      <button class="button" type="button" @click=${onRetry}>${i18n.t('list.retry')}</button>
    </div>`;
  }
  if (search && !empty) {
    return html`<div class="notice" role="presentation">
      <p dir="auto">${i18n.t('list.none', { search })}</p>
    </div>`;
  }
  return html`<div class="notice" role="presentation">
    <h3 dir="auto">${empty?.title ?? i18n.t('list.empty.title')}</h3>
    <p>${empty?.text ?? i18n.t('list.empty.text')}</p>
  </div>`;
}
