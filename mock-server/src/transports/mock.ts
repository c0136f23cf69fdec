import type { Subscription } from '@wa-inbox/protocol/control/account';
import type { Bug } from '@wa-inbox/protocol/control/bug';
import type { WebhookDelivery } from '@wa-inbox/protocol/control/webhook-endpoints';
import type { ArmBody, Fixture } from '@wa-inbox/protocol/control/schemas';
import type { Snapshot } from '../core/snapshot.ts';
import type { Listening, ListenOptions } from './listen.ts';
import type { MockCustomer } from './mock-customer.ts';

export type InboundMessage =
  | { from: string; name?: string; text: string }
  | { from: string; name?: string; message: { type: string; [member: string]: unknown } };
export type ResetTo = { seed?: number; now?: string; frozen?: boolean; fixture?: Fixture; empty?: boolean };

/** What the clock passed on its way: `at` is ISO time. */
export type Fired = { at: string; kind: string; [member: string]: unknown };
export type ClockReply = { now: string; frozen: boolean; rate: number; fired: Fired[]; truncated?: true };

/** World time. `advance` and `set` fire all that comes due on the way, in order, before they resolve. */
export interface MockClock {
  now(): Date;
  /** "24h", "PT24H" or milliseconds. */
  advance(by: string | number): Promise<ClockReply>;
  set(at: string): Promise<ClockReply>;
  freeze(): void;
  /** `rate`: world seconds a real second. */
  resume(rate?: number): void;
}

/** Webhooks of a world. */
export interface MockWebhooks {
  /** Where the world tells what happens from now on, in the place of what was there. */
  subscribe(...subscriptions: Subscription[]): Promise<void>;
  /** Newest first. */
  deliveries(): Promise<WebhookDelivery[]>;
  replay(id: string): Promise<WebhookDelivery>;
  /** The hub challenge. */
  verify(url: string, verifyToken: string): Promise<{ ok: boolean; status?: number; body?: string; problem?: string }>;
  /** Tells receivers of any field. */
  send(field: string, value: object): Promise<{ queued: number }>;
  /** Resolves once all that is due has been sent and answered. */
  settled(): Promise<void>;
}

/** What was armed; several where a preset or a list was. */
export interface ArmedByMock {
  /** The first one's. */
  readonly id: string;
  readonly ids: readonly string[];
  /** How often it has fired, all of them together. */
  fired(): number;
  remove(): void;
}

/**
 * A mock in this process. Control calls reject with the sentence that the control API answers with.
 * A mock that `world` gives lives in that world; closing it removes the world and leaves the others alone.
 */
export interface Mock extends AsyncDisposable {
  readonly fetch: typeof fetch;
  readonly clock: MockClock;
  listen(options?: ListenOptions): Promise<Listening>;
  close(): Promise<void>;
  world(name: string): Mock;
  reset(to?: ResetTo): Promise<void>;
  inbound(message: InboundMessage): Promise<{ id: string }>;
  customer(phone: string): MockCustomer;
  readonly webhooks: MockWebhooks;
  /** A scenario, a preset (`{preset: "slow-network"}`), a list of them, or what a scenario file holds. */
  scenario(scenario: ArmBody): Promise<ArmedByMock>;
  snapshot(): Snapshot;
  restore(snapshot: object): void;
  /** The world, what was done to it and what came of that, without secrets: `replayBug` plays it to the same bytes. */
  bug(): Bug;
}
