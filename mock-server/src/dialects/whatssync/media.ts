import { MEDIA_TYPES, mediaKind } from '@wa-inbox/protocol/cloud/media-types';
import type { WireMedia } from '@wa-inbox/protocol/whatssync/replies';
import { execute } from '../../core/commands/execute.ts';
import type { MediaRow } from '../../core/media/media-book.ts';
import { refuse } from '../../core/refusal.ts';
import type { Settings } from '../../core/settings.ts';
import { isSameText } from '../auth.ts';
import type { Call } from '../dialect.ts';
import { mediaReply } from '../media-reply.ts';
import { openToken, openUrl } from '../media-url.ts';
import { readUpload, typeOfFile, uploadCommand } from '../read-upload.ts';
import type { Handler } from '../sending-handler.ts';

/** `POST /media`. Ours: what the Cloud API takes is taken here. */
export const uploadMedia: Handler = ({ world, exchange }) => {
  const form = readUpload(exchange, world);
  const { file } = form;
  if (!file) return refuse({ key: 'invalid_request', rule: 'parse', message: '"file" is missing: give a part with a file.' });
  const mimeType = typeOfFile(form);
  const kind = mediaKind(mimeType);
  if (!kind) {
    const message = `"file" cannot be ${JSON.stringify(mimeType.slice(0, 100))}: give one of ${MEDIA_TYPES.join(', ')}.`;
    return refuse({ key: 'invalid_request', rule: 'media', message });
  }
  const command = uploadCommand(file, mimeType, kind);
  return { run: () => ({ status: 201, body: JSON.stringify(encodeFile(execute(world, command), world.settings)) }) };
};

/** `GET /media/{id}`: the bytes. */
export const getMedia: Handler = ({ world, exchange, params }) => {
  const id = params['id'] ?? '';
  const row = world.media.get(id, world.clock.now());
  if (row) return { run: () => mediaReply(row, exchange) };
  const message = `There is no file ${JSON.stringify(id.slice(0, 100))}, or it has expired: upload it again.`;
  return refuse({ key: 'media_not_found', rule: 'media', message });
};

/** Whether a call carries the token of the one file that it asks for, as the URLs in messages do. */
export function opensFile({ world, endpoint, params, query }: Call): boolean {
  return endpoint.id === 'whatssync.media.get' && isSameText(openToken(world.settings, params['id'] ?? ''), query['token'] ?? '');
}

function encodeFile({ id, mimeType, size, filename }: MediaRow, settings: Settings): WireMedia {
  return { id, url: openUrl(settings, id), mimeType, size, ...(filename !== undefined && { filename }) };
}
