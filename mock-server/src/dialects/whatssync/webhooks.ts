import type { WorldEvent } from '../../core/event-log.ts';
import { isoOf } from '../../core/iso.ts';
import { hexOf } from '../../core/random.ts';
import type { Phone } from '../../core/values.ts';
import type { Webhook, WebhookFormat } from '../../core/webhooks/format.ts';
import type { World } from '../../core/world.ts';
import { encodeContact, encodeMessage } from './encode.ts';
import { encodeEvent } from './events.ts';

/**
 * `{event, id, timestamp, data}`: event names and envelope are public; what `data` holds, and the name of the signature's
 * header, are ours. facts/wrappers.json, whatssync.
 */
export const whatssyncWebhooks: WebhookFormat = { signatureHeader: 'x-webhook-signature', encode };

function encode(event: WorldEvent, world: World): readonly Webhook[] {
  const { settings } = world;
  switch (event.type) {
    case 'message.created':
      if (event.message.direction !== 'inbound' && !event.reaction) return [];
      return [
        told(event, world, {
          field: 'message.incoming',
          phone: event.message.phone,
          data: encodeMessage(event.message, settings),
        }),
      ];
    case 'message.status': {
      const { seq: _, at: __, ...data } = encodeEvent(event, settings);
      return [told(event, world, { field: 'message.status', phone: event.message.phone, data })];
    }
    case 'contact.updated': {
      const { contact, at } = event;
      return [told(event, world, { field: 'contact.update', phone: contact.phone, data: encodeContact(contact, at, settings) })];
    }
    default:
      return [];
  }
}

type Told = { readonly field: string; readonly phone: Phone; readonly data: object };

function told({ at, seq }: WorldEvent, { seed }: World, { field, phone, data }: Told): Webhook {
  const id = `evt_${hexOf(`${seed} ${field} ${seq}`, 16)}`;
  return { field, phone, body: { event: field, id, timestamp: isoOf(at), data } };
}
