import type { alertStrings } from '../../alert-strings.ts';
import type { Texts } from '../texts.ts';

export const alertTexts = {
  'alerts.notifications': 'Notificaciones',
  'alerts.sound': 'Sonido',
  'alerts.refused': 'El navegador no permite notificaciones a esta página',
  'alerts.hidden': 'Mensaje nuevo',
} as const satisfies Texts<typeof alertStrings>;
