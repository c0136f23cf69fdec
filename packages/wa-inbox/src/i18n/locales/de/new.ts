import type { newStrings } from '../../new-strings.ts';
import type { Texts } from '../texts.ts';

export const newTexts = {
  'new.title': 'Neuer Chat',
  'new.phone': 'Telefonnummer mit Ländervorwahl',
  'new.hint': 'Zum Beispiel +49 30 901820',
  'new.open': 'Chat öffnen',
  'new.cancel': 'Abbrechen',
  'new.invalid.empty': 'Geben Sie eine Telefonnummer ein.',
  'new.invalid.letters': 'Eine Telefonnummer hat nur Ziffern: „{value}“ enthält Buchstaben.',
  'new.invalid.country': 'Beginnen Sie mit der Ländervorwahl: „{value}“ beginnt mit null.',
  'new.invalid.length': 'Eine Telefonnummer hat mit Ländervorwahl 7 bis 15 Ziffern: „{value}“ hat {count}.',
} as const satisfies Texts<typeof newStrings>;
