import { html, nothing } from 'lit';
import type { ContentOf } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';
import { renderCard, renderHeader, renderTopic } from './panel.ts';
import { renderText } from './text.ts';

/** Header bold and without markup, body, footer small. Where only its name is known, the name and what was filled in. */
export function renderTemplate(content: ContentOf<'template'>, context: ContentContext): Rendered {
  const { body, media, header, footer, offer } = content;
  const values = content.parameters.map((parameter) => parameter.text).join(' · ');
  return html`
    ${media ? renderHeader(media, context) : header ? html`<div class="header">${header}</div>` : nothing}
    ${offer ? renderOffer(content, context) : nothing}
    ${
      body === undefined
        ? html`${renderTopic('template', context.i18n.t('message.template.label', { name: content.name }))}
          ${values ? html`<div class="text" part="text">${values}</div>` : nothing}`
        : renderText(body, context)
    }
    ${footer ? html`<div class="footer">${footer}</div>` : nothing}
  `;
}

/** When an offer ends, and the code for it. */
function renderOffer({ offer, buttons = [] }: ContentOf<'template'>, { i18n }: ContentContext): Rendered {
  const code = buttons.find((button) => button.code)?.code;
  const ends = offer?.endsAt && i18n.t('message.offer.ends', { time: i18n.moment(offer.endsAt) });
  const detail = [offer?.text && ends, code && i18n.t('message.offer.code', { code })].filter(Boolean).join(' · ');
  return renderCard('offer', offer?.text ?? ends ?? i18n.t('message.offer'), detail);
}
