import type { alertStrings } from '../../alert-strings.ts';
import type { Texts } from '../texts.ts';

export const alertTexts = {
  'alerts.notifications': 'Notificações',
  'alerts.sound': 'Som',
  'alerts.refused': 'O navegador não permite notificações desta página',
  'alerts.hidden': 'Nova mensagem',
} as const satisfies Texts<typeof alertStrings>;
