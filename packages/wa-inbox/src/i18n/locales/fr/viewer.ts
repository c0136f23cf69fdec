import type { viewerStrings } from '../../viewer-strings.ts';
import type { Texts } from '../texts.ts';

export const viewerTexts = {
  'sheet.close': 'Fermer',
  'sheet.inert': 'Ce que le client peut choisir',
  'viewer.title': 'Image {number} sur {count}',
  'viewer.close': 'Fermer',
  'viewer.previous': 'Image précédente',
  'viewer.next': 'Image suivante',
  'viewer.in': 'Agrandir',
  'viewer.out': 'Réduire',
  'viewer.open': 'Ouvrir dans un nouvel onglet',
  'voice.play': 'Lire : {what}',
  'voice.pause': 'Mettre en pause : {what}',
  'voice.seek': 'Position',
  'voice.position': '{time} sur {length}',
  'voice.speed': 'Vitesse {speed}',
  'voice.forbidden': '{what} ne peut pas être lu sur cette page.',
  'voice.download': 'Télécharger',
  'voice.download.of': 'Télécharger : {what}',
} as const satisfies Texts<typeof viewerStrings>;
