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
  'camera.retry': 'Tentar de novo',
  'camera.file': 'Escolher uma imagem',
  'camera.refused': 'O navegador não deixa esta página usar a câmera. Permita ao lado do endereço e tente de novo.',
  'camera.missing': 'Nenhuma câmera foi encontrada. Conecte uma e tente de novo.',
  'camera.busy': 'A câmera não dá imagem. Outro programa pode estar usando-a.',
} as const satisfies Texts<typeof cameraStrings>;
