import { html, nothing } from 'lit';
import type { Card } from '../../model/content-parts.ts';
import { moreStrings } from '../../i18n/more-strings.ts';
import type { ContentContext, Rendered } from '../context.ts';
import { renderControls } from '../controls.ts';
import { controlOfButton } from '../controls-of.ts';
import { renderHeader } from '../panel.ts';
import { renderText } from '../text.ts';

/** Cards side by side below the bubble; they scroll, by keys too. */
export function renderCards(cards: readonly Card[], context: ContentContext, inert: boolean): Rendered {
  const { i18n } = context;
  return html`<div class="cards" part="cards" role="group" tabindex="0" aria-label=${i18n.of(moreStrings)('message.cards', { count: cards.length })}>
    ${cards.map(
      ({ header, body, buttons }, index) =>
        html`<div class="slide" role="group" aria-label=${i18n.of(moreStrings)('message.card', { number: index + 1 })} dir="auto">
          ${header ? renderHeader(header, context) : nothing} ${body ? renderText(body, context) : nothing}
          ${renderControls(
            buttons.map((button) => controlOfButton(button, i18n)),
            context,
            { inert },
          )}
        </div>`,
    )}
  </div>`;
}
