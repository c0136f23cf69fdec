import type { Account, Subscription } from '@wa-inbox/protocol/control/account';
import type * as Replies from '@wa-inbox/protocol/control/reply-types';
import type { Verdict } from '@wa-inbox/protocol/control/verdicts';
import type { WebhookDelivery } from '@wa-inbox/protocol/control/webhook-endpoints';
import type { InboundMessage, ResetTo } from './mock.ts';
import type { MockCustomer } from './mock-customer.ts';

/** Query parameters; all of them are optional. */
export type QueryOf<Name extends string> = { [Each in Name]?: Each extends 'limit' | 'after' ? number : string };

/** Webhooks of a world. */
export interface MockWebhookControls {
  /** Where the world tells what happens. */
  subscriptions(): Promise<Subscription[]>;
  /** Where it does from now on, in the place of what was there. */
  subscribe(...subscriptions: Subscription[]): Promise<void>;
  /** Newest first; all of them unless `limit` says how many. */
  deliveries(query?: QueryOf<'limit' | 'state' | 'field'>): Promise<WebhookDelivery[]>;
  replay(id: string): Promise<WebhookDelivery>;
  /** The hub challenge. */
  verify(url: string, verifyToken: string): Promise<{ ok: boolean; status?: number; body?: string; problem?: string }>;
  /** Tells receivers of any field; `queued`: how many webhooks that gave. */
  send(field: string, value: object, phone?: string): Promise<{ queued: number }>;
}

type Review = (template: string, review?: Replies.TemplateReview) => Promise<Replies.ReviewedTemplate['templates']>;

/** What the provider decides of a template: by its id, or by its name, and then in every language unless `language` says one. */
export interface MockTemplates {
  approve: Review;
  /** `reason`: "INVALID_FORMAT", … */
  reject: Review;
  /** `reason`: "RATE_LIMITING_PAUSE", or for its quality. */
  pause: Review;
  disable: Review;
  pending: Review;
  /** What is sent with it is held until it is approved or paused. */
  pace: Review;
}

/** The customer service window of one conversation. Answers with the contact as it then is. */
export interface MockWindow {
  /** For 24 hours, as if the customer had just written. */
  open(): Promise<Replies.WireContact>;
  close(): Promise<Replies.WireContact>;
  /** "10m" */
  closesIn(span: string | number): Promise<Replies.WireContact>;
}

/** The data browser. `path` is below `/_mock/db`: "contacts?_sort=name", "contacts/12025550123/messages", "account". */
export interface MockDatabase {
  /** Rows, or one; without a path the collections that there are. */
  get<Rows = unknown>(path?: string): Promise<Rows>;
  post<Row = unknown>(path: string, row: object): Promise<Row>;
  put<Row = unknown>(path: string, row: object): Promise<Row>;
  patch<Row = unknown>(path: string, change: object): Promise<Row>;
  delete<Row = unknown>(path: string): Promise<Row>;
}

/** Every control call, as a method. Each rejects with the sentence that the control API answers with. */
export interface MockControls {
  health(): Promise<Replies.Health>;
  /** Identities and settings: what a client must be set up with. */
  config(): Promise<Replies.Config>;
  /** Back to the seed, or to a fixture. */
  reset(to?: ResetTo): Promise<void>;
  /** A customer writes: opens the window, fires webhooks and sockets. */
  inbound(message: InboundMessage): Promise<{ id: string }>;
  customer(phone: string): MockCustomer;
  window(phone: string): MockWindow;
  readonly webhooks: MockWebhookControls;
  /** The business's own side: number, limits, restrictions, profile. */
  readonly account: { get(): Promise<Account>; set(change: Replies.AccountPatch): Promise<Account> };
  readonly tokens: {
    list(): Promise<Replies.TokenFace[]>;
    /** Expires, revokes or limits a token. */
    set(token: string, change: Omit<Replies.TokenPatch, 'token'>): Promise<Replies.TokenFace>;
  };
  readonly templates: MockTemplates;
  readonly scenarios: {
    /** `seen`: calls that met the conditions; `fired`: those that were decided. */
    list(): Promise<Replies.ArmedScenario[]>;
    /** Disarms all; answers with how many there were. */
    clear(): Promise<number>;
    /** Ready-made ones: a story or an error each. */
    presets(): Promise<Replies.Presets['presets']>;
  };
  readonly worlds: {
    list(): Promise<Replies.Worlds['worlds']>;
    /** A world with a seed, a clock and contents of its own; one that exists already is refused. */
    add(world: Replies.NewWorld): Promise<Replies.ToldWorld>;
    remove(name: string): Promise<void>;
  };
  readonly db: MockDatabase;
  /** A job of Chat Mitra's queue. */
  job(id: string): Promise<Replies.Job>;
  /** Credits and prices, newest first. */
  ledger(query?: QueryOf<'phone' | 'limit'>): Promise<Replies.Ledger>;
  /** Calls and what decided them, newest first: 100 unless `limit` says how many. */
  requests(query?: QueryOf<'limit'>): Promise<Replies.RequestLog['requests']>;
  /** What has happened after a number, oldest first; of it what matches. `wait`: for the first, in real time up to "30s". */
  events(query?: QueryOf<'after' | 'limit' | 'wait'> & { match?: object }): Promise<Replies.EventList>;
  /** What the client has done wrong, oldest first. */
  verdicts(): Promise<Verdict[]>;
  /** Customers who answer by themselves: which there are, and who has one. */
  personas(): Promise<Replies.Personas>;
  /** What the mock answers, which document says so, and which test proves it. */
  coverage(): Promise<Replies.Coverage>;
  /** OpenAPI 3.1 of every call. */
  openapi(): Promise<Replies.OpenapiDocument>;
  /** AsyncAPI 3 of socket events and webhooks. */
  asyncapi(): Promise<Replies.AsyncapiDocument>;
}
