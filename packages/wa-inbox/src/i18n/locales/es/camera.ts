import type { cameraStrings } from '../../camera-strings.ts';
import type { Texts } from '../texts.ts';

export const cameraTexts = {
  'camera.title': 'Tomar una foto',
  'camera.close': 'Cerrar',
  'camera.view': 'Lo que ve la cámara',
  'camera.asking': 'Esperando a la cámara',
  'camera.take': 'Tomar la foto',
  'camera.flip': 'Otra cámara',
  'camera.taken': 'La foto tomada',
  'camera.again': 'Repetir',
  'camera.use': 'Usar la foto',
  'camera.retry': 'Reintentar',
  'camera.file': 'Elegir una imagen en su lugar',
  'camera.refused': 'El navegador no permite a esta página usar la cámara. Permítalo junto a la dirección e inténtelo de nuevo.',
  'camera.missing': 'No se encontró ninguna cámara. Conecte una e inténtelo de nuevo.',
  'camera.busy': 'La cámara no da imagen. Puede que otro programa la esté usando.',
} as const satisfies Texts<typeof cameraStrings>;
