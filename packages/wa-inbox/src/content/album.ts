import { html, nothing } from 'lit';
import type { ContentOf } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';
import { renderCaption } from './media.ts';
import { renderPicture } from './picture.ts';

/** Pictures in the grid; the last one says how many more there are. */
const SHOWN = 4;

export function renderAlbum({ items }: ContentOf<'album'>, context: ContentContext): Rendered {
  const label = context.i18n.t('message.album', { count: items.length });
  const more = items.length - SHOWN;
  const captions = items.flatMap(({ caption }) => caption ?? []);
  return html`<div class="album" role="group" aria-label=${label}>
      ${items.slice(0, SHOWN).map(
        (item, index) =>
          html`<div class="cell">
            ${renderPicture(item, context)}${
              more > 0 && index === SHOWN - 1 ? html`<span class="more" aria-hidden="true">+${more}</span>` : nothing
            }
          </div>`,
      )}
    </div>
    ${renderCaption(captions.length === 1 ? captions[0] : undefined, context)}`;
}
