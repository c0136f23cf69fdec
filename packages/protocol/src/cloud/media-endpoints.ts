import * as z from 'zod/mini';
import type { Endpoint } from '../endpoint.ts';
import { success } from './replies.ts';

/** What an upload is beside its file, in the form or in the query. */
export const uploadForm = z.looseObject({ messaging_product: z.literal('whatsapp'), type: z.optional(z.string()) });
export const uploadReply = z.looseObject({ id: z.string() });
export const mediaQuery = z.looseObject({ phone_number_id: z.optional(z.string()) });
/** Facts/client-behaviour.md, recorded live answers: the digest in hex, the size as a number. */
export const mediaNode = z.looseObject({
  messaging_product: z.literal('whatsapp'),
  url: z.string(),
  mime_type: z.string(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  file_size: z.number(),
  id: z.string(),
});

const base = { dialect: 'cloud' } as const;
const always = ['access_token_required', 'access_token_expired', 'unknown_object', 'something_went_wrong'] as const;

/** Media of the WhatsApp Cloud API, below any version and below none; files are fetched from a host of their own. */
export const CLOUD_MEDIA_ENDPOINTS = [
  {
    ...base,
    id: 'cloud.media.upload',
    method: 'POST',
    path: '/:phoneNumberId/media',
    title: 'Upload a file (multipart/form-data)',
    body: uploadForm,
    bodyType: 'multipart/form-data',
    reply: uploadReply,
    status: 200,
    errors: [...always, 'invalid_parameter', 'media_upload_error', 'media_storage_full', 'payload_too_large'],
    document: 'facts/cloud-api.md, section 5 (Cloud API, media)',
  },
  {
    ...base,
    id: 'cloud.media.get',
    method: 'GET',
    path: '/:mediaId',
    title: 'What is known of a file, and a URL that lives five minutes',
    query: mediaQuery,
    reply: mediaNode,
    status: 200,
    errors: [...always, 'api_permission'],
    document: 'facts/cloud-api.md, section 5 (Cloud API, media)',
  },
  {
    ...base,
    id: 'cloud.media.delete',
    method: 'DELETE',
    path: '/:mediaId',
    title: 'Delete a file',
    query: mediaQuery,
    reply: success,
    status: 200,
    errors: [...always],
    document: 'facts/cloud-api.md, section 5 (Cloud API, media)',
  },
  {
    ...base,
    id: 'cloud.media.download',
    method: 'GET',
    path: '/whatsapp_business/attachments',
    title: 'The bytes of a file, from the URL that its node has',
    replyType: '*/*',
    status: 200,
    errors: [...always, 'api_permission'],
    document: 'facts/cloud-api.md, section 5 (Cloud API, media; its answers to refused calls: ours)',
  },
] as const satisfies readonly Endpoint[];
