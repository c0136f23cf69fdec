import { html, nothing } from 'lit';
import type { ContentOf } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';
import { icons } from './icons.ts';
import { renderMarkup } from './markup.ts';

/** Header bold and without markup, body, footer small, buttons under the divider. */
export function renderTemplate(content: ContentOf<'template'>, { i18n }: ContentContext): Rendered {
  const known = content.body !== undefined;
  const values = content.parameters.map((parameter) => parameter.text).join(' · ');
  return html`
    ${content.header ? html`<div class="header">${content.header}</div>` : nothing}
    ${
      known
        ? html`<div class="text" part="text">${renderMarkup(content.body!)}</div>`
        : html`<div class="template-name">${icons.template}<span>${i18n.t('message.template.label', { name: content.name })}</span></div>
          ${values ? html`<div class="text" part="text">${values}</div>` : nothing}`
    }
    ${content.footer ? html`<div class="footer">${content.footer}</div>` : nothing}
  `;
}

/** The buttons as the customer sees them; they do nothing on this side. */
export function renderTemplateButtons(content: ContentOf<'template'>): Rendered | typeof nothing {
  if (!content.buttons?.length) return nothing;
  return html`<div class="buttons" part="buttons">
    ${content.buttons.map((button) => html`<span class="template-button">${icon(button.kind)}<bdi>${button.text}</bdi></span>`)}
  </div>`;
}

function icon(kind: string): unknown {
  switch (kind.toLowerCase()) {
    case 'url':
      return icons.external;
    case 'phone_number':
      return icons.phone;
    default:
      return icons.reply;
  }
}
