import { html, nothing, type TemplateResult } from 'lit';
import type { Media } from '../model/content-parts.ts';
import type { ContentContext, Rendered } from './context.ts';
import { renderText } from './text.ts';

/** Where a link leads, for a person: the host, or nothing for data within the message. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

/** Only web links are ever offered as links. */
export function isWebLink(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** A web link in letters that cannot be taken for others: a host of other scripts as its punycode. */
export function addressOf(url: string): string {
  return new URL(url).href;
}

/** What a link is called, unless that looks like another host. */
export function linkText(url: string, text: string): string {
  return /xn--/.test(addressOf(url)) ? addressOf(url) : text;
}

/** A kind of file: what it is called, and what is drawn in its place. */
export type FileKind = { what: string; icon: TemplateResult };

/** The file where it may be loaded; else what it is, where it is, and how to get at it. */
export function renderGated(media: Media, kind: FileKind, context: ContentContext, show: () => Rendered): Rendered {
  const { i18n } = context;
  const { url } = media;
  if (url === '') return renderTile(kind.icon, kind.what, i18n.t('message.media.missing'));
  if (context.hasFailed(url))
    return renderTile(kind.icon, i18n.t('message.media.failed', { what: kind.what }), renderLink(url, context));
  if (context.mayLoad(url)) return show();
  const ask = html`<button class="action" type="button" @click=${() => context.load(url)}>${i18n.t('message.media.show')}</button>`;
  const title = i18n.t('message.media.from', { what: kind.what, host: hostOf(url) });
  return renderTile(kind.icon, title, html`${isWebLink(url) ? ask : nothing} ${renderLink(url, context)}`);
}

/** Stands in for a file. */
export function renderTile(icon: TemplateResult, title: string, detail: unknown): TemplateResult {
  return html`<div class="tile" part="media">
    <span class="badge">${icon}</span><span class="file"><bdi>${title}</bdi><span class="detail">${detail}</span></span>
  </div>`;
}

function renderLink(url: string, { i18n }: ContentContext): TemplateResult | typeof nothing {
  if (!isWebLink(url)) return nothing;
  return html`<a class="action" href=${url} target="_blank" rel="noopener noreferrer" title=${addressOf(url)}
    >${i18n.t('message.media.open')}</a
  >`;
}

export function renderCaption(caption: string | undefined, context: ContentContext): TemplateResult | typeof nothing {
  return caption ? html`<div class="caption">${renderText(caption, context)}</div>` : nothing;
}
