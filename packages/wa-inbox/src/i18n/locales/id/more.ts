import type { moreStrings } from '../../more-strings.ts';
import type { Texts } from '../texts.ts';

export const moreTexts = {
  'message.contact.birthday': 'Ulang tahun',
  'message.contact.address': 'Alamat',
  'message.flow.draft': 'Draf formulir',
  'message.order.reference': 'Pesanan {reference}',
  'message.order.quantity': 'Jumlah {count}',
  'message.order.subtotal': 'Subtotal',
  'message.order.shipping': 'Pengiriman',
  'message.order.tax': 'Pajak',
  'message.order.discount': 'Diskon',
  'message.order.total': 'Total',
  'message.referral.ad': 'Dari iklan',
  'message.referral.post': 'Dari postingan',
  'message.products': '{count} produk',
  'message.cards': '{count} kartu',
  'message.card': 'Kartu {number}',
} as const satisfies Texts<typeof moreStrings>;
