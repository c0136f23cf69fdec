import type { Endpoint } from '@wa-inbox/protocol';
import type { Manners } from '../core/manners.ts';
import type { Refusal } from '../core/refusal.ts';
import type { WebhookFormat } from '../core/webhooks/format.ts';
import type { Settings } from '../core/settings.ts';
import type { World } from '../core/world.ts';
import type { Worlds } from '../core/worlds.ts';
import type { Exchange, Reply } from './exchange.ts';
import type { Query } from './url.ts';

/** One call of a known endpoint. */
export type Call = {
  readonly world: World;
  readonly worlds: Worlds;
  /** All that the mock answers as. */
  readonly dialects: readonly DialectModule[];
  readonly exchange: Exchange;
  readonly endpoint: Endpoint;
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
};

export type Answer = {
  readonly reply: Reply;
  /** The rule that decided, for the request log. */
  readonly decidedBy: string;
  /** Id of the endpoint that was meant, where several share a path. */
  readonly endpoint?: string | undefined;
  /** What a reader of the log should know. */
  readonly note?: string | undefined;
};

/** What a refusal is written with; without a world when none could be found. */
export type RefusalContext = { readonly settings: Settings; readonly world: World | undefined; readonly exchange: Exchange };

/** A way to say who calls. */
export type SecurityScheme = 'bearer' | 'apiKey' | 'accessToken' | 'control' | 'none';

/** What the OpenAPI document says of a dialect beside its endpoints. */
export type DialectDocument = {
  /** Markdown. */
  readonly description: string;
  /** The shape of a refusal. */
  readonly error: NonNullable<Endpoint['reply']>;
  /** What receivers are sent: for the AsyncAPI document. */
  readonly webhook?: NonNullable<Endpoint['reply']>;
  /** Each of these is enough. */
  readonly security: readonly SecurityScheme[];
};

/** One provider's API: a folder with its endpoints as data, and functions between its wire and the core. */
export interface DialectModule {
  readonly name: Endpoint['dialect'];
  /** What the core must know of it; the control API, which is no provider, has none. */
  readonly manners?: Manners;
  /** Every path below these is the dialect's, known or not. */
  readonly bases: readonly string[];
  /** For a dialect that no base tells apart: a path of its own as its endpoints write it, undefined for every other. */
  locate?(path: string): string | undefined;
  readonly endpoints: readonly Endpoint[];
  /** Of endpoints that share a path, the one that is meant; `id` is the first parameter. */
  choose?(world: World, found: { readonly endpoint: Endpoint; readonly id: string | undefined }): Endpoint;
  answer(call: Call): Answer;
  /** A refusal in the dialect's own shape. */
  refuse(refusal: Refusal, context: RefusalContext): Reply;
  /** Without it nobody can subscribe to what happens. */
  readonly webhooks?: WebhookFormat;
  /** Without it the document has its endpoints, and no shape of refusals. */
  readonly document?: DialectDocument;
}
