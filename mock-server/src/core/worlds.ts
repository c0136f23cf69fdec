import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import type { Browse } from './browse.ts';
import type { WorldEvent } from './event-log.ts';
import { loadFixture } from './load-fixture.ts';
import { readFixture } from './read-fixture.ts';
import { seedOf } from './random.ts';
import { refuse } from './refusal.ts';
import type { Settings } from './settings.ts';
import { isSnapshot, restoreSnapshot, type Snapshot } from './snapshot.ts';
import type { ClockState, RealClock } from './world-clock.ts';
import type { News } from './webhooks/format.ts';
import type { Delivery } from './webhooks/outbox.ts';
import type { WebhookPorts } from './webhooks/ports.ts';
import { createWorld, type World } from './world.ts';

const MOST = 1_000;
const NAME = /^[a-z0-9-]{1,64}$/;

/** What worlds need from outside, and what they start from. */
export type WorldsSetup = {
  readonly settings: Settings;
  readonly real: RealClock;
  readonly makeEpoch: () => string;
  readonly seed: number;
  /** The fixture of a world that is started at `now`, milliseconds since 1970. */
  readonly fixture: (options: { now: number; seed: number }) => Fixture;
  /** Where the clock starts; the fixture's `now` or the real time without it. */
  readonly now?: number | undefined;
  readonly frozen: boolean;
  readonly rate: number;
  readonly webhooks: WebhookPorts;
  /** Reads rows for the data browser, where there is something that can. */
  readonly browse?: Browse | undefined;
};

/** `rate`: world seconds a real second. */
export type ResetOptions = {
  readonly seed?: number | undefined;
  readonly fixture?: Fixture | undefined;
  readonly now?: number | undefined;
  readonly frozen?: boolean | undefined;
  readonly empty?: boolean | undefined;
  readonly rate?: number | undefined;
};

export interface WorldsListener {
  onEvent(world: World, event: WorldEvent): void;
  /** A webhook is due. */
  onPost?(world: World, delivery: Delivery, at: number): void;
  onNews?(world: World, news: News): void;
  /** The world was reset, restored or removed: everything known of it is void. */
  onEpoch(world: string): void;
}

/** All worlds of a mock; each is made when it is first named. */
export class Worlds {
  readonly #setup: WorldsSetup;
  readonly #worlds = new Map<string, World>();
  readonly #listeners = new Set<WorldsListener>();

  constructor(setup: WorldsSetup) {
    this.#setup = setup;
  }

  get settings(): Settings {
    return this.#setup.settings;
  }

  get webhooks(): WebhookPorts {
    return this.#setup.webhooks;
  }

  get browse(): Browse | undefined {
    return this.#setup.browse;
  }

  get(name: string): World {
    return this.#worlds.get(name) ?? this.#create(name, {});
  }

  /** A world that is not there yet, from another start than the others. */
  make(name: string, options: ResetOptions): World {
    const known = this.#worlds.get(name);
    if (!known) return this.#create(name, options);
    const message = `There is a world "${name}" already, with ${known.messages.size} messages: take another name, or POST ${known.settings.prefix}/_mock/reset.`;
    return refuse({ key: 'world_exists', rule: 'world', message });
  }

  /** Without making it. */
  find(name: string): World | undefined {
    return this.#worlds.get(name);
  }

  list(): World[] {
    return [...this.#worlds.values()];
  }

  subscribe(listener: WorldsListener): void {
    this.#listeners.add(listener);
  }

  remove(name: string): boolean {
    const wasThere = this.#worlds.delete(name);
    if (wasThere) this.#announceEpoch(name);
    return wasThere;
  }

  /** Back to the seed, or to a fixture: a new epoch. */
  reset(name: string, options: ResetOptions): World {
    const world = this.#start(name, options);
    this.#worlds.set(name, world);
    this.#announceEpoch(name);
    return world;
  }

  /** A snapshot, or any fixture, in the place of the world: a new epoch. */
  restore(name: string, given: unknown): World {
    const world = this.#start(name, { fixture: readFixture(given) });
    this.#worlds.set(name, world);
    this.#announceEpoch(name);
    return world;
  }

  #create(name: string, options: ResetOptions): World {
    if (!NAME.test(name)) {
      const near = name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 64);
      refuse({
        key: 'invalid_world',
        rule: 'world',
        message: `A world cannot be named ${JSON.stringify(name.slice(0, 100))}: 1 to 64 of a-z, 0-9 and "-"${near === '' ? '' : `, such as "${near}"`}.`,
      });
    }
    if (this.#worlds.size >= MOST) {
      refuse({
        key: 'too_many_worlds',
        rule: 'world',
        message: `There are ${MOST} worlds already: remove some with DELETE /_mock/worlds/{name}.`,
      });
    }
    const world = this.#start(name, options);
    this.#worlds.set(name, world);
    return world;
  }

  #start(name: string, options: ResetOptions): World {
    const { real } = this.#setup;
    const seed = options.seed === undefined ? seedOf(this.#setup.seed, name) : options.seed >>> 0;
    const stated = options.fixture?.now === undefined ? undefined : Date.parse(options.fixture.now);
    const wanted = options.now ?? stated ?? this.#setup.now ?? real.now();
    const fixture = options.empty ? EMPTY : (options.fixture ?? this.#setup.fixture({ now: wanted, seed }));
    this.#checkReceivers(fixture);
    if (isSnapshot(fixture)) return this.#fromSnapshot(name, fixture);
    const isOwnTime =
      options.now === undefined && stated === undefined && this.#setup.now === undefined && fixture.now !== undefined;
    const now = isOwnTime ? Date.parse(fixture.now!) : wanted;
    const world = this.#blank(name, seed, {
      now,
      frozen: options.frozen ?? this.#setup.frozen,
      rate: options.rate ?? this.#setup.rate,
    });
    loadFixture(world, fixture);
    return world;
  }

  #checkReceivers({ subscriptions = [] }: Fixture): void {
    for (const [index, subscription] of subscriptions.entries()) {
      const problem = this.#setup.webhooks.problemOf(subscription);
      if (problem !== undefined)
        refuse({ key: 'fixture_invalid', rule: 'fixture', message: `"subscriptions[${index}]": ${problem}` });
    }
  }

  #fromSnapshot(name: string, snapshot: Snapshot): World {
    const { seed, frozen, rate, random, ids } = snapshot.state;
    const world = this.#blank(name, seed, { now: Date.parse(snapshot.now), frozen, rate }, { random, ids });
    restoreSnapshot(world, snapshot);
    return world;
  }

  #blank(name: string, seed: number, clock: ClockState, at: { random?: number; ids?: number } = {}): World {
    const { settings, real, makeEpoch } = this.#setup;
    const listener = (event: WorldEvent) => {
      for (const each of this.#listeners) each.onEvent(world, event);
    };
    const post = (delivery: Delivery, due: number) => {
      for (const each of this.#listeners) each.onPost?.(world, delivery, due);
    };
    const news = (told: News) => {
      for (const each of this.#listeners) each.onNews?.(world, told);
    };
    const own = name === 'default' ? settings : { ...settings, prefix: `/w/${name}` };
    const world = createWorld({ name, epoch: makeEpoch(), seed, settings: own, real, clock, listener, post, news, ...at });
    return world;
  }

  #announceEpoch(name: string): void {
    for (const listener of this.#listeners) listener.onEpoch(name);
  }
}

const EMPTY: Fixture = { contacts: [], messages: [] };
