import type { viewerStrings } from '../../viewer-strings.ts';
import type { Texts } from '../texts.ts';

export const viewerTexts = {
  'sheet.close': 'Fechar',
  'sheet.inert': 'O que o cliente pode escolher',
  'viewer.title': 'Imagem {number} de {count}',
  'viewer.close': 'Fechar',
  'viewer.previous': 'Imagem anterior',
  'viewer.next': 'Próxima imagem',
  'viewer.in': 'Ampliar',
  'viewer.out': 'Reduzir',
  'viewer.open': 'Abrir em uma nova aba',
  'voice.play': 'Reproduzir: {what}',
  'voice.pause': 'Pausar: {what}',
  'voice.seek': 'Posição',
  'voice.position': '{time} de {length}',
  'voice.speed': 'Velocidade {speed}',
  'voice.forbidden': '{what} não pode ser reproduzido nesta página.',
  'voice.download': 'Baixar',
  'voice.download.of': 'Baixar: {what}',
} as const satisfies Texts<typeof viewerStrings>;
