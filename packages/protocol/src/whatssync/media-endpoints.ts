import * as z from 'zod/mini';
import type { Endpoint } from '../endpoint.ts';
import { wireMedia } from './replies.ts';

const base = { dialect: 'whatssync', document: 'ours' } as const;

/** Files of the Contacts/Messages API: the document names the path and says no more. They do not count as requests. */
export const WHATSSYNC_MEDIA_ENDPOINTS = [
  {
    ...base,
    id: 'whatssync.media.upload',
    method: 'POST',
    path: '/api/v1/media',
    title: 'Upload a file (multipart/form-data)',
    bodyType: 'multipart/form-data',
    reply: wireMedia,
    status: 201,
    errors: [
      'unauthorized',
      'internal_error',
      'invalid_request',
      'unsupported_media_type',
      'payload_too_large',
      'media_upload_error',
      'media_storage_full',
    ],
  },
  {
    ...base,
    id: 'whatssync.media.get',
    method: 'GET',
    path: '/api/v1/media/:id',
    title: 'The bytes of a file, with the token of its URL or with an API key',
    query: z.object({ token: z.optional(z.string()) }),
    replyType: '*/*',
    status: 200,
    errors: ['unauthorized', 'internal_error', 'media_not_found'],
  },
] as const satisfies readonly Endpoint[];
