import { explainIssues } from '@wa-inbox/protocol';
import { bug as schema, type Bug } from '@wa-inbox/protocol/control/bug';
import type { Base } from '../core/journal/base.ts';
import type { Entry } from '../core/journal/journal.ts';
import { outcomeOfPlayed } from '../dialects/control/bug/bug.ts';
import { VERSION } from '../dialects/control/state.ts';
import { firstDifference } from './first-difference.ts';
import { MockWorld, type Host } from './mock-world.ts';
import type { Mock } from './mock.ts';

/** A bug file that was played. */
export type Replayed = {
  /** Whether it came to the same bytes. */
  readonly same: boolean;
  /** The first thing that differs, and how. */
  readonly difference?: string;
  /** The world as it came to be. Time stands still in it until `clock` moves it, and its webhooks are not sent. */
  readonly mock: Mock;
};

/** Settings of a mock that plays a bug file. */
export type PlayOptions = {
  seed: number;
  now: string;
  fixture: { contacts: []; messages: [] };
  latency: [number, number];
  limits: boolean;
  strict: boolean;
  failures?: 'sync' | 'async';
  windowCode: 131047 | 131026;
  tokens: string[];
  mediaBase?: string;
  mediaFileLimit: number;
  mediaWorldLimit: number;
  real: { now(): number };
  post: () => Promise<{ error: string }>;
};

/** Plays a bug file, as a value or as its JSON. Throws a sentence for what is none. */
export function playBug(given: unknown, makeHost: (options: PlayOptions) => Host): Replayed {
  const file = readBug(given);
  const host = makeHost(optionsOf(file));
  checkProviders(file, Object.keys(host.engine.worlds.settings.providers));
  const world = play(file, host);
  world.clock.jump(Date.parse(file.clock.now));
  const again = outcomeOfPlayed(world);
  const difference =
    firstDifference(file.snapshot, again.snapshot, 'snapshot') ?? firstDifference(file.log.events, again.events, 'log.events');
  const mock = new MockWorld(host, file.world === 'default' ? undefined : file.world);
  if (difference === undefined) return { same: true, mock };
  const older = file.version === VERSION ? '' : ` The file is of wa-mock ${file.version}, and this is ${VERSION}.`;
  return { same: false, difference: difference + older, mock };
}

function readBug(given: unknown): Bug {
  const value = typeof given === 'string' ? parse(given) : given;
  const format = (value as { bug?: unknown } | null)?.bug;
  if (typeof format === 'number' && format > 1)
    throw new RangeError(
      `The bug file is of format ${format}, and this is wa-mock ${VERSION}, which reads format 1: use a newer one.`,
    );
  const parsed = schema.safeParse(value);
  // as it was given: the order of members is a part of the bytes
  if (parsed.success) return value as Bug;
  throw new RangeError(`This is no bug file of wa-mock: ${explainIssues(parsed.error.issues, value).message}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RangeError(`This is no bug file of wa-mock: it is not JSON (${(error as Error).message}).`, { cause: error });
  }
}

function play({ world: name, base, commands }: Bug, { engine }: Host) {
  const entries = commands.map(({ at, command, fault }) => ({
    at: Date.parse(at),
    command,
    ...(fault && { isFault: true }),
  })) as unknown as Entry[];
  try {
    return engine.worlds.adopt({ name, base: base as unknown as Base, entries, sideNotes: [] });
  } catch (error) {
    throw new RangeError(`The bug file cannot be played: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function optionsOf({ seed, clock, settings }: Bug): PlayOptions {
  const {
    tokens,
    providers: _,
    latency,
    limits,
    strict,
    failures,
    windowCode,
    mediaBase,
    mediaFileLimit,
    mediaWorldLimit,
  } = settings;
  const names = [
    'test-token',
    'demo-token',
    ...Array.from({ length: Math.max(0, tokens - 2) }, (_each, index) => `token-${index + 3}`),
  ];
  return {
    seed,
    now: clock.now,
    fixture: { contacts: [], messages: [] },
    latency,
    limits,
    strict,
    ...(failures && { failures }),
    windowCode,
    tokens: names.slice(0, Math.max(1, tokens)),
    ...(mediaBase !== undefined && { mediaBase }),
    mediaFileLimit,
    mediaWorldLimit,
    real: { now: () => 0 },
    post: async () => ({ error: 'Not sent: this mock plays a bug file.' }),
  };
}

/** A provider of somebody's own is code, and code is in no file. */
function checkProviders({ settings }: Bug, known: readonly string[]): void {
  const missing = settings.providers.filter((name) => !known.includes(name));
  if (missing.length === 0) return;
  throw new RangeError(
    `The bug file is of a mock that also answered as ${missing.join(', ')}: call replayBug(bug, { providers: [${missing.join(', ')}] }).`,
  );
}
