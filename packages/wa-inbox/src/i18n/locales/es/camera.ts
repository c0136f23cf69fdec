import type { cameraStrings } from '../../camera-strings.ts';
import type { Texts } from '../texts.ts';

export const cameraTexts = {
  'camera.title': 'Hacer una foto',
  'camera.close': 'Cerrar',
  'camera.view': 'Lo que ve la cámara',
  'camera.asking': 'Esperando a la cámara',
  'camera.take': 'Tomar la foto',
  'camera.flip': 'Otra cámara',
  'camera.taken': 'La foto que se ha hecho',
  'camera.again': 'Repetir',
  'camera.use': 'Usar la foto',
  'camera.retry': 'Reintentar',
  'camera.file': 'Elegir una imagen en su lugar',
  'camera.refused': 'El navegador no deja que esta página use la cámara. Permítelo junto a la dirección y vuelve a intentarlo.',
  'camera.missing': 'No se ha encontrado ninguna cámara. Conecta una y vuelve a intentarlo.',
  'camera.busy': 'La cámara no da imagen. Puede que otro programa la esté usando.',
} as const satisfies Texts<typeof cameraStrings>;
