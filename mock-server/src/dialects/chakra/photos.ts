import { execute } from '../../core/commands/execute.ts';
import { toBase64 } from '../../core/media/base64.ts';
import type { PhotoRow } from '../../core/platform/platform.ts';
import { notFound } from '../../core/platform/known-process.ts';
import { TEAM } from '../../core/platform/team.ts';
import { refuse } from '../../core/refusal.ts';
import { mediaReply } from '../media-reply.ts';
import { readUpload, typeOfFile } from '../read-upload.ts';
import type { Handler } from '../sending-handler.ts';
import { enveloped } from './envelope.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `filename` and `filetype` are what the form says, else what the file does. docs.chakrahq.com, upload photo. */
const uploadPhoto: Handler = ({ world, exchange, params }) => {
  const id = params['photo'];
  if (id !== undefined && !UUID.test(id)) {
    invalid(`The photo id cannot be ${JSON.stringify(id.slice(0, 100))}: give a UUID, or leave it out of the path.`);
  }
  const form = readUpload(exchange, world);
  const { file, fields } = form;
  if (!file) return invalid('The form has no file: send the photo in the part "photo".');
  const mimeType = typeOfFile(form);
  const filename = fields['filename'] ?? file.filename;
  const filetype = fields['filetype'] ?? /^image\/(\w+)/.exec(mimeType)?.[1];
  const data = toBase64(file.bytes);
  return { run: () => enveloped(photoJson(execute(world, { do: 'add-photo', id, filename, filetype, mimeType, data }))) };
};

const getPhoto: Handler = ({ world, exchange, params: { photo = '' } }) => ({
  run: () => {
    const row = world.platform.photos.get(photo);
    const file = row && world.media.get(row.media, world.clock.now());
    return file ? mediaReply(file, exchange) : notFound(`There is no photo ${JSON.stringify(photo.slice(0, 100))}.`);
  },
});

export const PHOTO_HANDLERS = {
  'chakra.photos.upload': uploadPhoto,
  'chakra.photos.upload-with-id': uploadPhoto,
  'chakra.photos.get': getPhoto,
};

/** What the document's sample shows; the mock measures no pictures. */
function photoJson({ id, createdAt, filename, filetype }: PhotoRow) {
  return {
    id,
    createdAt,
    updatedAt: createdAt,
    filetype: filetype ?? null,
    filename: filename ?? null,
    height: null,
    width: null,
    isPublic: false,
    team: TEAM.id,
    user: null,
  };
}

function invalid(message: string): never {
  return refuse({ key: 'invalid_request', rule: 'parse', message });
}
