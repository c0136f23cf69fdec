import type { alertStrings } from '../../alert-strings.ts';
import type { Texts } from '../texts.ts';

export const alertTexts = {
  'alerts.notifications': 'Notifikasi',
  'alerts.sound': 'Suara',
  'alerts.refused': 'Browser tidak mengizinkan notifikasi dari halaman ini',
  'alerts.hidden': 'Pesan baru',
} as const satisfies Texts<typeof alertStrings>;
