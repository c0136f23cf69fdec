import type { cameraStrings } from '../../camera-strings.ts';
import type { Texts } from '../texts.ts';

export const cameraTexts = {
  'camera.title': 'Foto aufnehmen',
  'camera.close': 'Schließen',
  'camera.view': 'Was die Kamera sieht',
  'camera.asking': 'Warten auf die Kamera',
  'camera.take': 'Foto auslösen',
  'camera.flip': 'Andere Kamera',
  'camera.taken': 'Das aufgenommene Foto',
  'camera.again': 'Noch einmal aufnehmen',
  'camera.use': 'Foto verwenden',
  'camera.retry': 'Erneut versuchen',
  'camera.file': 'Stattdessen ein Bild wählen',
  'camera.refused':
    'Der Browser lässt diese Seite die Kamera nicht verwenden. Erlauben Sie es neben der Adresse und versuchen Sie es erneut.',
  'camera.missing': 'Keine Kamera gefunden. Schließen Sie eine an und versuchen Sie es erneut.',
  'camera.busy': 'Die Kamera liefert kein Bild. Vielleicht verwendet sie ein anderes Programm.',
} as const satisfies Texts<typeof cameraStrings>;
