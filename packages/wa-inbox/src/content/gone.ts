import { html } from 'lit';
import type { ContentOf } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';
import { icons } from './icons.ts';

/** Where a message was. */
export function renderGone({ why }: ContentOf<'gone'>, { i18n }: ContentContext): Rendered {
  return html`<em class="gone">${icons.gone} ${i18n.t(`message.gone.${why}`)}</em>`;
}
