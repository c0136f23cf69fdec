import { html, nothing } from 'lit';
import type { ContentOf } from '../model/content.ts';
import type { Rendered } from './context.ts';

/** The words of what was tapped. */
export function renderChoice({ text, description }: ContentOf<'choice'>): Rendered {
  return html`<div class="text" part="text">${text}</div>${description ? html`<div class="footer">${description}</div>` : nothing}`;
}
