import type { newStrings } from '../../new-strings.ts';
import type { Texts } from '../texts.ts';

export const newTexts = {
  'new.title': 'Chat baru',
  'new.phone': 'Nomor telepon dengan kode negara',
  'new.hint': 'Misalnya +62 812 3456 7890',
  'new.open': 'Buka chat',
  'new.cancel': 'Batal',
  'new.invalid.empty': 'Masukkan nomor telepon.',
  'new.invalid.letters': 'Nomor telepon hanya berisi angka: “{value}” berisi huruf.',
  'new.invalid.country': 'Mulailah dengan kode negara: “{value}” diawali nol.',
  'new.invalid.length': 'Nomor telepon memiliki 7 hingga 15 angka dengan kode negara: “{value}” memiliki {count}.',
} as const satisfies Texts<typeof newStrings>;
