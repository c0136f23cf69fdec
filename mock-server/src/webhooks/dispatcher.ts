import type { Subscription } from '@wa-inbox/protocol/control/account';
import type { WorldEvent } from '../core/event-log.ts';
import { IDENTITIES } from '../core/settings.ts';
import { mishapOf } from '../core/webhooks/mishap.ts';
import { enqueue } from '../core/webhooks/deliveries.ts';
import type { World } from '../core/world.ts';
import { asciiJson } from './ascii-json.ts';
import type { Webhook, WebhookFormat } from './format.ts';

/** Turns what happens in a world into deliveries, one for each receiver that asked for it. */
export class Dispatcher {
  readonly #formats: ReadonlyMap<string, WebhookFormat>;

  constructor(formats: ReadonlyMap<string, WebhookFormat>) {
    this.#formats = formats;
  }

  /** Costs nothing in a world that nobody subscribed to. */
  onEvent(world: World, event: WorldEvent): void {
    const subscriptions = world.subscriptions.list();
    if (subscriptions.length === 0) return;
    for (const dialect of new Set(subscriptions.map((each) => each.dialect))) {
      const format = this.#formats.get(dialect);
      if (format) this.#tell(world, event, { dialect, format });
    }
  }

  #tell(world: World, event: WorldEvent, { dialect, format }: { dialect: string; format: WebhookFormat }): void {
    const usual = format.encode(event, world, undefined);
    for (const [index, webhook] of usual.entries()) {
      const occasion = { dialect, field: webhook.field, phoneNumberId: IDENTITIES.phoneNumberId };
      for (const subscription of world.subscriptions.receivers(occasion)) {
        const { version } = subscription;
        const meant = version === undefined ? webhook : format.encode(event, world, version)[index]!;
        send(world, { subscription, webhook: meant, kind: kindOf(event, webhook) });
      }
    }
  }
}

type Parcel = { subscription: Subscription; webhook: Webhook; kind: string };

function send(world: World, { subscription, webhook, kind }: Parcel): void {
  const { url, secret = IDENTITIES.appSecret, dialect } = subscription;
  const { field, phone } = webhook;
  const mishap = mishapOf(world, { dialect, phone, kind });
  enqueue(world, { dialect, field, phone, target: { url, secret }, body: asciiJson(webhook.body) }, mishap);
}

/** What a scenario calls it: the status, the type of the message, or the field. */
function kindOf(event: WorldEvent, { field }: Webhook): string {
  if (event.type === 'message.status') return event.message.status;
  if (event.type === 'message.created') return event.reaction ? 'reaction' : event.message.content.type;
  return field;
}
