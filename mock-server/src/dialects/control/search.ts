import { comingItems } from '../../core/time-travel.ts';
import { differences } from '../../core/waiting/differences.ts';
import { giveUp, type GaveUp } from '../../core/waiting/give-up.ts';
import type { Happened } from '../../core/waiting/near-misses.ts';
import type { Pattern } from '../../core/waiting/read-match.ts';
import type { World } from '../../core/world.ts';
import { encodeDue } from './clock.ts';
import { happenedAfter, lastOf } from './happenings.ts';

/** Looks for what matches a pattern, from a number on; what it has looked at once it does not look at again. */
export class Search {
  readonly #world: World;
  readonly #pattern: Pattern;
  readonly #after: number;
  #seen: number;

  constructor(world: World, pattern: Pattern, after: number) {
    this.#world = world;
    this.#pattern = pattern;
    this.#after = after;
    this.#seen = after;
  }

  /** What matches among all that has happened since it looked last, oldest first. */
  look(): Happened[] {
    const { type } = this.#pattern;
    const last = lastOf(this.#world, type);
    if (last <= this.#seen) return [];
    const happened = happenedAfter(this.#world, type, this.#seen);
    this.#seen = last;
    return happened.filter((each) => differences(each, this.#pattern).length === 0);
  }

  /** `limit`: how long it was looked for, in words. */
  giveUp(limit: string): GaveUp {
    const happened = happenedAfter(this.#world, this.#pattern.type === 'request' ? 'request' : undefined, this.#after);
    return giveUp(this.#pattern, { happened, due: comingItems(this.#world).map(encodeDue), limit });
  }
}
