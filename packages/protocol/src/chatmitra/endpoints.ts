import type { Endpoint } from '../endpoint.ts';
import * as replies from './replies.ts';
import * as requests from './requests.ts';

/** Chat Mitra's API under `/developer/api`: what is routed, validated and documented. */
export const CHATMITRA_ENDPOINTS = [
  {
    dialect: 'chatmitra',
    id: 'chatmitra.messages.send',
    method: 'POST',
    path: '/developer/api/send_message',
    title: 'Queue one message or several',
    body: requests.sendMessageBody,
    example: { recipient_mobile_number: '919876543210', message: 'Hello!' },
    reply: replies.queuedReply,
    status: 200,
    errors: [
      'unauthorized',
      'invalid_phone_number_chatmitra',
      'invalid_request',
      'too_many_messages_chatmitra',
      'template_not_found',
      'template_parameter_mismatch',
      'out_of_credits',
      'payload_too_large',
      'internal_error',
    ],
    document: 'seeds/000, seeds/001 (template payload, context, file_size, mime_type: ours)',
  },
] as const satisfies readonly Endpoint[];
