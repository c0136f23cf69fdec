import type { recordingStrings } from '../../recording-strings.ts';
import type { Texts } from '../texts.ts';

export const recordingTexts = {
  'recording.label': 'Sprachnachricht',
  'recording.discard': 'Verwerfen',
  'recording.asking': 'Warten auf das Mikrofon',
  'recording.time': 'Länge der Aufnahme',
  'recording.stop': 'Anhalten und anhören',
  'recording.own': 'Ihre Sprachnachricht',
  'recording.refused':
    'Der Browser lässt diese Seite das Mikrofon nicht verwenden. Erlauben Sie es neben der Adresse und versuchen Sie es erneut.',
  'recording.missing': 'Kein Mikrofon gefunden. Schließen Sie eines an und versuchen Sie es erneut.',
  'recording.failed': 'Mit dem Mikrofon konnte nicht aufgenommen werden. Vielleicht verwendet es ein anderes Programm.',
} as const satisfies Texts<typeof recordingStrings>;
