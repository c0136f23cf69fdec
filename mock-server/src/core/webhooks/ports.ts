import type { Ask } from './challenge.ts';
import type { Delivery } from './outbox.ts';

/** What goes out, before anybody sends it. */
export type WebhookRequest = { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** What worlds need of those who can sign and send. */
export interface WebhookPorts {
  readonly ask: Ask;
  requestOf(delivery: Delivery): WebhookRequest;
}
