import { html, nothing } from 'lit';
import type { Media } from '../model/content-parts.ts';
import type { ContentOf } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';
import { icons } from './icons.ts';
import { addressOf, hostOf, isWebLink, renderCaption } from './media.ts';

export function renderDocument(content: ContentOf<'document'>, context: ContentContext): Rendered {
  return html`${renderFile(content, context)}${renderCaption(content.caption, context)}`;
}

/** File name, kind and where it leads; opening it is a link of the browser's own. */
export function renderFile(file: Media & { filename?: string }, { i18n }: ContentContext): Rendered {
  const name = file.filename ?? (nameFromUrl(file.url) || i18n.t('message.document'));
  const kind = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase();
  const detail = [kind, file.url ? hostOf(file.url) : i18n.t('message.media.missing')].filter(Boolean).join(' · ');
  const body = html`<span class="badge">${icons.document}</span>
    <span class="file"><bdi class="name">${name}</bdi>${detail ? html`<bdi class="detail">${detail}</bdi>` : nothing}</span>`;
  return isWebLink(file.url)
    ? html`<a class="card" part="card" href=${file.url} target="_blank" rel="noopener noreferrer" title=${addressOf(file.url)}>${body}</a>`
    : html`<div class="card" part="card">${body}</div>`;
}

function nameFromUrl(url: string): string {
  if (!isWebLink(url)) return '';
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
