const KILOBYTE = 1_024;
const MEGABYTE = KILOBYTE * KILOBYTE;
/** Bytes of a body. Ours: the documents name no limit. */
export const BODY_LIMIT = MEGABYTE;
/** A whole world comes as one body, its files among it. */
const WORLD_LIMIT = 64 * MEGABYTE;
/** What a form has beside its file: fields, names, boundaries. */
const FORM_ROOM = 64 * KILOBYTE;

const FILES = /^\s*(?:(?:multipart|image|audio|video)\/|application\/(?:octet-stream|pdf)\b)/i;
const WORLDS = /\/_mock\/(?:snapshot|reset)(?:\?|$)/;

/** Whether a body of this type is files rather than text. */
export function isBinary(contentType: string | null | undefined): boolean {
  return contentType !== null && contentType !== undefined && FILES.test(contentType);
}

/** Most bytes of a body. `fileLimit`: of one file. */
export function bodyLimit(url: string, contentType: string | null | undefined, fileLimit: number): number {
  if (isBinary(contentType)) return fileLimit + FORM_ROOM;
  return WORLDS.test(url) ? WORLD_LIMIT : BODY_LIMIT;
}

/** "1024 kB" or "64 MB", for sentences. */
export function sizeText(bytes: number): string {
  return bytes > MEGABYTE ? `${Math.round((bytes / MEGABYTE) * 10) / 10} MB` : `${Math.round(bytes / KILOBYTE)} kB`;
}
