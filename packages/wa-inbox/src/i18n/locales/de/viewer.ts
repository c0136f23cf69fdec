import type { viewerStrings } from '../../viewer-strings.ts';
import type { Texts } from '../texts.ts';

export const viewerTexts = {
  'sheet.close': 'Schließen',
  'sheet.inert': 'Was der Kunde wählen kann',
  'viewer.title': 'Bild {number} von {count}',
  'viewer.close': 'Schließen',
  'viewer.previous': 'Vorheriges Bild',
  'viewer.next': 'Nächstes Bild',
  'viewer.in': 'Vergrößern',
  'viewer.out': 'Verkleinern',
  'viewer.open': 'In neuem Tab öffnen',
  'voice.play': 'Abspielen: {what}',
  'voice.pause': 'Anhalten: {what}',
  'voice.seek': 'Position',
  'voice.position': '{time} von {length}',
  'voice.speed': 'Tempo {speed}',
  'voice.forbidden': '{what} kann auf dieser Seite nicht abgespielt werden.',
  'voice.download': 'Herunterladen',
  'voice.download.of': 'Herunterladen: {what}',
} as const satisfies Texts<typeof viewerStrings>;
