import { refuse } from '../refusal.ts';
import { replay, settle } from '../webhooks/deliveries.ts';
import type { Attempt, Delivery } from '../webhooks/outbox.ts';
import type { World } from '../world.ts';

/** What a receiver answered: it comes from outside, and so it is a command. */
export type WebhookAttemptCommand = { readonly do: 'webhook-attempt'; readonly id: string } & Attempt;
export type ReplayWebhookCommand = { readonly do: 'replay-webhook'; readonly id: string };

/** Notes an attempt; one of a delivery that is no longer kept changes nothing. */
export function webhookAttempt(world: World, { do: _, id, ...attempt }: WebhookAttemptCommand): Delivery | undefined {
  const delivery = world.outbox.get(id);
  if (delivery?.state === 'sending') settle(world, delivery, attempt);
  return delivery;
}

export function replayWebhook(world: World, { id }: ReplayWebhookCommand): Delivery {
  const delivery = world.outbox.get(id);
  if (!delivery) {
    return refuse({
      key: 'not_found',
      rule: 'webhook',
      message: `There is no delivery ${JSON.stringify(id)}: GET /_mock/webhooks/deliveries lists those there are.`,
    });
  }
  if (delivery.state !== 'sending') replay(world, delivery);
  return delivery;
}
