import { html, nothing } from 'lit';
import type { Header, Panel, Product } from '../model/content-parts.ts';
import type { ContentContext, Rendered } from './context.ts';
import { renderFile } from './document.ts';
import { icons } from './icons.ts';
import { renderLocation } from './location.ts';
import { renderPicture } from './picture.ts';
import { renderText } from './text.ts';

/** Header, body, footer; what is special about a kind stands between header and body. */
export function renderPanel(panel: Panel, context: ContentContext, middle: unknown = nothing): Rendered {
  const { header, body, footer } = panel;
  return html`
    ${header ? renderHeader(header, context) : nothing} ${middle} ${body ? renderText(body, context) : nothing}
    ${footer ? html`<div class="footer">${footer}</div>` : nothing}
  `;
}

/** Text bold and without markup; files as they are shown by themselves. */
export function renderHeader(header: Header, context: ContentContext): Rendered {
  switch (header.kind) {
    case 'text':
      return html`<div class="header">${header.text}</div>`;
    case 'image':
    case 'video':
      return renderPicture(header, context);
    case 'document':
      return renderFile(header, context);
    case 'location':
      return renderLocation(header, context);
    case 'product':
      return renderProduct(header, context);
  }
}

/** What a catalogue's article is called is not sent: its number is shown. */
function renderProduct({ id, catalogue }: Product, { i18n }: ContentContext): Rendered {
  return renderCard('bag', i18n.t('message.product', { id }), catalogue && i18n.t('message.catalogue.id', { id: catalogue }));
}

/** A thing with a name, and a line about it. */
export function renderCard(icon: keyof typeof icons, name: string, detail?: string): Rendered {
  return html`<div class="card" part="card">
    <span class="badge">${icons[icon]}</span>
    <span class="file"><bdi class="name">${name}</bdi>${detail ? html`<bdi class="detail">${detail}</bdi>` : nothing}</span>
  </div>`;
}

/** A line with an icon that says what kind of message it is. */
export function renderTopic(icon: keyof typeof icons, text: string): Rendered {
  return html`<div class="topic">${icons[icon]}<span>${text}</span></div>`;
}
