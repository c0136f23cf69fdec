import type { recordingStrings } from '../../recording-strings.ts';
import type { Texts } from '../texts.ts';

export const recordingTexts = {
  'recording.label': 'Mensagem de voz',
  'recording.discard': 'Descartar',
  'recording.asking': 'Aguardando o microfone',
  'recording.time': 'Duração da gravação',
  'recording.stop': 'Parar e ouvir',
  'recording.own': 'Sua mensagem de voz',
  'recording.refused': 'O navegador não deixa esta página usar o microfone. Permita ao lado do endereço e tente novamente.',
  'recording.missing': 'Nenhum microfone encontrado. Conecte um e tente novamente.',
  'recording.failed': 'Não foi possível gravar com o microfone. Outro programa pode estar usando.',
} as const satisfies Texts<typeof recordingStrings>;
