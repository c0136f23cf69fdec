import type { recordingStrings } from '../../recording-strings.ts';
import type { Texts } from '../texts.ts';

export const recordingTexts = {
  'recording.label': 'Message vocal',
  'recording.discard': 'Supprimer',
  'recording.asking': 'En attente du microphone',
  'recording.time': 'Durée de l’enregistrement',
  'recording.stop': 'Arrêter et écouter',
  'recording.own': 'Votre message vocal',
  'recording.refused':
    'Le navigateur n’autorise pas cette page à utiliser le microphone. Autorisez-le à côté de l’adresse, puis réessayez.',
  'recording.missing': 'Aucun microphone trouvé. Branchez-en un, puis réessayez.',
  'recording.failed': 'Le microphone n’a pas pu être enregistré. Un autre programme l’utilise peut-être.',
} as const satisfies Texts<typeof recordingStrings>;
