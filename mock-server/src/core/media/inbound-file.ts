import { CATALOG, type ErrorKey, type ErrorRow } from '@wa-inbox/protocol';
import { MEDIA_INBOUND_LIMIT, type MediaKind } from '@wa-inbox/protocol/cloud/media-types';
import { refuse } from '../refusal.ts';
import type { Content } from '../values.ts';
import type { World } from '../world.ts';
import { addMedia } from './add-media.ts';
import { hexToBase64, sha256Of } from './digest.ts';
import type { MediaRow } from './media-book.ts';
import { isMediaKind } from './media-uses.ts';
import { sampleOf } from './samples.ts';

type Part = Readonly<Record<string, unknown>>;

/** What a customer's phone makes when nothing is said. */
const USUAL: Record<MediaKind, string> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/mpeg',
  document: 'application/pdf',
  sticker: 'image/webp',
};
const VOICE = 'audio/ogg; codecs=opus';

/**
 * A customer's message with the file that belongs to it: one that says nothing of where its file is gets a sample of its
 * type. Where the provider cannot fetch the file the message says so instead (131052): over 100 MB, or as `fail` has it.
 */
export function withFile(world: World, content: Content, fail?: ErrorKey): Content {
  const { type } = content;
  if (!isMediaKind(type)) return content;
  const part = (content[type] ?? {}) as Part;
  const error = fail ?? (Number(part['file_size']) > MEDIA_INBOUND_LIMIT ? 'media_download_error' : undefined);
  if (error) return { ...content, [type]: withoutFile(part), errors: [errorOut(error)] };
  if (part['link'] !== undefined || part['url'] !== undefined) return content;
  const { id } = part;
  const row = typeof id === 'string' ? world.media.get(id, world.clock.now()) : addSample(world, type, part);
  return row ? { ...content, [type]: { ...described(row), ...part, id: row.id } } : content;
}

function addSample(world: World, kind: MediaKind, part: Part): MediaRow {
  const usual = kind === 'audio' && part['voice'] === true ? VOICE : USUAL[kind];
  const mimeType = text(part['mime_type']) ?? usual;
  const filename = kind === 'document' ? (text(part['filename']) ?? 'document.pdf') : text(part['filename']);
  const data = sampleOf(mimeType, filename, part['animated'] === true);
  if (data !== undefined) return addMedia(world, { direction: 'inbound', mimeType, filename, data });
  return refuse({
    key: 'invalid_request',
    rule: 'media',
    message: `"message.${kind}.mime_type" cannot be ${JSON.stringify(mimeType.slice(0, 100))}: there is no sample of it. Leave it out, or give "id" of an uploaded file.`,
  });
}

/** As webhooks have it: the digest in base64. */
function described(row: MediaRow) {
  const { mimeType, filename } = row;
  return { mime_type: mimeType, sha256: hexToBase64(sha256Of(row)), ...(filename !== undefined && { filename }) };
}

function withoutFile({ id, link, url, sha256, ...rest }: Part): Part {
  return rest;
}

/** An error of a message. facts/webhook-samples.json, in.unsupported. */
function errorOut(key: ErrorKey) {
  const { code, title, cause }: ErrorRow = CATALOG[key];
  return { code, title, message: title, error_data: { details: cause } };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
