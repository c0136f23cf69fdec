import type { moreStrings } from '../../more-strings.ts';
import type { Texts } from '../texts.ts';

export const moreTexts = {
  'message.contact.birthday': 'Aniversário',
  'message.contact.address': 'Endereço',
  'message.flow.draft': 'Rascunho de um formulário',
  'message.order.reference': 'Pedido {reference}',
  'message.order.quantity': 'Quantidade {count}',
  'message.order.subtotal': 'Subtotal',
  'message.order.shipping': 'Frete',
  'message.order.tax': 'Impostos',
  'message.order.discount': 'Desconto',
  'message.order.total': 'Total',
  'message.referral.ad': 'De um anúncio',
  'message.referral.post': 'De uma publicação',
  'message.products': { one: '{count} produto', other: '{count} produtos' },
  'message.cards': { one: '{count} cartão', other: '{count} cartões' },
  'message.card': 'Cartão {number}',
} as const satisfies Texts<typeof moreStrings>;
