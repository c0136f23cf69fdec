import { chatmitraWebhook } from '@wa-inbox/protocol/chatmitra/webhooks';
import { CHATMITRA_ENDPOINTS } from '@wa-inbox/protocol/chatmitra/endpoints';
import { chatmitraError } from '@wa-inbox/protocol/chatmitra/replies';
import type { Refusal } from '../../core/refusal.ts';
import { authenticate } from '../auth.ts';
import type { DialectModule, RefusalContext } from '../dialect.ts';
import { JSON_HEADERS, type Reply } from '../exchange.ts';
import { encodeError, statusOf } from './errors.ts';
import { sendMessage } from './send-message.ts';
import { chatmitraWebhooks } from './webhooks.ts';

/** Chat Mitra. seeds/000, seeds/001. One call: it queues, and what becomes of the messages is told by the job. */
export const chatmitra: DialectModule = {
  name: 'chatmitra',
  manners: {
    failures: 'async',
    throttle: 'too_many_messages_chatmitra',
    words: {
      window_closed: 'window_closed_chatmitra',
      template_not_found: 'template_does_not_exist',
      template_parameter_mismatch: 'template_parameter_count_mismatch',
      media_not_found: 'media_upload_error',
    },
  },
  bases: ['/developer/api'],
  endpoints: CHATMITRA_ENDPOINTS,
  answer: (call) => sendMessage(call, authenticate(call)),
  refuse: refusalReply,
  webhooks: chatmitraWebhooks,
  document: {
    description:
      'Chat Mitra queues: what becomes of the messages is told by the job, at `/_mock/jobs/{id}`. Under `--strict` what is ours is left out of replies.',
    error: chatmitraError,
    webhook: chatmitraWebhook,
    security: ['bearer', 'apiKey'],
  },
};

function refusalReply(refusal: Refusal, { settings }: RefusalContext): Reply {
  const headers: Record<string, string> = { ...JSON_HEADERS };
  if (refusal.retryAfter !== undefined) headers['retry-after'] = String(refusal.retryAfter);
  if (refusal.allow) headers['allow'] = refusal.allow.join(', ');
  if (refusal.key === 'unauthorized') headers['www-authenticate'] = 'Bearer';
  return { status: statusOf(refusal), headers, body: JSON.stringify(encodeError(refusal, settings)) };
}
