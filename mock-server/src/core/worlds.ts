import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import type { Browse } from './browse.ts';
import type { WorldEvent } from './event-log.ts';
import { restoreSideNotes, type SideNote, type TellSideNote } from './journal/side-notes.ts';
import { holdBase, restoreBase, type Base } from './journal/base.ts';
import type { Entry } from './journal/journal.ts';
import { play } from './journal/play.ts';
import { loadFixture } from './load-fixture.ts';
import { readFixture } from './read-fixture.ts';
import { hinderEvent, letEventsFollow } from './scenarios/hinder-event.ts';
import { seedOf } from './random.ts';
import { refuse } from './refusal.ts';
import type { StartingPoint } from './starting-point.ts';
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
  /** What a world starts from that is started at `now`, milliseconds since 1970. */
  readonly startingPoint: (options: { now: number; seed: number }) => StartingPoint;
  /** Where the clock starts; the fixture's `now` or the real time without it. */
  readonly now?: number | undefined;
  readonly frozen: boolean;
  readonly rate: number;
  readonly webhooks: WebhookPorts;
  /** Entries that a world's journal may have, where that is more than usual. */
  readonly journalLimit?: ((world: World) => number) | undefined;
  /** Reads rows for the data browser, where there is something that can. */
  readonly browse?: Browse | undefined;
};

/** A world as it was kept: what it was, all that was done to it since, and what its clock shows. */
export type KeptWorld = {
  readonly name: string;
  readonly base: Base;
  readonly entries: readonly Entry[];
  readonly sideNotes: readonly SideNote[];
  /** A new one without it. */
  readonly epoch?: string | undefined;
  /** Settings under which all that was done; those of the mock without them. */
  readonly settings?: Partial<Settings> | undefined;
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
  /** Sockets are told now, so often, of an event that was kept back from them. */
  onLate?(world: World, event: WorldEvent, copies: number): void;
  /** A webhook is due. */
  onPost?(world: World, delivery: Delivery, at: number): void;
  onNews?(world: World, news: News): void;
  /** The world was reset, restored or removed: everything known of it is void. */
  onEpoch(world: string): void;
  /** The world begins, or its journal does: entries from before are no longer needed. */
  onBase?(world: World): void;
  /** Its journal notes something. */
  onEntry?(world: World, entry: Entry): void;
  /** Something beside its journal changed. */
  onSideNote?(world: World, ...note: Parameters<TellSideNote>): void;
}

/** All worlds of a mock; each is made when it is first named. */
export class Worlds {
  #setup: WorldsSetup;
  readonly #worlds = new Map<string, World>();
  readonly #listeners = new Set<WorldsListener>();
  /** What is played was done before: nothing is sent. */
  #isPlaying = false;
  #hasEnded = false;

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

  /** Whether this life of a world goes on: it was not reset, restored or removed, and the mock was not closed. */
  isCurrent(world: World): boolean {
    return !this.#hasEnded && this.#worlds.get(world.name) === world;
  }

  /** The mock is closed: whoever waits for something hears that it will not come. */
  end(): void {
    this.#hasEnded = true;
    for (const world of this.list()) world.watchers.wake();
  }

  list(): World[] {
    return [...this.#worlds.values()];
  }

  subscribe(listener: WorldsListener): void {
    this.#listeners.add(listener);
  }

  remove(name: string): boolean {
    const removed = this.#worlds.get(name);
    this.#worlds.delete(name);
    if (removed) this.#announceEpoch(name, removed);
    return removed !== undefined;
  }

  /** Has worlds start from another fixture from now on, also those that are reset. */
  startFrom(fixture: Fixture): void {
    this.#checkReceivers(fixture);
    this.#setup = { ...this.#setup, startingPoint: () => ({ fixture }) };
  }

  /** Back to the seed, or to a fixture: a new epoch. */
  reset(name: string, options: ResetOptions): World {
    return this.#replace(name, options);
  }

  /** A snapshot, or any fixture, in the place of the world: a new epoch. */
  restore(name: string, given: unknown): World {
    return this.#replace(name, { fixture: readFixture(given) });
  }

  /** A world that was kept, in the place of the one there is. Throws what keeps an entry from being played. */
  adopt(kept: KeptWorld): World {
    const { random, ids, seed, frozen, rate } = kept.base.snapshot.state;
    const clock = { now: Date.parse(kept.base.snapshot.now), frozen, rate };
    const world = this.#blank(kept.name, { seed, clock, random, ids, epoch: kept.epoch, settings: kept.settings });
    restoreBase(world, kept.base);
    world.journal.start(() => kept.base);
    this.#isPlaying = true;
    try {
      for (const entry of kept.entries) play(world, entry);
    } finally {
      this.#isPlaying = false;
    }
    restoreSideNotes(world, kept.sideNotes);
    this.#listenTo(world);
    const before = this.#worlds.get(kept.name);
    this.#worlds.set(kept.name, world);
    this.#announceEpoch(kept.name, before);
    return world;
  }

  #replace(name: string, options: ResetOptions): World {
    const before = this.#worlds.get(name);
    const world = this.#start(name, options);
    this.#announceEpoch(name, before);
    return world;
  }

  /** What the world is now is what its journal begins with. */
  rebase(world: World): void {
    this.#begin(world, holdBase(world));
  }

  #begin(world: World, base: () => Base): void {
    world.journal.start(base);
    for (const listener of this.#listeners) listener.onBase?.(world);
  }

  #listenTo(world: World): void {
    world.journal.listen({
      most: () => this.#setup.journalLimit?.(world) ?? 0,
      onFull: () => this.rebase(world),
      onEntry: (entry) => {
        // an answer may still come to a world that was reset meanwhile
        if (this.#worlds.get(world.name) !== world) return;
        for (const listener of this.#listeners) listener.onEntry?.(world, entry);
      },
    });
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
    return this.#start(name, options);
  }

  /** In the place of the world there is. */
  #start(name: string, options: ResetOptions): World {
    const { at, fill, ...start } = this.#plan(name, options);
    const world = this.#blank(name, start);
    world.clock.at(at, () => fill(world));
    this.#listenTo(world);
    this.#worlds.set(name, world);
    // whoever wants to know what the world began with has it begin once more, aside
    this.#begin(world, () => {
      const same = this.#blank(name, { ...start, epoch: world.epoch, isAside: true });
      return same.clock.at(at, () => {
        fill(same);
        return holdBase(same)();
      });
    });
    return world;
  }

  #plan(name: string, options: ResetOptions): Plan {
    const { real, frozen, rate, startingPoint } = this.#setup;
    const seed = options.seed === undefined ? seedOf(this.#setup.seed, name) : options.seed >>> 0;
    const stated = options.fixture?.now === undefined ? undefined : Date.parse(options.fixture.now);
    const wanted = options.now ?? stated ?? this.#setup.now ?? real.now();
    const own = options.empty ? EMPTY : options.fixture;
    const findStart = (): StartingPoint => (own ? { fixture: own } : startingPoint({ now: wanted, seed }));
    let from: StartingPoint | undefined = findStart();
    const { fixture } = from;
    this.#checkReceivers(fixture);
    if (isSnapshot(fixture)) return planOf(fixture);
    const isOwnTime =
      options.now === undefined && stated === undefined && this.#setup.now === undefined && fixture.now !== undefined;
    const at = isOwnTime ? Date.parse(fixture.now!) : wanted;
    const clock = { now: at, frozen: options.frozen ?? frozen, rate: options.rate ?? rate };
    const fill = (world: World) => {
      // what can be made again is not held for as long as its world lives
      loadFixture(world, from ?? findStart());
      from = undefined;
    };
    return { seed, clock, at, fill };
  }

  #checkReceivers({ subscriptions = [] }: Fixture): void {
    for (const [index, subscription] of subscriptions.entries()) {
      const problem = this.#setup.webhooks.problemOf(subscription);
      if (problem !== undefined)
        refuse({ key: 'fixture_invalid', rule: 'fixture', message: `"subscriptions[${index}]": ${problem}` });
    }
  }

  #blank(name: string, { epoch, settings: as, isAside = false, ...start }: Start): World {
    const { real, makeEpoch } = this.#setup;
    const settings = as ? { ...this.#setup.settings, ...as } : this.#setup.settings;
    const listeners = isAside ? NOBODY : this.#listeners;
    const listener = (event: WorldEvent) => {
      hinderEvent(world, event);
      for (const each of listeners) each.onEvent(world, event);
      letEventsFollow(world, event);
      world.watchers.wake();
    };
    const post = (delivery: Delivery, due: number) => {
      if (!this.#isPlaying) for (const each of listeners) each.onPost?.(world, delivery, due);
    };
    const news = (told: News) => {
      for (const each of listeners) each.onNews?.(world, told);
    };
    const late = (event: WorldEvent, copies: number) => {
      for (const each of listeners) each.onLate?.(world, event, copies);
    };
    const sideNote: TellSideNote = (key, value) => {
      // what is not in its place yet is told of as a whole
      if (this.#worlds.get(name) === world) for (const each of this.#listeners) each.onSideNote?.(world, key, value);
    };
    const own = name === 'default' ? settings : { ...settings, prefix: `/w/${name}` };
    const ports = { real, listener, post, news, late, sideNote };
    const world = createWorld({ name, epoch: epoch ?? makeEpoch(), settings: own, ...ports, ...start });
    return world;
  }

  /** Whoever waits for something of the life that ended looks, and sees that it has. */
  #announceEpoch(name: string, ended: World | undefined): void {
    for (const listener of this.#listeners) listener.onEpoch(name);
    ended?.watchers.wake();
  }
}

type Start = {
  readonly seed: number;
  readonly clock: ClockState;
  readonly random?: number | undefined;
  readonly ids?: number | undefined;
  readonly epoch?: string | undefined;
  readonly settings?: Partial<Settings> | undefined;
  /** Nobody is told of it. */
  readonly isAside?: boolean;
};

/** How a world starts: `fill` is done at the instant `at`, to a world without contacts, and gives the same each time. */
type Plan = Start & { readonly at: number; readonly fill: (world: World) => void };

function planOf(snapshot: Snapshot): Plan {
  const { seed, frozen, rate, random, ids } = snapshot.state;
  const at = Date.parse(snapshot.now);
  return { seed, clock: { now: at, frozen, rate }, random, ids, at, fill: (world) => restoreSnapshot(world, snapshot) };
}

const NOBODY: readonly WorldsListener[] = [];
const EMPTY: Fixture = { contacts: [], messages: [] };
