import type { WorldEvent } from '../../../core/event-log.ts';
import type { Webhook, WebhookFormat } from '../../../core/webhooks/format.ts';
import type { World } from '../../../core/world.ts';
import { inboundWebhook, reactionWebhook } from './messages.ts';
import { merge } from './merge.ts';
import { newsWebhook } from './news.ts';
import { statusWebhook } from './statuses.ts';
import { templateWebhooks } from './templates.ts';

/** Statuses that are reported; `accepted` is the reply's. */
const REPORTED = new Set(['sent', 'delivered', 'read', 'played', 'failed']);

/** Webhooks in Meta's format. facts/cloud-api.md, section 3. */
export const metaWebhooks: WebhookFormat = { signatureHeader: 'x-hub-signature-256', encode, news: newsWebhook, merge };

function encode(event: WorldEvent, world: World, version: string | undefined): readonly Webhook[] {
  switch (event.type) {
    case 'message.created': {
      const { message, reaction, at, seq } = event;
      if (reaction) return reaction.from === message.phone ? [reactionWebhook(world, message, { reaction, at, seq })] : [];
      return message.direction === 'inbound' ? [inboundWebhook(world, message)] : [];
    }
    case 'message.status':
      return REPORTED.has(event.message.status) ? [statusWebhook(world, event, version)] : [];
    case 'template.updated':
      return templateWebhooks(event);
    default:
      return [];
  }
}
