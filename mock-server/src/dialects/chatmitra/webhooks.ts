import { CATALOG } from '@wa-inbox/protocol';
import type { WorldEvent } from '../../core/event-log.ts';
import { isoOf } from '../../core/iso.ts';
import type { Webhook, WebhookFormat } from '../../core/webhooks/format.ts';

/** Ours: the document says that statuses come by webhook, and shows none. seeds/001. */
export const chatmitraWebhooks: WebhookFormat = { signatureHeader: 'x-chatmitra-signature', encode };

function encode(event: WorldEvent): readonly Webhook[] {
  if (event.type === 'message.created' && event.message.direction === 'inbound' && !event.reaction) {
    const { id, phone, content, at } = event.message;
    return [
      { field: 'message', phone, body: { event: 'message', id, mobile_number: phone, timestamp: isoOf(at), payload: content } },
    ];
  }
  if (event.type !== 'message.status') return [];
  const { id, phone, status, error } = event.message;
  const reason = error === undefined ? {} : { error: { code: CATALOG[error].code, message: CATALOG[error].title } };
  return [
    {
      field: 'status',
      phone,
      body: { event: 'status', id, mobile_number: phone, status, timestamp: isoOf(event.at), ...reason },
    },
  ];
}
