import type { alertStrings } from '../../alert-strings.ts';
import type { Texts } from '../texts.ts';

export const alertTexts = {
  'alerts.notifications': 'सूचनाएँ',
  'alerts.sound': 'ध्वनि',
  'alerts.refused': 'ब्राउज़र इस पेज को सूचनाओं की अनुमति नहीं देता',
  'alerts.hidden': 'नया संदेश',
} as const satisfies Texts<typeof alertStrings>;
