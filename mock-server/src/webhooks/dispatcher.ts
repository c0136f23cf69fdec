import type { WorldEvent } from '../core/event-log.ts';
import { IDENTITIES } from '../core/settings.ts';
import { receiversOf, type Subscription } from '../core/subscriptions.ts';
import { enqueue } from '../core/webhooks/deliveries.ts';
import type { News, Webhook, WebhookFormat } from '../core/webhooks/format.ts';
import { mishapOf } from '../core/webhooks/mishap.ts';
import type { World } from '../core/world.ts';
import { asciiJson } from './ascii-json.ts';

export type Formats = ReadonlyMap<string, WebhookFormat>;

/** What a scenario can ask of a webhook: its status, type or field, and the message that it tells of. */
type About = { readonly kind: string; readonly message: string | undefined };

/** Turns what happens in a world into deliveries, one for each receiver that asked for it. */
export class Dispatcher {
  readonly #formats: Formats;

  constructor(formats: Formats) {
    this.#formats = formats;
  }

  /** Costs nothing in a world that nobody subscribed to. */
  onEvent(world: World, event: WorldEvent): void {
    // that one was tried is told to nobody
    if (event.type === 'webhook.attempt') return;
    for (const [dialect, format] of this.#asked(world)) {
      const aboutOf = (webhook: Webhook): About => ({ kind: kindOfEvent(event, webhook), message: messageOf(event) });
      tell(world, dialect, (version) => format.encode(event, world, version), aboutOf);
    }
  }

  onNews(world: World, news: News): void {
    for (const [dialect, format] of this.#asked(world)) {
      const webhook = format.news?.(news, world);
      if (webhook)
        tell(
          world,
          dialect,
          () => [webhook],
          ({ field }) => ({ kind: field, message: undefined }),
        );
    }
  }

  /** The formats that somebody in this world has asked for. */
  #asked(world: World): [string, WebhookFormat][] {
    const subscriptions = world.subscriptions.list();
    if (subscriptions.length === 0) return [];
    const dialects = new Set(subscriptions.map(({ dialect }) => dialect));
    return [...this.#formats].filter(([dialect]) => dialects.has(dialect));
  }
}

function tell(
  world: World,
  dialect: string,
  encode: (version: string | undefined) => readonly Webhook[],
  aboutOf: (webhook: Webhook) => About,
): void {
  for (const [index, usual] of encode(undefined).entries()) {
    const occasion = { dialect, field: usual.field, phoneNumberId: IDENTITIES.phoneNumberId };
    for (const subscription of receiversOf(world, occasion)) {
      const webhook = subscription.version === undefined ? usual : encode(subscription.version)[index]!;
      hand(world, subscription, webhook, aboutOf(webhook));
    }
  }
}

function hand(world: World, subscription: Subscription, { field, phone, body }: Webhook, about: About): void {
  const { url, secret = IDENTITIES.appSecret, dialect, batch } = subscription;
  const mishap = mishapOf(world, { dialect, phone, ...about });
  enqueue(world, { dialect, field, phone, target: { url, secret }, bodies: [asciiJson(body)], batch }, mishap);
}

/** What a scenario calls it: the status, the type of the message, or the field. */
function kindOfEvent(event: WorldEvent, { field }: Webhook): string {
  if (event.type === 'message.status') return event.message.status;
  if (event.type === 'message.created') return event.reaction ? 'reaction' : event.message.content.type;
  return field;
}

function messageOf(event: WorldEvent): string | undefined {
  return event.type === 'message.status' || event.type === 'message.created' ? event.message.id : undefined;
}

/** Why nobody can subscribe to a dialect. */
export function dialectProblem(dialect: string, formats: Formats): string | undefined {
  if (formats.has(dialect)) return undefined;
  return `${JSON.stringify(dialect)} has no webhooks: give one of ${[...formats.keys()].join(', ')}.`;
}
