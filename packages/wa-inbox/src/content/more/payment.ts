import { moreStrings } from '../../i18n/more-strings.ts';
import type { ContentOf } from '../../model/content.ts';
import type { ContentContext, Rendered } from '../context.ts';
import { statusOf } from '../orders.ts';
import { renderCard, renderPanel } from '../panel.ts';
import { renderBasket } from './order.ts';

/** An order to pay: what it is called, how many pieces, what it costs. */
export function renderPayment(content: ContentOf<'payment'>, context: ContentContext): Rendered {
  const name = context.i18n.of(moreStrings)('message.order.reference', { reference: content.reference });
  return renderPanel(content, context, renderBasket(name, content.lines, content.total, context));
}

/** How far an order is. */
export function renderOrderStatus(content: ContentOf<'order-status'>, context: ContentContext): Rendered {
  const { i18n } = context;
  const name = i18n.of(moreStrings)('message.order.reference', { reference: content.reference });
  const detail = [statusOf(content.status, i18n), content.description].filter(Boolean).join(' · ');
  return renderPanel(content, context, renderCard('bag', name, detail));
}
