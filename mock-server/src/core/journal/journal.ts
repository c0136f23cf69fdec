import type { Command } from '../commands/execute.ts';
import { RefusalError } from '../refusal.ts';
import type { ScenarioCall } from '../scenarios/scenario-book.ts';
import type { World } from '../world.ts';
import type { Base } from './base.ts';

/** Everything that changes a world: commands, what came due by itself, and calls that met a scenario. */
export type Deed = Command | { readonly do: 'catch-up' } | { readonly do: 'meet-scenarios'; readonly call: ScenarioCall };

/** One change of a world and the world instant at which it was made, in milliseconds since 1970. */
export type Entry = {
  readonly at: number;
  readonly command: Deed;
  /** It ended in a fault of the mock, and may have changed a part. */ readonly isFault?: boolean;
};

/** Entries after which a new base is taken. */
const MOST_ENTRIES = 10_000;
/** Characters of files among the entries, after which a new base is taken. */
const MOST_CHARACTERS = 64_000_000;

/** Is told what a journal notes. */
export type JournalListener = {
  onEntry(entry: Entry): void;
  /** Entries that there may be, where that is more than usual. */
  most(): number;
  /** There are as many: a new base has to be taken. */
  onFull(): void;
};

/** What a world was once, and all that was done to it since: played again, it gives the same world byte for byte. */
export class Journal {
  #base: (() => Base) | undefined;
  #entries: Entry[] = [];
  #characters = 0;
  #listener: JournalListener | undefined;
  /** Whether something is being done: what that brings about follows from it, and is not noted by itself. */
  isBusy = false;

  /** Begins with what the world is now; nothing is known of before. */
  start(base: () => Base): void {
    this.#base = base;
    this.#entries = [];
    this.#characters = 0;
  }

  listen(listener: JournalListener): void {
    this.#listener = listener;
  }

  get base(): Base {
    return this.holder();
  }

  /** Gives the base when it is called. */
  get holder(): () => Base {
    if (!this.#base) throw new Error('The journal of this world was never started.');
    return this.#base;
  }

  /** Oldest first. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  note(entry: Entry): void {
    this.#entries.push(entry);
    this.#characters += sizeOf(entry.command);
    this.#listener?.onEntry(entry);
  }

  /** To be called before something is done: the world is whole then. */
  makeRoom(): void {
    const isLong = this.#entries.length >= MOST_ENTRIES && this.#entries.length >= (this.#listener?.most() ?? 0);
    if (isLong || this.#characters >= MOST_CHARACTERS) this.#listener?.onFull();
  }
}

/** Does something to a world and notes it, unless it is a part of something else. Time stands still meanwhile. */
export function perform<Result>(world: World, command: Deed, deed: () => Result): Result {
  const { journal, clock } = world;
  if (journal.isBusy) return deed();
  journal.makeRoom();
  const at = clock.now();
  const before = markOf(world);
  let isDone = command.do !== 'catch-up' && command.do !== 'meet-scenarios';
  let isFault = false;
  journal.isBusy = true;
  try {
    return clock.at(at, deed);
  } catch (error) {
    isDone = false;
    isFault = !(error instanceof RefusalError);
    throw error;
  } finally {
    journal.isBusy = false;
    if (isFault) journal.note({ at, command, isFault });
    else if (isDone || hasMoved(world, before)) journal.note({ at, command });
  }
}

type Mark = readonly [random: number, ids: number, events: number, planned: number, due: number, met: number];

/** Whatever changes a world moves one of these. */
function markOf({ random, ids, log, due, scenarios }: World): Mark {
  return [random.state, ids.count, log.seq, due.order, due.size, scenarios.met];
}

function hasMoved(world: World, before: Mark): boolean {
  return markOf(world).some((count, index) => count !== before[index]);
}

/** Characters of the files that a command brings: they would be held when the world has long deleted them. */
function sizeOf(command: Deed): number {
  if (command.do === 'add-media' || command.do === 'add-photo') return command.data.length;
  if (command.do !== 'inbound') return 0;
  const part = command.content[command.content.type] as { data?: unknown } | undefined;
  return typeof part?.data === 'string' ? part.data.length : 0;
}
