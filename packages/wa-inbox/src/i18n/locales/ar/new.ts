import type { newStrings } from '../../new-strings.ts';
import type { Texts } from '../texts.ts';

export const newTexts = {
  'new.title': 'محادثة جديدة',
  'new.phone': 'رقم الهاتف مع رمز الدولة',
  'new.hint': 'مثل \u200e+966 50 123 4567',
  'new.open': 'فتح المحادثة',
  'new.cancel': 'إلغاء',
  'new.invalid.empty': 'أدخل رقم هاتف.',
  'new.invalid.letters': 'يتكون رقم الهاتف من أرقام فقط: في «\u2068{value}\u2069» أحرف.',
  'new.invalid.country': 'ابدأ برمز الدولة: يبدأ «\u2068{value}\u2069» بصفر.',
  'new.invalid.length': 'يتكون رقم الهاتف من 7 إلى 15 رقمًا مع رمز الدولة: في «\u2068{value}\u2069» {count}.',
} as const satisfies Texts<typeof newStrings>;
