import { html } from 'lit';
import type { ContentOf } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';
import { icons } from './icons.ts';
import { renderGated } from './media.ts';

/** Without a bubble, in a square of its own. */
export function renderSticker(content: ContentOf<'sticker'>, context: ContentContext): Rendered {
  const what = context.i18n.t('message.sticker');
  return renderGated(
    content,
    { what, icon: icons.sticker },
    context,
    () =>
      html`<img class="sticker" part="media" src=${content.url} alt=${what} @error=${() => context.loadFailed(content.url)} />`,
  );
}
