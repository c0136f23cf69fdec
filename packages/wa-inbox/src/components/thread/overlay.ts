import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../content/icons.ts';
import type { I18n } from '../../i18n/i18n.ts';

/** Above the first message: its day when the beginning is reached, a sign of loading before. */
export function renderHead(day: string | undefined, isLoading: boolean, i18n: I18n): TemplateResult | typeof nothing {
  if (isLoading) {
    return html`<div class="head"><div class="spinner" role="img" aria-label=${i18n.t('thread.loading.older')}></div></div>`;
  }
  return day === undefined ? nothing : html`<div class="head"><span class="chip" part="chip">${day}</span></div>`;
}

/** The day of what is at the upper edge, while the reader moves. */
export function renderFloatingDay(day: string, isShown: boolean): TemplateResult {
  return html`<div class=${isShown ? 'floating shown' : 'floating'} aria-hidden="true">
    <span class="chip" part="chip">${day}</span>
  </div>`;
}

/** The button that jumps to the newest message, with the number of those that came meanwhile. */
export function renderLatest(missed: number, i18n: I18n, onJump: () => void): TemplateResult {
  const label = missed ? i18n.t('thread.latest.unread', { count: missed }) : i18n.t('thread.latest');
  return html`<button class="latest" part="latest" type="button" aria-label=${label} title=${label} @click=${onJump}>
    ${icons.down}${missed ? html`<span class="count">${i18n.number(missed)}</span>` : nothing}
  </button>`;
}
