import { isoOf } from '../../core/iso.ts';
import { type Snapshot, takeSnapshot } from '../../core/snapshot.ts';
import type { Engine } from '../engine.ts';

/** All worlds as they were at an instant of real time, milliseconds since 1970. */
type Kept = { readonly at: number; readonly worlds: Readonly<Record<string, Snapshot>> };

/** What outlives the mock. */
export interface KeptStore {
  read(): Promise<unknown>;
  /** Resolves once it would be found again. */
  write(value: object): Promise<void>;
}
export type KeepOptions = { readonly store: KeptStore; readonly report: (error: unknown) => void; readonly now: () => number };

/**
 * Puts back what was kept, and keeps every change from then on. Resolves when the worlds are back. What cannot be read any more
 * is told of, and the mock starts anew.
 */
export async function keepWorlds(engine: Engine, options: KeepOptions): Promise<void> {
  const { store, report, now } = options;
  try {
    const kept = (await store.read()) as Kept | undefined;
    for (const [world, snapshot] of Object.entries(kept?.worlds ?? {}))
      engine.worlds.restore(world, aged(snapshot, now() - kept!.at));
  } catch (error) {
    report(new Error('The worlds that were kept could not be put back: the mock starts anew.', { cause: error }));
  }
  keep(engine, options);
}

/** Time went on while nobody looked, unless it stood still. `span`: real milliseconds. */
function aged(snapshot: Snapshot, span: number): Snapshot {
  const { frozen, rate } = snapshot.state;
  const passed = frozen ? 0 : Math.max(0, span) * rate;
  return { ...snapshot, now: isoOf(Math.floor(Date.parse(snapshot.now) + passed)) };
}

/** One write at a time; what changes meanwhile is in the next. */
function keep(engine: Engine, { store, report, now }: KeepOptions): void {
  let isDirty = false;
  let isWriting = false;
  const write = async () => {
    isWriting = true;
    try {
      while (isDirty) {
        // a change is told of before it is whole
        await Promise.resolve();
        isDirty = false;
        const worlds = Object.fromEntries(engine.worlds.list().map((world) => [world.name, takeSnapshot(world)]));
        await store.write({ at: now(), worlds } satisfies Kept);
      }
    } catch (error) {
      report(error);
    } finally {
      isWriting = false;
    }
  };
  engine.onChange(() => {
    isDirty = true;
    if (!isWriting) void write();
  });
}
