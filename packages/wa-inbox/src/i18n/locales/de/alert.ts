import type { alertStrings } from '../../alert-strings.ts';
import type { Texts } from '../texts.ts';

export const alertTexts = {
  'alerts.notifications': 'Benachrichtigungen',
  'alerts.sound': 'Ton',
  'alerts.refused': 'Der Browser erlaubt dieser Seite keine Benachrichtigungen',
  'alerts.hidden': 'Neue Nachricht',
} as const satisfies Texts<typeof alertStrings>;
