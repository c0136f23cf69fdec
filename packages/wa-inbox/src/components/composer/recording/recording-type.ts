import type { MediaLimits } from '../../../model/source.ts';

/** What a browser records in, best first; WebM is put into Ogg afterwards. */
const RECORDED = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4'] as const;
const SENT: Record<(typeof RECORDED)[number], string> = {
  'audio/ogg;codecs=opus': 'audio/ogg',
  'audio/webm;codecs=opus': 'audio/ogg',
  'audio/mp4': 'audio/mp4',
};

/** The type that is recorded and the one that is sent; undefined where the browser has none that the provider takes. */
export function recordingType(
  limits: MediaLimits | undefined,
  isRecorded = (type: string): boolean => typeof MediaRecorder === 'function' && MediaRecorder.isTypeSupported(type),
): { recorded: string; sent: string } | undefined {
  const taken = limits?.audio?.types;
  const recorded = RECORDED.find((type) => (!taken || taken.includes(SENT[type])) && isRecorded(type));
  return recorded && { recorded, sent: SENT[recorded] };
}
