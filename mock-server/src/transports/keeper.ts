import { sideNotesOf } from '../core/journal/side-notes.ts';
import type { Entry } from '../core/journal/journal.ts';
import type { Settings } from '../core/settings.ts';
import { catchUp } from '../core/time-travel.ts';
import { execute } from '../core/commands/execute.ts';
import type { RealClock } from '../core/world-clock.ts';
import type { World } from '../core/world.ts';
import type { KeptWorld, Worlds, WorldsListener } from '../core/worlds.ts';
import type { Change, StoredWorld, WorldStore } from '../store/world-store.ts';

type Waiting = { readonly done: Promise<void>; readonly settle: (problem?: Error) => void };

/** Has a store keep what is done to the worlds: everything of one turn at once, before any of it is answered. */
export class Keeper implements WorldsListener {
  readonly #store: WorldStore;
  readonly #worlds: Worlds;
  readonly #real: RealClock;
  readonly #report: (error: unknown) => void;
  #changes: Change[] = [];
  /** Of each world, what changed beside its journal since. */
  readonly #sideNotes = new Map<string, Map<string, () => unknown>>();
  #waiting: Waiting | undefined;
  #immediate: NodeJS.Immediate | undefined;
  #isClosed = false;

  constructor(store: WorldStore, worlds: Worlds, { real, report }: { real: RealClock; report: (error: unknown) => void }) {
    this.#store = store;
    this.#worlds = worlds;
    this.#real = real;
    this.#report = report;
  }

  /** Puts the worlds of the store in their places, then keeps what becomes of them. */
  begin(): void {
    try {
      const adopted = this.#store.worlds().map((stored) => this.#adopt(stored));
      this.#worlds.subscribe(this);
      for (const each of adopted) this.#resume(each);
      this.flush();
    } catch (error) {
      this.#isClosed = true;
      this.#store.close(false);
      throw error;
    }
  }

  onEvent(): void {}

  onEpoch(name: string): void {
    if (this.#worlds.find(name)) return;
    this.#sideNotes.delete(name);
    this.#note({ kind: 'removed', name });
  }

  onBase(world: World): void {
    const { name, epoch, journal } = world;
    this.#note({ kind: 'world', name, epoch, base: journal.holder, realAt: this.#real.now() });
    this.#sideNotes.set(name, new Map(sideNotesOf(world).map(({ key, value }) => [key, () => value])));
  }

  onEntry({ name }: World, entry: Entry): void {
    this.#note({ kind: 'entry', name, entry, realAt: this.#real.now() });
  }

  onSideNote({ name }: World, key: string, value: () => unknown): void {
    if (this.#isClosed) return;
    const changed = this.#sideNotes.get(name) ?? new Map<string, () => unknown>();
    this.#sideNotes.set(name, changed.set(key, value));
    this.#plan();
  }

  /** Resolves once all that was done so far is safe, rejects when it could not be kept; undefined when it is safe already. */
  kept(): Promise<void> | undefined {
    if (this.#changes.length === 0 && this.#sideNotes.size === 0) return undefined;
    this.#plan();
    return this.#waiting!.done;
  }

  /** Keeps what was done so far, now. Throws a sentence when it cannot be; it is tried again with the next change. */
  flush(): void {
    clearImmediate(this.#immediate);
    this.#immediate = undefined;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    try {
      const sideNotes = [...this.#sideNotes].map(([name, values]): Change => ({ kind: 'side-notes', name, values }));
      const changes = [...this.#changes, ...sideNotes];
      if (changes.length > 0) this.#store.keep(changes, settingsOut(this.#worlds.settings));
      this.#changes = [];
      this.#sideNotes.clear();
      waiting?.settle();
    } catch (error) {
      waiting?.settle(error as Error);
      throw error;
    }
  }

  /** An orderly end: each world begins with what it is now, so that whatever version comes next need not play anything. */
  close(): void {
    if (this.#isClosed) return;
    for (const world of this.#worlds.list()) if (world.journal.entries.length > 0) this.#worlds.rebase(world);
    this.flush();
    this.#isClosed = true;
    this.#store.close(true);
  }

  #note(change: Change): void {
    if (this.#isClosed) return;
    this.#changes.push(change);
    this.#plan();
  }

  /** After whatever else this turn brings: its changes share one commit. */
  #plan(): void {
    this.#waiting ??= waiting();
    this.#immediate ??= setImmediate(() => {
      try {
        this.flush();
      } catch (error) {
        this.#report(error);
      }
    });
  }

  /** Under the settings of then; where those of now are others, the world goes on under these. */
  #adopt({ name, epoch, base, entries, sideNotes, realAt, settings }: StoredWorld): Adopted {
    const { wasClosed } = this.#store;
    const now = settingsOut(this.#worlds.settings);
    const isOther = JSON.stringify(settings) !== JSON.stringify(now);
    const then = isOther ? { settings: settingsIn(settings as KeptSettings, this.#worlds.settings) } : {};
    let world = this.#played({ name, base, entries, sideNotes, ...(wasClosed && { epoch }), ...then });
    const last = lastInstant(world);
    if (isOther) {
      this.#worlds.rebase(world);
      world = this.#worlds.adopt({ name, base: world.journal.base, entries: [], sideNotes, epoch: world.epoch });
    }
    world.clock.goOn(last, this.#real.now());
    return { world, realAt, isOther, isBehind: base.memory.isBehind === true };
  }

  #played(kept: KeptWorld): World {
    try {
      return this.#worlds.adopt(kept);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new RangeError(`The world ${JSON.stringify(kept.name)} of the file cannot be put back: ${why}`, { cause: error });
    }
  }

  /** What the last process was doing is done again, at the instant at which it ended; then all that came due since, in order. */
  #resume({ world, realAt, isOther, isBehind }: Adopted): void {
    const { now, frozen, rate } = world.clock.state();
    const isAnew = !this.#store.wasClosed;
    // what was told of and not kept anymore must not be counted with what comes now
    if (isAnew) world.log.goOn(0);
    // a number that nobody has heard of: who comes back is behind it, and reads everything again
    else if (isBehind) world.log.goOn(world.log.seq + 1);
    world.sockets.forget();
    if (world.outbox.open().some(({ state }) => state === 'sending')) world.clock.at(now, () => execute(world, { do: 'resume' }));
    if (isAnew || isOther || isBehind) this.#worlds.rebase(world);
    const elapsed = Math.max(0, this.#real.now() - realAt);
    if (!frozen) world.clock.jump(Math.floor(now + elapsed * rate));
    catchUp(world);
  }
}

/** A world that is back, and when something was last done to it in real time. */
type Adopted = { readonly world: World; readonly realAt: number; readonly isOther: boolean; readonly isBehind: boolean };

/** When something was last done to it; a clock that stands shows that itself. */
function lastInstant({ clock, journal }: World): number {
  const { now, frozen } = clock.state();
  return frozen ? now : Math.max(now, journal.entries.at(-1)?.at ?? now);
}

function waiting(): Waiting {
  let settle!: Waiting['settle'];
  const done = new Promise<void>((resolve, reject) => {
    settle = (problem) => (problem ? reject(problem) : resolve());
  });
  // nobody may be waiting for it
  done.catch(() => undefined);
  return { done, settle };
}

type KeptSettings = Pick<Settings, 'latency' | 'limits' | 'strict' | 'failures' | 'windowCode'> & { worldLimit: number };

/** What decides how commands come out. */
function settingsOut({ latency, limits, strict, failures, windowCode, media }: Settings): KeptSettings {
  return { latency, limits, strict, failures, windowCode, worldLimit: media.worldLimit };
}

function settingsIn({ worldLimit, ...then }: KeptSettings, { media }: Settings): Partial<Settings> {
  return { ...then, failures: then.failures, media: { ...media, worldLimit } };
}
