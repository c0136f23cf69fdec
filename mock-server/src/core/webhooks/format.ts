import type { WorldEvent } from '../event-log.ts';
import type { Phone } from '../values.ts';
import type { World } from '../world.ts';

/** What a receiver is told. */
export type Webhook = {
  /** What a subscription can ask for by name. */
  readonly field: string;
  readonly phone?: Phone | undefined;
  /** Becomes the JSON body. */
  readonly body: object;
};

/** What only receivers hear of: standing of the account, preferences, whatever a test wants to say. */
export type News = { readonly field: string; readonly value: object; readonly phone?: Phone | undefined };

/** How a provider tells receivers what happens. */
export type WebhookFormat = {
  /** Name of the header with `sha256=` and the HMAC of the body. */
  readonly signatureHeader: string;
  /** Nothing for events that the provider does not tell of. `version` is the subscription's: "v25.0". */
  encode(event: WorldEvent, world: World, version: string | undefined): readonly Webhook[];
  /** Without it the provider has no such news. */
  news?(news: News, world: World): Webhook;
  /** Several payloads of a field as one; without it each goes by itself. */
  merge?(bodies: readonly object[]): object;
};
