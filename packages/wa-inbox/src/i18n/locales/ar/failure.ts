import type { failureStrings } from '../../failure-strings.ts';
import type { Texts } from '../texts.ts';

export const failureTexts = {
  'message.undo': 'عدم إرسال هذه الرسالة',
  'message.retry': 'إعادة المحاولة',
  'message.template': 'إرسال قالب بدلًا منها',
  'message.attempts': {
    zero: 'لا محاولات',
    one: 'محاولة واحدة',
    two: 'محاولتان',
    few: '{count} محاولات',
    many: '{count} محاولة',
    other: '{count} محاولة',
  },
  'message.attempt.open': 'لا رد بعد',
  'message.wait': 'يمكنك المحاولة مجددًا بعد {time}',
  'message.wait.own': 'يُعاد الإرسال بعد {time}',
  'message.number': 'تصحيح الرقم',
  'message.number.field': 'رقم الهاتف مع رمز الدولة',
  'message.number.send': 'إرسال إلى هذا الرقم',
  'message.number.invalid': 'يتكون رقم الهاتف من 7 إلى 15 رقمًا مع رمز الدولة.',
  'failure.who.you': 'من يمكنه الإصلاح: أنت',
  'failure.who.admin': 'من يمكنه الإصلاح: المسؤول',
  'failure.who.developer': 'من يمكنه الإصلاح: القائم على هذا التكامل',
  'failure.who.customer': 'من يمكنه التغيير: العميل وحده',
  'failure.who.provider': 'من يمكنه الإصلاح: WhatsApp',
} as const satisfies Texts<typeof failureStrings>;
