import { mediaProblem, type MediaKind } from '@wa-inbox/protocol/cloud/media-types';
import type { AddMediaCommand } from '../core/commands/media.ts';
import { toBase64 } from '../core/media/base64.ts';
import { isAnimated } from '../core/media/is-animated.ts';
import { refuse } from '../core/refusal.ts';
import type { World } from '../core/world.ts';
import { isBinary, sizeText } from './body-limits.ts';
import { headerOf, type Exchange } from './exchange.ts';
import { parseMultipart, type FormPart } from './multipart.ts';

export type Upload = {
  /** Fields by name; of repeated ones the last counts. */
  readonly fields: Readonly<Record<string, string>>;
  /** The first part that is a file. */
  readonly file: FormPart | undefined;
};

const UTF8 = new TextDecoder();

/** The form of an upload, or the refusal: too large for the mock, no form, or broken. Parts may come in any order. */
export function readUpload(exchange: Exchange, { settings }: World): Upload {
  const type = headerOf(exchange, 'content-type') ?? '';
  if (exchange.isTooLarge && isBinary(type)) {
    return refuse({
      key: 'payload_too_large',
      rule: 'parse',
      message: `The mock keeps files of up to ${sizeText(settings.media.fileLimit)}, less than the 100 MB of the provider's documents: send a smaller one, or raise mediaFileLimit.`,
    });
  }
  if (!/^\s*multipart\/form-data\b/i.test(type)) {
    const seen = type === '' ? 'The header Content-Type is missing' : `Content-Type cannot be "${type.slice(0, 100)}"`;
    return refuse({ key: 'unsupported_media_type', rule: 'parse', message: `${seen}: send the file as multipart/form-data.` });
  }
  const parts = parseMultipart(exchange.bytes ?? new Uint8Array(), type);
  if (typeof parts === 'string')
    return refuse({ key: 'invalid_request', rule: 'parse', message: `The form cannot be read: ${parts}.` });
  const isFile = (part: FormPart) => part.filename !== undefined || (part.name === 'file' && part.type !== undefined);
  const fields = parts.filter((part) => !isFile(part)).map(({ name, bytes }) => [name, UTF8.decode(bytes)]);
  return { fields: Object.fromEntries(fields) as Record<string, string>, file: parts.find(isFile) };
}

/** The type of a file: its own, else what the field says; a category such as "image" is no type. */
export function typeOfFile({ fields, file }: Upload): string {
  const own = file?.type?.trim() ?? '';
  if (own !== '' && !/^application\/octet-stream\b/i.test(own)) return own;
  const told = fields['type']?.trim() ?? '';
  return told.includes('/') ? told : own || 'application/octet-stream';
}

/** The command that keeps a file, or the refusal of one that breaks the documented limits of its kind. */
export function uploadCommand({ bytes, filename }: FormPart, mimeType: string, kind: MediaKind): AddMediaCommand {
  const problem = mediaProblem(kind, { mimeType, size: bytes.length, isAnimated: isAnimated(bytes) });
  if (problem !== undefined) refuse({ key: 'media_upload_error', rule: 'media', message: problem });
  return { do: 'add-media', direction: 'outbound', mimeType, filename, data: toBase64(bytes) };
}
