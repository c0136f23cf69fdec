import { html } from 'lit';
import type { ContentOf } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';
import { icons } from './icons.ts';
import { renderCaption, renderOffer } from './media.ts';

export function renderImage(content: ContentOf<'image'>, context: ContentContext): Rendered {
  return html`${renderPicture(content, context)}${renderCaption(content.caption)}`;
}

function renderPicture({ url, caption }: ContentOf<'image'>, context: ContentContext): Rendered {
  const { i18n } = context;
  if (context.hasFailed(url))
    return html`<div class="media-failed" part="media">${icons.image}<span>${i18n.t('message.image.failed')}</span></div>`;
  if (!context.mayLoad(url)) return renderOffer(url, context);
  const alt = caption ? i18n.t('message.image.caption', { caption }) : i18n.t('message.image');
  return html`<div class="media" part="media">
    <img src=${url} alt=${alt} decoding="async" @error=${() => context.loadFailed(url)} />
  </div>`;
}
