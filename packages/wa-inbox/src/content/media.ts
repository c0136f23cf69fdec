import { html, nothing, type TemplateResult } from 'lit';
import type { ContentContext } from './context.ts';
import { icons } from './icons.ts';
import { renderMarkup } from './markup.ts';

/** Where a link leads, for a person: the host, or nothing for data within the message. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

/** Only web links are ever offered as links. */
export function isWebLink(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** Stands in for media of another origin until the person asks for it. */
export function renderOffer(url: string, context: ContentContext): TemplateResult {
  return html`<button class="offer" type="button" @click=${() => context.load(url)}>
    ${icons.image}<span>${context.i18n.t('message.media.show', { host: hostOf(url) })}</span>
  </button>`;
}

export function renderCaption(caption: string | undefined): TemplateResult | typeof nothing {
  return caption ? html`<div class="text caption" part="text">${renderMarkup(caption)}</div>` : nothing;
}
