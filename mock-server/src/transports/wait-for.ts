import { durationProblem, parseDuration } from '@wa-inbox/protocol';
import type { Happening, Happenings, HappeningType } from '@wa-inbox/protocol/control/happenings';
import { isoOf } from '../core/iso.ts';
import { readMatch } from '../core/waiting/read-match.ts';
import type { World } from '../core/world.ts';
import type { GaveUp } from '../core/waiting/give-up.ts';
import { Search } from '../dialects/control/search.ts';
import type { Engine } from './engine.ts';

/** Members that are given must be so: equal, matched by a RegExp, or taken by a predicate; objects by their members. */
export type Wanted<Value> =
  | RegExp
  | ((seen: never) => unknown)
  | (Value extends readonly unknown[]
      ? Value
      : Value extends object
        ? { readonly [Member in keyof Value]?: Wanted<Value[Member]> }
        : Value);
/** A pattern of what happens, of one type. */
export type Match<Type extends HappeningType = HappeningType> = { readonly type: Type } & {
  readonly [Member in Exclude<keyof Happenings[Type], 'type'>]?: Wanted<Happenings[Type][Member]>;
};

export type WaitOptions = {
  /** World time that may pass: "10m", "PT24H" or milliseconds. "1m" by default; while the clock runs, as long as `patience`. */
  readonly within?: string | number | undefined;
  /** Only what happens after this `seq` counts; 0, all that is still known, by default. */
  readonly after?: number | undefined;
  /** Whether a clock that stands still is moved through what comes due; it is by default. */
  readonly advance?: boolean | undefined;
  /** Real milliseconds that others, such as the client, have while nothing is due; 4,000 by default. */
  readonly patience?: number | undefined;
};

const WITHIN = 60_000;
const PATIENCE = 4_000;

/** What was waited for did not happen. The message has it all in words. */
export class WaitError extends Error {
  /** What came nearest, and how it differs. */
  readonly near: GaveUp['near'];
  /** What is due next, earliest first. */
  readonly due: GaveUp['due'];

  constructor({ message, near, due }: GaveUp) {
    super(message);
    this.name = 'WaitError';
    this.near = near;
    this.due = due;
  }
}

export type WaitPlace = {
  readonly engine: Engine;
  /** The name of the world. */
  readonly name: string;
  /** Moves the clock to an instant in ISO time, and resolves once receivers have answered. */
  readonly travel: (set: string) => Promise<unknown>;
};

/** Resolves with the first thing that matches. Nothing is polled: each thing that happens wakes it. */
export async function waitFor(place: WaitPlace, match: object, options: WaitOptions): Promise<Happening> {
  const world = place.engine.worlds.get(place.name);
  const search = new Search(world, readMatch(match), options.after ?? 0);
  const wait = new Wait(world, options);
  for (;;) {
    const [found] = search.look();
    if (found) return found as unknown as Happening;
    if (place.engine.worlds.find(place.name) !== world) throw new WaitError(search.giveUp('before the world was reset'));
    const next = wait.nextStep();
    if (next !== undefined) await place.travel(isoOf(next));
    else if (!(await wait.forOthers())) break;
  }
  const end = wait.endOfTravel();
  if (end !== undefined) await place.travel(isoOf(end));
  const [late] = search.look();
  if (late) return late as unknown as Happening;
  throw new WaitError(search.giveUp(wait.words));
}

/** How long is waited: in the world's time while its clock can be moved, in real time for everybody else. */
class Wait {
  readonly words: string;
  readonly #world: World;
  readonly #deadline: number;
  readonly #mayAdvance: boolean;
  readonly #realDeadline: number;

  constructor(world: World, { within, advance = true, patience = PATIENCE }: WaitOptions) {
    const { now, frozen, rate } = world.clock.state();
    const span = within === undefined ? (frozen ? WITHIN : patience * rate) : readSpan(within);
    const limit = within === undefined ? (frozen ? '1m' : `${patience} ms`) : String(within);
    const outside = frozen ? patience : span / rate;
    this.words = `within ${limit} of the world's time`;
    this.#world = world;
    this.#deadline = now + span;
    this.#mayAdvance = advance;
    this.#realDeadline = performance.now() + outside;
  }

  /** The instant to which the clock is moved next; undefined while it runs, and when nothing comes due in time. */
  nextStep(): number | undefined {
    const { due, clock } = this.#world;
    const isDue = due.nextAt !== undefined && due.nextAt <= this.#deadline;
    return this.#canMove && isDue ? Math.max(due.nextAt!, clock.now()) : undefined;
  }

  /** Resolves when something happens; false once there is no more patience. */
  forOthers(): Promise<boolean> {
    const left = this.#realDeadline - performance.now();
    if (left <= 0) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        takeBack();
        resolve(false);
      }, left);
      const takeBack = this.#world.watchers.next(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }

  /** Who gives up has waited for as long as they said. */
  endOfTravel(): number | undefined {
    return this.#canMove && this.#deadline > this.#world.clock.now() ? this.#deadline : undefined;
  }

  get #canMove(): boolean {
    return this.#mayAdvance && this.#world.clock.state().frozen;
  }
}

function readSpan(within: string | number): number {
  const span = parseDuration(within);
  if (span === undefined) throw new RangeError(`within: ${durationProblem(within)}`);
  return span;
}
