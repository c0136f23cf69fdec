import type { Happening } from '@wa-inbox/protocol/control/happenings';
import { isoOf } from '../core/iso.ts';
import { readMatch } from '../core/waiting/read-match.ts';
import type { World } from '../core/world.ts';
import { Search } from '../dialects/control/search.ts';
import type { Engine } from './engine.ts';
import { PATIENCE, WITHIN, WaitError, readSpan, type WaitOptions } from './wait-options.ts';

/** Timers count milliseconds in 31 bits. */
const LONGEST_TIMER = 2 ** 31 - 1;

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
    if (!place.engine.worlds.isCurrent(world)) throw new WaitError(search.giveUp('before the world ended'));
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
    return this.#canMove && isDue ? Math.max(due.nextAt, clock.now()) : undefined;
  }

  /** Resolves when something happens; false once there is no more patience. */
  forOthers(): Promise<boolean> {
    const left = this.#realDeadline - performance.now();
    if (left <= 0) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => {
          takeBack();
          resolve(left > LONGEST_TIMER);
        },
        Math.min(left, LONGEST_TIMER),
      );
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
