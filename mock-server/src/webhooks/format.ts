import type { WorldEvent } from '../core/event-log.ts';
import type { Phone } from '../core/values.ts';
import type { World } from '../core/world.ts';

/** What a receiver of a dialect is told. */
export type Webhook = {
  /** What a subscription can ask for by name. */
  readonly field: string;
  readonly phone?: Phone | undefined;
  /** Becomes the JSON body. */
  readonly body: object;
};

/** How a dialect tells receivers what happens. */
export type WebhookFormat = {
  /** Name of the header with `sha256=` and the HMAC of the body. */
  readonly signatureHeader: string;
  /** Nothing for events that the provider does not tell of. `version` is the subscription's: "v25.0". */
  encode(event: WorldEvent, world: World, version: string | undefined): readonly Webhook[];
};
