import type { alertStrings } from '../../alert-strings.ts';
import type { Texts } from '../texts.ts';

export const alertTexts = {
  'alerts.notifications': 'Notifications',
  'alerts.sound': 'Son',
  'alerts.refused': 'Le navigateur n’autorise pas cette page à notifier',
  'alerts.hidden': 'Nouveau message',
} as const satisfies Texts<typeof alertStrings>;
