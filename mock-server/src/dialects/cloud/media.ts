import { MEDIA_TYPES, mediaKind } from '@wa-inbox/protocol/cloud/media-types';
import { execute } from '../../core/commands/execute.ts';
import type { AddMediaCommand } from '../../core/commands/media.ts';
import { sha256Of } from '../../core/media/digest.ts';
import type { MediaRow } from '../../core/media/media-book.ts';
import { refuse } from '../../core/refusal.ts';
import { IDENTITIES } from '../../core/settings.ts';
import type { World } from '../../core/world.ts';
import type { Call } from '../dialect.ts';
import { mediaReply } from '../media-reply.ts';
import { fileOfShortUrl, shortUrl } from '../media-url.ts';
import { readUpload, typeOfFile, uploadCommand } from '../read-upload.ts';
import type { Handler } from '../sending-handler.ts';
import { nodeId } from './nodes.ts';
import { checkPhoneNumber, refuseObject } from './objects.ts';
import { plain } from './problem.ts';

/** `POST /{phone-number-id}/media`. */
const upload: Handler = (call) => {
  checkPhoneNumber(call);
  const command = decodeUpload(call);
  return { run: () => ({ status: 200, body: JSON.stringify({ id: execute(call.world, command).id }) }) };
};

/** `GET /{media-id}`. */
const get: Handler = (call) => {
  const row = knownMedia(call);
  return { run: () => ({ status: 200, body: JSON.stringify(encodeMedia(call.world, row)) }) };
};

/** `DELETE /{media-id}`. */
const remove: Handler = (call) => {
  const { id } = knownMedia(call);
  return {
    run: () => ({ status: 200, body: JSON.stringify({ success: execute(call.world, { do: 'delete-media', id }) }) }),
  };
};

/** The URL of a node: 404 once its five minutes are over, or the file is gone. */
const download: Handler = ({ world, exchange, query }) => {
  const row = fileOfShortUrl(world, query);
  if (row) return { run: () => mediaReply(row, exchange) };
  return refuse({
    key: 'unknown_object',
    rule: 'media',
    http: 404,
    cloud: { message: 'The URL of this file is not valid, or its five minutes are over: read the media node again for another.' },
  });
};

export const MEDIA_HANDLERS = {
  'cloud.media.upload': upload,
  'cloud.media.get': get,
  'cloud.media.delete': remove,
  'cloud.media.download': download,
} as const;

/**
 * An upload as a command, or the refusal. The file's own Content-Type decides, for the field `type` is missing or a
 * category with some clients; `messaging_product` may come in the query. facts/client-behaviour.md, line 3.
 */
export function decodeUpload({ world, exchange, query }: Call): AddMediaCommand {
  const form = readUpload(exchange, world);
  const product = form.fields['messaging_product'] ?? query['messaging_product'];
  if (product === undefined) refuse(plain('The parameter messaging_product is required.'));
  if (product !== 'whatsapp') refuse(plain(`Param messaging_product must be one of {WHATSAPP} - got "${product.slice(0, 60)}".`));
  if (!form.file) return refuse(plain('The parameter file is required.'));
  const mimeType = typeOfFile(form);
  const kind = mediaKind(mimeType);
  if (!kind) {
    const types = `${MEDIA_TYPES.join(', ')}. Received file of type '${mimeType.slice(0, 100)}'.`;
    return refuse(plain(`Param file must be a file with one of the following types: ${types}`));
  }
  return uploadCommand(form.file, mimeType, kind);
}

/** A media node. */
export function encodeMedia(world: World, row: MediaRow) {
  const { id, mimeType, size } = row;
  const sha256 = sha256Of(row);
  const url = shortUrl(world, row);
  return { messaging_product: 'whatsapp', url, mime_type: mimeType, sha256, file_size: size, id } as const;
}

/** The file of the path, or the Cloud API's answer to an id that is unknown, expired or another number's. */
export function knownMedia(call: Call): MediaRow {
  const { world, exchange, query } = call;
  const id = nodeId(call);
  const { phone_number_id: number = IDENTITIES.phoneNumberId } = query;
  const row = number === IDENTITIES.phoneNumberId ? world.media.get(id, world.clock.now()) : undefined;
  return row ?? refuseObject(exchange.method, id);
}
