import type { moreStrings } from '../../more-strings.ts';
import type { Texts } from '../texts.ts';

export const moreTexts = {
  'message.contact.birthday': 'Cumpleaños',
  'message.contact.address': 'Dirección',
  'message.flow.draft': 'Borrador de un formulario',
  'message.order.reference': 'Pedido {reference}',
  'message.order.quantity': 'Cantidad {count}',
  'message.order.subtotal': 'Subtotal',
  'message.order.shipping': 'Envío',
  'message.order.tax': 'Impuestos',
  'message.order.discount': 'Descuento',
  'message.order.total': 'Total',
  'message.referral.ad': 'Desde un anuncio',
  'message.referral.post': 'Desde una publicación',
  'message.products': { one: '{count} producto', other: '{count} productos' },
  'message.cards': { one: '{count} tarjeta', other: '{count} tarjetas' },
  'message.card': 'Tarjeta {number}',
} as const satisfies Texts<typeof moreStrings>;
