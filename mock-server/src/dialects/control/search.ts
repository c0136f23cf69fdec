import { differences } from '../../core/waiting/differences.ts';
import { nearMissLine, nearMisses, patternWords, type Happened, type NearMiss } from '../../core/waiting/near-misses.ts';
import type { Pattern } from '../../core/waiting/read-match.ts';
import { dueItems } from '../../core/time-travel.ts';
import type { World } from '../../core/world.ts';
import { encodeDue } from './clock.ts';
import { happenedAfter, lastOf } from './happenings.ts';

const DUE_SHOWN = 5;

/** Why waiting has ended without what was waited for. */
export type GaveUp = {
  readonly message: string;
  readonly near: readonly NearMiss[];
  /** What is due next, earliest first. */
  readonly due: readonly { readonly at: string; readonly kind: string }[];
};

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
    const near = nearMisses(happened, this.#pattern);
    const due = dueItems(this.#world);
    const lines = [
      `No ${patternWords(this.#pattern)} happened ${limit}${this.#after > 0 ? `, after ${this.#after}` : ''}.`,
      near.length === 0 ? 'Nothing at all has happened.' : `Nearest:${near.map((miss) => `\n  ${nearMissLine(miss)}`).join('')}`,
      due.length === 0
        ? 'Nothing is due.'
        : `Due next:${due
            .slice(0, DUE_SHOWN)
            .map((item) => `\n  ${dueLine(encodeDue(item))}`)
            .join('')}${due.length > DUE_SHOWN ? `\n  and ${due.length - DUE_SHOWN} more` : ''}`,
    ];
    return { message: lines.join('\n'), near, due: due.slice(0, DUE_SHOWN).map(encodeDue) };
  }
}

function dueLine({ at, kind, ...rest }: { at: string; kind: string }): string {
  const { id, phone, status } = rest as { id?: string; phone?: string; status?: string };
  return [at, kind, status, id ?? phone].filter((word) => word !== undefined).join(' ');
}
