import type { recordingStrings } from '../../recording-strings.ts';
import type { Texts } from '../texts.ts';

export const recordingTexts = {
  'recording.label': 'رسالة صوتية',
  'recording.discard': 'تجاهل',
  'recording.asking': 'في انتظار الميكروفون',
  'recording.time': 'مدة التسجيل',
  'recording.stop': 'إيقاف واستماع',
  'recording.own': 'رسالتك الصوتية',
  'recording.refused': 'لا يسمح المتصفح لهذه الصفحة باستخدام الميكروفون. اسمح به بجانب العنوان، ثم أعد المحاولة.',
  'recording.missing': 'لم يُعثر على ميكروفون. وصّل واحدًا، ثم أعد المحاولة.',
  'recording.failed': 'تعذّر التسجيل من الميكروفون. ربما يستخدمه برنامج آخر.',
} as const satisfies Texts<typeof recordingStrings>;
