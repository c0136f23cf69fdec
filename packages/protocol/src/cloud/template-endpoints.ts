import type { Endpoint } from '../endpoint.ts';
import { success } from './replies.ts';
import * as t from './template-definition.ts';

const always = [
  'access_token_required',
  'access_token_expired',
  'api_permission',
  'unknown_object',
  'invalid_parameter',
  'something_went_wrong',
] as const;
/** What a definition can get wrong. */
const definition = [
  'template_characters_exceeded',
  'template_component_field_missing',
  'template_header_invalid',
  'template_body_invalid',
  'template_footer_invalid',
  'template_parameter_ratio',
  'template_parameter_at_edge',
  'template_phone_number_invalid',
] as const;
const creation = [
  'template_name_invalid',
  'template_language_exists',
  'template_language_being_deleted',
  'template_limit_exceeded',
  'account_too_many_calls',
] as const;
const base = { dialect: 'cloud', status: 200, document: 'facts/cloud-api.md, section 4 (Cloud API, message templates)' } as const;

/** Message templates of the Cloud API. */
export const TEMPLATE_ENDPOINTS = [
  {
    ...base,
    id: 'cloud.templates.create',
    method: 'POST',
    path: '/:wabaId/message_templates',
    title: 'Create a message template',
    body: t.createTemplateBody,
    reply: t.createTemplateReply,
    errors: [...always, ...creation, ...definition],
    document:
      'facts/cloud-api.md, section 4 (Cloud API, message templates); ours: a review takes 1 to 15 minutes, and rejects what says reject_me',
  },
  {
    ...base,
    id: 'cloud.templates.list',
    method: 'GET',
    path: '/:wabaId/message_templates',
    title: 'List message templates: filters, `fields`, `limit`, `after`, `before`, `summary`',
    reply: t.listTemplatesReply,
    errors: [...always, 'pagination_cursor_invalid'],
  },
  {
    ...base,
    id: 'cloud.templates.delete',
    method: 'DELETE',
    path: '/:wabaId/message_templates',
    title: 'Delete by `name` all languages, with `hsm_id` one',
    reply: success,
    errors: [...always, 'template_not_found_by_name', 'template_status_unchangeable'],
  },
  {
    ...base,
    id: 'cloud.templates.upsert',
    method: 'POST',
    path: '/:wabaId/upsert_message_templates',
    title: 'Create or change an authentication template in several languages',
    body: t.upsertTemplatesBody,
    reply: t.upsertTemplatesReply,
    errors: [...always, ...creation, ...definition, 'template_status_unchangeable'],
  },
  {
    ...base,
    id: 'cloud.templates.preview',
    method: 'GET',
    path: '/:wabaId/message_template_previews',
    title: 'The fixed texts of authentication templates, by language',
    reply: t.templatePreviews,
    errors: always,
    document: 'facts/template-rules.json, endpoints.preview_auth; the texts are English in every language, ours',
  },
  {
    ...base,
    id: 'cloud.templates.get',
    method: 'GET',
    path: '/:templateId',
    title: 'A message template; `fields` chooses what of it',
    reply: t.templateNode,
    errors: always,
  },
  {
    ...base,
    id: 'cloud.templates.edit',
    method: 'POST',
    path: '/:templateId',
    title: 'Change a message template: its components as a whole, its category, its time to live',
    body: t.editTemplateBody,
    reply: success,
    errors: [...always, ...definition, 'template_status_unchangeable'],
  },
  {
    ...base,
    id: 'cloud.templates.remove',
    method: 'DELETE',
    path: '/:templateId',
    title: 'Delete one message template by its id',
    reply: success,
    errors: [...always, 'template_status_unchangeable'],
    document: 'ours: the document deletes by name, with the id as hsm_id',
  },
  {
    ...base,
    id: 'cloud.templates.unpause',
    method: 'POST',
    path: '/:templateId/unpause',
    title: 'End the pause of a message template',
    reply: success,
    errors: [...always, 'template_status_unchangeable'],
  },
  {
    ...base,
    id: 'cloud.uploads.begin',
    method: 'POST',
    path: '/:appId/uploads',
    title: 'Begin the upload of a file that a header shows as its example',
    body: t.uploadBody,
    reply: t.uploadSession,
    errors: always,
  },
  {
    ...base,
    id: 'cloud.uploads.send',
    method: 'POST',
    path: '/:uploadId',
    title: 'Upload the file, for a handle',
    bodyType: 'application/octet-stream',
    reply: t.uploadHandle,
    errors: always,
  },
] as const satisfies readonly Endpoint[];
