import type { recordingStrings } from '../../recording-strings.ts';
import type { Texts } from '../texts.ts';

export const recordingTexts = {
  'recording.label': 'Mensaje de voz',
  'recording.discard': 'Descartar',
  'recording.asking': 'Esperando el micrófono',
  'recording.time': 'Duración de la grabación',
  'recording.stop': 'Detener y escuchar',
  'recording.own': 'Su mensaje de voz',
  'recording.refused':
    'El navegador no permite a esta página usar el micrófono. Permítalo junto a la dirección e inténtelo de nuevo.',
  'recording.missing': 'No se encontró ningún micrófono. Conecte uno e inténtelo de nuevo.',
  'recording.failed': 'No se pudo grabar con el micrófono. Puede que lo use otro programa.',
} as const satisfies Texts<typeof recordingStrings>;
