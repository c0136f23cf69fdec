/** Which files the Cloud API takes, for how long, and how large. Source: Cloud API documents, media; facts/limits.json. */

const KILOBYTE = 1_024;
const MEGABYTE = KILOBYTE * KILOBYTE;
const DAY = 86_400_000;

export type MediaKind = 'image' | 'audio' | 'video' | 'document' | 'sticker';

type Rule = {
  readonly types: readonly string[];
  readonly bytes: number;
  /** Of a picture that does not move, where that differs. */ readonly stillBytes?: number;
};

export const MEDIA_KINDS: Record<MediaKind, Rule> = {
  image: { types: ['image/jpeg', 'image/png'], bytes: 5 * MEGABYTE },
  audio: { types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'], bytes: 16 * MEGABYTE },
  video: { types: ['video/mp4', 'video/3gpp'], bytes: 16 * MEGABYTE },
  document: {
    types: [
      'text/plain',
      'application/pdf',
      'application/msword',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.ms-excel',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.ms-powerpoint',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    bytes: 100 * MEGABYTE,
  },
  sticker: { types: ['image/webp'], bytes: 500 * KILOBYTE, stillBytes: 100 * KILOBYTE },
};

/** Milliseconds. An id of an uploaded file, an id from a webhook, and the URL that a file is fetched from. */
export const MEDIA_LIFE = { outbound: 30 * DAY, inbound: 7 * DAY, url: 300_000 } as const;

/** Bytes of what a customer sends; more arrives as error 131052. */
export const MEDIA_INBOUND_LIMIT = 100 * MEGABYTE;

/** Every type that can be uploaded. */
export const MEDIA_TYPES: readonly string[] = Object.values(MEDIA_KINDS).flatMap(({ types }) => types);

/** "audio/ogg" of "Audio/OGG; codecs=opus". */
export function bareType(mimeType: string): string {
  return mimeType.split(';', 1)[0]!.trim().toLowerCase();
}

/** The kind of message that a type is sent as; undefined for a type that is not taken. */
export function mediaKind(mimeType: string): MediaKind | undefined {
  const bare = bareType(mimeType);
  return (Object.keys(MEDIA_KINDS) as MediaKind[]).find((kind) => MEDIA_KINDS[kind].types.includes(bare));
}

export type MediaFile = { readonly mimeType: string; readonly size: number; readonly isAnimated: boolean };

/** Why a file cannot be sent as a kind of message, as a sentence; undefined when it can. */
export function mediaProblem(kind: MediaKind, { mimeType, size, isAnimated }: MediaFile): string | undefined {
  const { types, bytes, stillBytes = bytes } = MEDIA_KINDS[kind];
  const an = `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind}`;
  if (!types.includes(bareType(mimeType))) return `${an} cannot be ${mimeType}: it can be ${types.join(', ')}.`;
  const codecs = /;\s*codecs="?([^";]+)/i.exec(mimeType)?.[1]?.trim();
  if (bareType(mimeType) === 'audio/ogg' && codecs !== undefined && codecs.toLowerCase() !== 'opus')
    return `${an} of type audio/ogg cannot be ${codecs}: its codec is opus.`;
  if (size === 0) return 'The file is empty.';
  const most = isAnimated ? bytes : stillBytes;
  const which = stillBytes === bytes ? an : `${isAnimated ? 'An animated' : 'A static'} ${kind}`;
  return size > most ? `${which} cannot have ${size} bytes: it can have ${most}.` : undefined;
}
