import { html } from 'lit';
import type { ContentOf } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';
import { summarize } from './summary.ts';

/** A reaction whose message is not known here. */
export function renderReaction(content: ContentOf<'reaction'>, { i18n }: ContentContext): Rendered {
  return html`<em class="text" part="text">${summarize(content, i18n)}</em>`;
}
