import { html } from 'lit';
import type { ContentOf } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';

/** What the provider tells, in its own words where it has some. */
export function renderNotice({ about, text }: ContentOf<'notice'>, { i18n }: ContentContext): Rendered {
  return html`<span class="text" part="text">${text ?? i18n.t(`message.notice.${about}`)}</span>`;
}
