import type { cameraStrings } from '../../camera-strings.ts';
import type { Texts } from '../texts.ts';

export const cameraTexts = {
  'camera.title': 'Prendre une photo',
  'camera.close': 'Fermer',
  'camera.view': 'Ce que voit l’appareil photo',
  'camera.asking': 'En attente de l’appareil photo',
  'camera.take': 'Prendre la photo maintenant',
  'camera.flip': 'Autre appareil photo',
  'camera.taken': 'La photo qui a été prise',
  'camera.again': 'Reprendre la photo',
  'camera.use': 'Utiliser la photo',
  'camera.retry': 'Réessayer',
  'camera.file': 'Choisir plutôt une image',
  'camera.refused':
    'Le navigateur n’autorise pas cette page à utiliser l’appareil photo. Autorisez-le à côté de l’adresse, puis réessayez.',
  'camera.missing': 'Aucun appareil photo trouvé. Branchez-en un, puis réessayez.',
  'camera.busy': 'L’appareil photo ne donne pas d’image. Un autre programme l’utilise peut-être.',
} as const satisfies Texts<typeof cameraStrings>;
