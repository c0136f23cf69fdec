import type { alertStrings } from '../../alert-strings.ts';
import type { Texts } from '../texts.ts';

export const alertTexts = {
  'alerts.notifications': 'الإشعارات',
  'alerts.sound': 'الصوت',
  'alerts.refused': 'لا يسمح المتصفح لهذه الصفحة بالإشعارات',
  'alerts.hidden': 'رسالة جديدة',
} as const satisfies Texts<typeof alertStrings>;
