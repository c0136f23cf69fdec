import type { cameraStrings } from '../../camera-strings.ts';
import type { Texts } from '../texts.ts';

export const cameraTexts = {
  'camera.title': 'Tirar uma foto',
  'camera.close': 'Fechar',
  'camera.view': 'O que a câmera vê',
  'camera.asking': 'Aguardando a câmera',
  'camera.take': 'Tirar a foto agora',
  'camera.flip': 'Outra câmera',
  'camera.taken': 'A foto que foi tirada',
  'camera.again': 'Tirar de novo',
  'camera.use': 'Usar a foto',
  'camera.retry': 'Tentar novamente',
  'camera.file': 'Escolher uma imagem',
  'camera.refused': 'O navegador não deixa esta página usar a câmera. Permita ao lado do endereço e tente novamente.',
  'camera.missing': 'Nenhuma câmera encontrada. Conecte uma e tente novamente.',
  'camera.busy': 'A câmera não fornece imagem. Outro programa pode estar usando.',
} as const satisfies Texts<typeof cameraStrings>;
