import type { viewerStrings } from '../../viewer-strings.ts';
import type { Texts } from '../texts.ts';

export const viewerTexts = {
  'sheet.close': 'إغلاق',
  'sheet.inert': 'ما يمكن للعميل اختياره',
  'viewer.title': 'الصورة {number} من {count}',
  'viewer.close': 'إغلاق',
  'viewer.previous': 'الصورة السابقة',
  'viewer.next': 'الصورة التالية',
  'viewer.in': 'تكبير',
  'viewer.out': 'تصغير',
  'viewer.open': 'فتح في علامة تبويب جديدة',
  'voice.play': 'تشغيل: \u2068{what}\u2069',
  'voice.pause': 'إيقاف مؤقت: \u2068{what}\u2069',
  'voice.seek': 'الموضع',
  'voice.position': '{time} من {length}',
  'voice.speed': 'السرعة {speed}',
  'voice.forbidden': 'لا يمكن تشغيل \u2068{what}\u2069 في هذه الصفحة.',
  'voice.download': 'تنزيل',
  'voice.download.of': 'تنزيل: \u2068{what}\u2069',
} as const satisfies Texts<typeof viewerStrings>;
