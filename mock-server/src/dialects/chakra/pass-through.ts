import { execute } from '../../core/commands/execute.ts';
import { toBase64 } from '../../core/media/base64.ts';
import { FOREVER } from '../../core/media/add-media.ts';
import { refuse } from '../../core/refusal.ts';
import { MEDIA_HANDLERS, encodeMedia, knownMedia } from '../cloud/media.ts';
import { TEMPLATE_HANDLERS } from '../cloud/templates/handlers.ts';
import type { Call } from '../dialect.ts';
import { mediaReply } from '../media-reply.ts';
import { openUrl, originOf } from '../media-url.ts';
import { readUpload, typeOfFile } from '../read-upload.ts';
import type { Handler } from '../sending-handler.ts';
import { enveloped } from './envelope.ts';
import { checkPlugin } from './plugin.ts';

/** Whether a call is handed to the Cloud API as it is, and so answered as the Cloud API answers. */
export function isPassedThrough(url: string): boolean {
  return /^(?:\/w\/[^/]+)?\/+v1\/+(?:whatsapp|ext\/+plugin\/+whatsapp\/+api)(?:\/|$)/.test(url.split('?')[0]!);
}

/** What Meta's host says, by a URL of Chakra's that takes the same token. */
const getMedia: Handler = (call) => {
  const passed = withoutVersion(call);
  const row = knownMedia(passed);
  const node = encodeMedia(call.world, row);
  const path = `/v1/whatsapp/${call.params['version']}/attachments`;
  const url = originOf(call.world.settings) + path + new URL(node.url).search;
  return { run: () => ({ status: 200, body: JSON.stringify({ ...node, url }) }) };
};

const showMedia: Handler = (call) => {
  const row = knownMedia(withoutVersion(call));
  return { run: () => mediaReply(row, call.exchange) };
};

/** Whatever its type: what WhatsApp takes is decided when it is sent. */
const uploadPublic: Handler = (call) => {
  checkPlugin(call);
  const form = readUpload(call.exchange, call.world);
  const { file, fields } = form;
  if (!file)
    return refuse({ key: 'invalid_request', rule: 'parse', message: 'The form has no part "file": send the file in it.' });
  const mimeType = typeOfFile(form);
  const filename = fields['filename'] ?? file.filename;
  return {
    run: () => {
      const media = { direction: 'outbound', mimeType, filename, data: toBase64(file.bytes), expiresAt: FOREVER } as const;
      const { id } = execute(call.world, { do: 'add-media', ...media });
      return enveloped({ publicMediaUrl: openUrl(call.world.settings, id) });
    },
  };
};

export const PASS_THROUGH_HANDLERS = {
  'chakra.templates.create': passed(TEMPLATE_HANDLERS['cloud.templates.create']),
  'chakra.templates.list': passed(TEMPLATE_HANDLERS['cloud.templates.list']),
  'chakra.templates.edit': passed(TEMPLATE_HANDLERS['cloud.templates.edit']),
  'chakra.media.get': getMedia,
  'chakra.media.show': showMedia,
  'chakra.media.attachments': passed(MEDIA_HANDLERS['cloud.media.download']),
  'chakra.media.upload-public': uploadPublic,
};

function passed(handler: Handler): Handler {
  return (call) => handler(withoutVersion(call));
}

/** The call as the Cloud API has it. The document's example has the account where the version belongs: both orders do. */
function withoutVersion(call: Call): Call {
  const { version = '', ...params } = call.params;
  const [name, value] = Object.entries(params)[0] ?? [];
  const isSwapped = name !== undefined && /^v\d+\.\d+$/.test(value!) && /^\d+$/.test(version);
  if (isSwapped) return { ...call, params: { [name]: version } };
  checkPlugin({ ...call, params: { version } });
  return { ...call, params };
}
