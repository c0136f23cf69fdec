import { html, nothing } from 'lit';
import type { Money, OrderLine } from '../../model/content-parts.ts';
import type { ContentOf } from '../../model/content.ts';
import type { ContentContext, Rendered } from '../context.ts';
import { countOf, totalOf } from '../orders.ts';
import { renderCard } from '../panel.ts';
import { renderText } from '../text.ts';

/** A basket that the customer sent. */
export function renderOrder({ lines, note }: ContentOf<'order'>, context: ContentContext): Rendered {
  return html`${renderBasket(context.i18n.t('message.order'), lines, totalOf(lines), context)}${
    note ? renderText(note, context) : nothing
  }`;
}

export function renderBasket(
  name: string,
  lines: readonly OrderLine[],
  total: Money | undefined,
  { i18n }: ContentContext,
): Rendered {
  const count = i18n.t('message.order.items', { count: countOf(lines) });
  return renderCard('bag', name, total ? `${count} · ${i18n.money(total)}` : count);
}
