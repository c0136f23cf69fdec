import type { Dialect, Method } from '../endpoint.ts';

/** A call that a provider documents and the mock does not answer. */
export type AbsentEndpoint = {
  readonly dialect: Dialect;
  readonly method: Method;
  /** As an endpoint of the mock would write it. */
  readonly path: string;
  readonly title: string;
  readonly document: string;
  readonly note: string;
};

type Row = readonly [call: `${Method} /${string}`, title: string];

const PLANNED = 'Not there yet: the mock answers as it does to an object that it does not know.';
const OUTSIDE = 'An inbox has no use for it: the mock answers as it does to an object that it does not know.';
const UNROUTED = 'Not there yet: nothing is served below this path.';

const MEDIA: readonly Row[] = [
  ['POST /:phoneNumberId/media', 'Upload media'],
  ['GET /:mediaId', 'Where media can be downloaded'],
  ['DELETE /:mediaId', 'Delete media'],
];
const BEYOND: readonly Row[] = [['POST /:phoneNumberId/marketing_messages', 'Send a marketing template by its own endpoint']];
const CHAKRA: readonly Row[] = [
  ['POST /v1/ext/plugin/whatsapp/:pluginId/api/:version/:phoneNumberId/messages', 'Send a message (pass-through)'],
  ['POST /v1/ext/plugin/whatsapp/api/:version/:wabaId/message_templates', 'Create a template (pass-through)'],
  ['GET /v1/ext/plugin/whatsapp/api/:version/:wabaId/message_templates', 'List templates (pass-through)'],
  ['POST /v1/ext/plugin/whatsapp/api/:version/:templateId', 'Edit a template (pass-through)'],
  ['POST /v1/ext/plugin/whatsapp/:pluginId/phoneNumber/:phone/send-template-message', 'Send a template to a phone number'],
  ['POST /v1/ext/plugin/whatsapp/:pluginId/process/:process/:key/send-template-message', 'Send a template for a process'],
  ['POST /v1/ext/plugin/whatsapp/:pluginId/upload-public-media', 'Upload public media'],
  ['POST /v1/ext/plugin/whatsapp/list-chat-messages-for-phone-number', 'List messages of a phone number'],
  ['POST /v1/ext/chat', 'List chats'],
  ['POST /v1/ext/chat/:chatId/message', 'List messages of a chat'],
  ['GET /v1/whatsapp/:version/media/:mediaId', 'Fetch media'],
];

/** What the documents list and the mock has not; a row goes when its call comes. */
export const ABSENT: readonly AbsentEndpoint[] = [
  ...absent('cloud', MEDIA, { document: 'facts/cloud-api.md, section 5 (Cloud API, media)', note: PLANNED }),
  ...absent('cloud', BEYOND, { document: 'facts/cloud-api.md, section 7 (Cloud API)', note: OUTSIDE }),
  ...absent('chakra', CHAKRA, { document: 'seeds/002, seeds/004 (ChakraHQ)', note: UNROUTED }),
];

function absent(
  dialect: Dialect,
  rows: readonly Row[],
  common: Pick<AbsentEndpoint, 'document' | 'note'>,
): readonly AbsentEndpoint[] {
  return rows.map(([call, title]) => {
    const [method, path] = call.split(' ') as [Method, string];
    return { dialect, method, path, title, ...common };
  });
}
