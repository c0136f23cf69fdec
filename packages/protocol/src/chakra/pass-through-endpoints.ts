import * as media from '../cloud/media-endpoints.ts';
import { success } from '../cloud/replies.ts';
import * as t from '../cloud/template-definition.ts';
import type { Endpoint } from '../endpoint.ts';
import { publicMediaReply } from './replies.ts';

const base = { dialect: 'chakra', status: 200 } as const;
/** What the Cloud API says, in its own words and its own shape. */
const passed = ['access_token_expired', 'unknown_object', 'invalid_parameter', 'something_went_wrong'] as const;
const templates = '/v1/ext/plugin/whatsapp/api/:version/:wabaId/message_templates';

/** Calls that Chakra hands to the Cloud API and whose answers it hands back: templates and files. */
export const CHAKRA_PASS_THROUGH_ENDPOINTS = [
  {
    ...base,
    id: 'chakra.templates.create',
    method: 'POST',
    path: templates,
    title: 'Create a message template',
    body: t.createTemplateBody,
    reply: t.createTemplateReply,
    errors: [...passed, 'template_name_invalid', 'template_language_exists', 'template_limit_exceeded'],
    document: 'apidocs.chakrahq.com, create message template (pass-through)',
  },
  {
    ...base,
    id: 'chakra.templates.list',
    method: 'GET',
    path: templates,
    title: 'List message templates',
    reply: t.listTemplatesReply,
    errors: [...passed, 'pagination_cursor_invalid'],
    document: 'apidocs.chakrahq.com, list message templates (pass-through)',
  },
  {
    ...base,
    id: 'chakra.templates.edit',
    method: 'POST',
    path: '/v1/ext/plugin/whatsapp/api/:version/:templateId',
    title: 'Change a message template',
    body: t.editTemplateBody,
    reply: success,
    errors: [...passed, 'template_status_unchangeable'],
    document: 'apidocs.chakrahq.com, update message template (pass-through)',
  },
  {
    ...base,
    id: 'chakra.media.get',
    method: 'GET',
    path: '/v1/whatsapp/:version/media/:mediaId',
    title: 'Fetch a file by its id: what it is, and a URL of Chakra that shows it',
    reply: media.mediaNode,
    errors: passed,
    document: 'apidocs.chakrahq.com, fetch media (format: ours, after public clients)',
  },
  {
    ...base,
    id: 'chakra.media.show',
    method: 'GET',
    path: '/v1/whatsapp/:version/media/:mediaId/show',
    title: 'Show a file by its id: its bytes',
    replyType: '*/*',
    errors: passed,
    document: 'apidocs.chakrahq.com, show media (path: ours, after public clients)',
  },
  {
    ...base,
    id: 'chakra.media.attachments',
    method: 'GET',
    path: '/v1/whatsapp/:version/attachments',
    title: 'Show the file of a URL that fetching it gave: its bytes',
    replyType: '*/*',
    errors: passed,
    document: 'apidocs.chakrahq.com, show media attachments (path: ours)',
  },
  {
    ...base,
    id: 'chakra.media.upload-public',
    method: 'POST',
    path: '/v1/ext/plugin/whatsapp/:pluginId/upload-public-media',
    title: 'Upload a file that anyone with its URL can open, for headers of templates',
    bodyType: 'multipart/form-data',
    reply: publicMediaReply,
    errors: ['unauthorized', 'not_found', 'invalid_request', 'unsupported_media_type', 'payload_too_large', 'internal_error'],
    document: 'apidocs.chakrahq.com, upload public media',
  },
] as const satisfies readonly Endpoint[];
