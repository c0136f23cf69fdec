import { explainIssues } from '@wa-inbox/protocol';
import { socketAuth, type SocketAuth } from '@wa-inbox/protocol/socket/events';
import type { WorldEvent } from '../core/event-log.ts';
import { isoOf } from '../core/iso.ts';
import type { World } from '../core/world.ts';
import { knownToken } from '../dialects/auth.ts';
import { encodeEvent } from '../dialects/whatssync/events.ts';
import type { Engine } from './engine.ts';

/** Hears events of a world. */
export interface Listener {
  hear(name: string, payload: object): void;
}

/** All who are in one namespace. */
export interface Audience extends Listener {
  /** Sockets. */
  readonly size: number;
  disconnect(): void;
  /** The line is cut, without a word: clients try to come back by themselves. */
  cut(): void;
}

/** What somebody is told whose connection others use. */
export const DOWN = 'down: a scenario keeps the sockets of this world out.';

const NAMESPACE = /^\/w\/([a-z0-9-]{1,64})$/;

/** The world of a namespace: `/` is the default one, `/w/{name}` each other. */
export function worldOf(namespace: string): string | undefined {
  return namespace === '/' ? 'default' : NAMESPACE.exec(namespace)?.[1];
}

/** Who listens to which world, and what they are told: the same, whatever carries it. */
export class SocketRooms {
  readonly #engine: Engine;
  readonly #audiences = new Map<string, Map<string, Audience>>();

  constructor(engine: Engine) {
    this.#engine = engine;
    engine.worlds.subscribe({
      onEvent: (world, event) => this.#tell(world, event, world.sockets.timesOf(event.seq)),
      onLate: (world, event, copies) => this.#tell(world, event, copies),
      onEpoch: (name) => this.#resync(name),
    });
  }

  /** Whether a scenario keeps everybody out. */
  isDown(name: string): boolean {
    const { sockets, clock } = this.#engine.worlds.get(name);
    return sockets.isDown(clock.now());
  }

  /** Why somebody is not let in; undefined for who is. */
  problemOf(auth: unknown): string | undefined {
    const parsed = socketAuth.safeParse(auth);
    if (!parsed.success) return `unauthorized: ${explainIssues(parsed.error.issues, auth).message}`;
    if (knownToken(this.#engine.worlds.settings.tokens, parsed.data.token)) return undefined;
    return 'unauthorized: the token is not known.';
  }

  /** A namespace costs nothing until somebody has joined it. */
  join(world: string, namespace: string, audience: Audience): void {
    const known = this.#audiences.get(world);
    if (known) known.set(namespace, audience);
    else this.#audiences.set(world, new Map([[namespace, audience]]));
  }

  /** Hello, then what was missed, but for what is kept back. No event can come between: all of it happens in one turn. */
  greet(name: string, { after, epoch: theirs }: SocketAuth, listener: Listener): void {
    const world = this.#engine.worlds.get(name);
    const { epoch } = world;
    const { seq } = world.log;
    listener.hear('hello', { world: world.name, epoch, seq, ...clockOf(world) });
    if (after === undefined) return;
    const missed = theirs === undefined || theirs === epoch ? world.log.after(after) : undefined;
    if (!missed) return listener.hear('resync', { epoch, seq, ...clockOf(world) });
    const told = missed.filter((event) => !world.sockets.isHeld(event.seq));
    for (const event of [...world.sockets.lateAfter(after), ...told]) {
      world.heard.add(event.seq);
      listener.hear(event.type, encodeEvent(event, world.settings));
    }
  }

  #tell(world: World, event: WorldEvent, times: number): void {
    const listening = this.#listening(world.name);
    if (this.#cutOff(world, listening) || times === 0 || listening.length === 0) return;
    world.heard.add(event.seq);
    const payload = encodeEvent(event, world.settings);
    for (const audience of listening) for (let copy = 0; copy < times; copy++) audience.hear(event.type, payload);
  }

  /** Those who listen read everything again; of a removed world they are sent away, and come back to a new one. */
  #resync(name: string): void {
    const now = this.#engine.worlds.find(name);
    const listening = this.#listening(name);
    if (now && this.#cutOff(now, listening)) return;
    for (const audience of listening) {
      if (now) audience.hear('resync', { epoch: now.epoch, seq: now.log.seq, ...clockOf(now) });
      else audience.disconnect();
    }
  }

  /** Whether the sockets of a world are down; who is still there is cut off. */
  #cutOff({ sockets, clock }: World, listening: readonly Audience[]): boolean {
    if (!sockets.isDown(clock.now())) return false;
    for (const audience of listening) audience.cut();
    return true;
  }

  #listening(world: string): Audience[] {
    return [...(this.#audiences.get(world)?.values() ?? [])].filter(({ size }) => size > 0);
  }
}

function clockOf(world: World): { now: string; frozen: boolean; rate: number } {
  const { now, frozen, rate } = world.clock.state();
  return { now: isoOf(now), frozen, rate };
}
