import { html } from 'lit';
import type { Media } from '../model/content-parts.ts';
import type { ContentContext, Rendered } from './context.ts';
import { icons } from './icons.ts';
import { renderGated } from './media.ts';

/** A picture, or the first picture of a film; opens large. Its size is reserved, so that nothing moves when it arrives. */
export function renderPicture(
  media: { kind: 'image' | 'video'; caption?: string } & Media,
  context: ContentContext,
  name?: string,
): Rendered {
  const { i18n } = context;
  const { kind, url, caption } = media;
  const what = i18n.t(`message.${kind}`);
  return renderGated(media, { what, icon: icons[kind] }, context, () => {
    const label = name ?? (caption ? i18n.t('message.with', { what, text: caption }) : what);
    const failed = (): void => context.loadFailed(url);
    return html`<button class="media" part="media" type="button" aria-haspopup="dialog" @click=${() => context.view(url)}>
      ${
        kind === 'image'
          ? html`<img src=${url} alt=${label} decoding="async" @error=${failed} />`
          : html`<video src=${url} aria-label=${label} preload="metadata" playsinline tabindex="-1" @error=${failed}></video
              ><span class="play">${icons.play}</span>`
      }
    </button>`;
  });
}
