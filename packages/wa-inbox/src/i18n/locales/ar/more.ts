import type { moreStrings } from '../../more-strings.ts';
import type { Texts } from '../texts.ts';

export const moreTexts = {
  'message.contact.birthday': 'تاريخ الميلاد',
  'message.contact.address': 'العنوان',
  'message.flow.draft': 'مسودة نموذج',
  'message.order.reference': 'الطلب \u2068{reference}\u2069',
  'message.order.quantity': 'الكمية {count}',
  'message.order.subtotal': 'المجموع الفرعي',
  'message.order.shipping': 'الشحن',
  'message.order.tax': 'الضريبة',
  'message.order.discount': 'الخصم',
  'message.order.total': 'الإجمالي',
  'message.referral.ad': 'من إعلان',
  'message.referral.post': 'من منشور',
  'message.products': {
    zero: 'لا منتجات',
    one: 'منتج واحد',
    two: 'منتجان',
    few: '{count} منتجات',
    many: '{count} منتجًا',
    other: '{count} منتج',
  },
  'message.cards': {
    zero: 'لا بطاقات',
    one: 'بطاقة واحدة',
    two: 'بطاقتان',
    few: '{count} بطاقات',
    many: '{count} بطاقة',
    other: '{count} بطاقة',
  },
  'message.card': 'البطاقة {number}',
} as const satisfies Texts<typeof moreStrings>;
