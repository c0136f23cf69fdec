import type { Bug } from '@wa-inbox/protocol/control/bug';
import type { Happening, HappeningType } from '@wa-inbox/protocol/control/happenings';
import type { ClockState } from '@wa-inbox/protocol/control/reply-types';
import type { ArmBody, Fixture } from '@wa-inbox/protocol/control/schemas';
import type { Snapshot } from '../core/snapshot.ts';
import type { Listening, ListenOptions } from './listen.ts';
import type { MockControls, MockWebhookControls } from './mock-controls.ts';
import type { Match, WaitOptions } from './wait-options.ts';

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
  /** How it runs, and what is due. */
  state(): Promise<ClockState>;
  /** "24h", "PT24H" or milliseconds. */
  advance(by: string | number): Promise<ClockReply>;
  set(at: string): Promise<ClockReply>;
  freeze(): void;
  /** `rate`: world seconds a real second. */
  resume(rate?: number): void;
}

/** Webhooks of a world in this process. */
export interface MockWebhooks extends MockWebhookControls {
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
export interface Mock extends MockControls, AsyncDisposable {
  readonly fetch: typeof fetch;
  readonly clock: MockClock;
  listen(options?: ListenOptions): Promise<Listening>;
  close(): Promise<void>;
  world(name: string): Mock;
  readonly webhooks: MockWebhooks;
  /** A scenario, a preset (`{preset: "slow-network"}`), a list of them, or what a scenario file holds. */
  scenario(scenario: ArmBody): Promise<ArmedByMock>;
  /**
   * The first thing that matches, among what has happened (after `after`) and what happens next. While the clock stands
   * still it is moved through what comes due, up to `within`. Rejects with a `WaitError` that names what came nearest.
   */
  waitFor<Type extends HappeningType>(match: Match<Type>, options?: WaitOptions): Promise<Happening<Type>>;
  waitFor(match: object, options?: WaitOptions): Promise<Happening>;
  snapshot(): Snapshot;
  restore(snapshot: object): void;
  /** The world, what was done to it and what came of that, without secrets: `replayBug` plays it to the same bytes. */
  bug(): Bug;
}
