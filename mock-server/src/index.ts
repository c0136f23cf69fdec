import { machine } from '#machine';
import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { readFixture } from './core/read-fixture.ts';
import { PLACELESS, type MediaSettings, type Settings, type Token } from './core/settings.ts';
import { LONGEST_SPAN } from './core/span.ts';
import { defaultWorld } from './seed/default-world.ts';
import type { Subscription } from './core/subscriptions.ts';
import { readSubscription } from './core/read-subscription.ts';
import type { Post } from './transports/webhooks/post.ts';
import type { DialectModule } from './dialects/dialect.ts';
import { dialectsWith, Engine, knownOf } from './transports/engine.ts';
import { MockWorld, type Host } from './transports/mock-world.ts';
import type { Mock } from './transports/mock.ts';
import { playBug, type Replayed } from './transports/play-bug.ts';

export type { Bug } from '@wa-inbox/protocol/control/bug';
export type { Snapshot } from './core/snapshot.ts';
export type { Subscription } from './core/subscriptions.ts';
export type { Replayed } from './transports/play-bug.ts';
export type { Post } from './transports/webhooks/post.ts';
export type { Listening, ListenOptions } from './transports/listen.ts';
export type { ArmedByMock, ClockReply, Fired, InboundMessage, Mock, MockClock, ResetTo } from './transports/mock.ts';
export type { MockControls, MockTemplates, MockWebhookControls, MockWindow } from './transports/mock-controls.ts';
export type { MockCustomer } from './transports/mock-customer.ts';
export type { Happening, HappeningType } from '@wa-inbox/protocol/control/happenings';
export type { Verdict } from '@wa-inbox/protocol/control/verdicts';
export { WaitError, type Match, type Wanted, type WaitOptions } from './transports/wait-options.ts';

/** What a mock is made with; everything has a default. */
export type MockOptions = {
  /** Same seed and same commands: same bytes. 1 by default. */
  seed?: number;
  /** Where the clock of every world starts, ISO time; the real time by default. */
  now?: string;
  /** Whether the clock stands still until it is moved. */
  frozen?: boolean;
  /** World seconds a real second; 1 by default. */
  rate?: number;
  /** What every world starts from, instead of the seeded one. */
  fixture?: Fixture;
  /** Milliseconds of one delivery hop, or their range; [300, 1500] by default. */
  latency?: number | [number, number];
  /** Whether request and message limits are kept; they are by default. */
  limits?: boolean;
  /** Leaves everything out of replies that the documents do not have. */
  strict?: boolean;
  /** `sync` refuses what cannot be delivered; `async` accepts it and reports by status. Each dialect as documented by default. */
  failures?: 'sync' | 'async';
  /** Tokens that are accepted; `test-token` and `demo-token` by default. */
  tokens?: string[];
  /** The provider's number for a closed window; 131047 by default. */
  windowCode?: 131047 | 131026;
  /** Origins whose pages may call, beside the loopback ones. */
  cors?: string[];
  /** Host names that are answered, beside the loopback ones: "crm.test", "*.app.github.dev". */
  allowedHosts?: string[];
  /** What control calls over HTTP must carry in `X-Mock-Control`; none by default. */
  controlToken?: string;
  /** Providers of your own, beside those that the mock knows: see `@wa-inbox/mock/provider`. */
  providers?: readonly DialectModule[];
  /** Scheme and host of the URLs that media get, e.g. "https://lookaside.fbsbx.com"; where the mock listens by default. */
  mediaBase?: string;
  /** Bytes of one file that is uploaded; 16 MB by default. The provider takes documents of up to 100 MB. */
  mediaFileLimit?: number;
  /** Bytes of all files of a world; 256 MB by default, and at most. */
  mediaWorldLimit?: number;
  /** Where every world tells what happens; a fixture's `subscriptions` come instead. */
  webhooks?: readonly Subscription[];
  /** Hosts that may get webhooks, beside this machine: "crm.test", "*.example.com". */
  webhookHosts?: string[];
  /** Real milliseconds that a receiver has to answer; 10,000 by default. */
  webhookTimeout?: number;
  /** Sends webhooks in the place of HTTP, for tests. */
  post?: Post;
  /** A SQLite file that keeps the worlds, also when the process is killed; it is made when it is not there. */
  db?: string;
  /** Real time in milliseconds, for tests; `timer` calls back after so many, and gives what calls that off. */
  real?: { now(): number; timer?(span: number, wake: () => void): () => void };
  /** Gets errors that are the mock's own fault. */
  onFault?: (error: unknown) => void;
};

const MEGABYTE = 1_048_576;
/** Files are texts of base64 within the mock, and a snapshot holds all of them. */
const MOST_BYTES = 256 * MEGABYTE;
/** The token of demonstrations has room for a page that polls. */
const REQUESTS_PER_MINUTE: Record<string, number> = { 'demo-token': 6_000 };

/** A mock in this process: through `fetch` at once, over HTTP and sockets after `listen`. */
export function createMock(options: MockOptions = {}): Mock {
  return new MockWorld(hostOf(options));
}

/**
 * Plays what `Mock.bug()` or `GET /_mock/bug` gave, as a value or as the file's text, and tells whether it came to the same
 * bytes. Rejects with a sentence what is no bug file. `providers`: those of your own that the mock answered as.
 */
export async function replayBug(bug: unknown, { providers = [] }: Pick<MockOptions, 'providers'> = {}): Promise<Replayed> {
  return playBug(bug, (options) => hostOf({ ...options, providers }));
}

function hostOf(options: MockOptions): Host {
  const fixture = options.fixture && readFixture(options.fixture);
  const dialects = dialectsWith(options.providers ?? []);
  const setup = {
    settings: settingsOf(options, dialects),
    real: options.real ?? { now: () => Date.now() },
    makeEpoch: () => crypto.randomUUID(),
    seed: options.seed ?? 1,
    startingPoint: fixture ? () => ({ fixture }) : defaultWorld,
    now: instantOf(options.now),
    frozen: options.frozen ?? false,
    rate: options.rate ?? 1,
    browse: machine.browse,
  };
  const { webhookHosts = [] } = options;
  const engine = new Engine(setup, dialects, {
    report: options.onFault ?? machine.report,
    post: options.post ?? machine.post({ allowed: webhookHosts, timeout: options.webhookTimeout ?? 10_000 }),
    webhookHosts,
    store: options.db === undefined ? undefined : machine.store(options.db),
    timer: options.real?.timer,
  });
  checkReceivers(engine, 'webhooks', setup.settings.webhooks);
  checkReceivers(engine, 'fixture.subscriptions', fixture?.subscriptions);
  const guard = { allowedHosts: options.allowedHosts ?? [], origins: options.cors ?? [] };
  return { engine, guard, listening: undefined };
}

/** Better at once than when the first webhook is due. */
function checkReceivers(engine: Engine, name: string, subscriptions: readonly Subscription[] = []): void {
  for (const [index, subscription] of subscriptions.entries()) {
    const problem = engine.worlds.webhooks.problemOf(subscription);
    if (problem !== undefined) throw new RangeError(`${name}[${index}]: ${problem}`);
  }
}

function settingsOf(options: MockOptions, dialects: readonly DialectModule[]): Settings {
  const { latency = [300, 1_500], tokens = ['test-token', 'demo-token'] } = options;
  const [least, most] = typeof latency === 'number' ? [latency, latency] : latency;
  if (!(least >= 0 && most >= least && most <= LONGEST_SPAN))
    throw new RangeError(`latency cannot be ${JSON.stringify(latency)}: give milliseconds, or [from, to].`);
  return {
    latency: [Math.round(least), Math.round(most)],
    limits: options.limits ?? true,
    strict: options.strict ?? false,
    failures: options.failures,
    windowCode: options.windowCode ?? 131047,
    tokens: tokens.map((token): Token => ({ token, perMinute: REQUESTS_PER_MINUTE[token] ?? 60 })),
    media: mediaSettings(options),
    prefix: '',
    webhooks: (options.webhooks ?? []).map((given) => readSubscription(given)),
    ...(options.controlToken !== undefined && { controlToken: options.controlToken }),
    ...knownOf(dialects),
  };
}

function mediaSettings({ mediaBase: base, mediaFileLimit, mediaWorldLimit }: MockOptions): MediaSettings {
  if (base !== undefined && !/^https?:\/\/[^/?#\s]+$/i.test(base))
    throw new RangeError(`mediaBase cannot be ${JSON.stringify(base)}: give a scheme and a host such as "https://media.test".`);
  return {
    base,
    home: { url: PLACELESS },
    fileLimit: bytesOf('mediaFileLimit', mediaFileLimit ?? 16 * MEGABYTE),
    worldLimit: bytesOf('mediaWorldLimit', mediaWorldLimit ?? 256 * MEGABYTE),
  };
}

function bytesOf(name: string, count: number): number {
  if (count >= 0 && count <= MOST_BYTES) return count;
  throw new RangeError(`${name} cannot be ${count}: give 0 to ${MOST_BYTES} bytes.`);
}

function instantOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at))
    throw new RangeError(`now cannot be ${JSON.stringify(text)}: give an ISO 8601 instant such as 2026-01-31T09:00:00.000Z.`);
  return at;
}
