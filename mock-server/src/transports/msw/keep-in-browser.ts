import { machine } from '#machine';
import type { Snapshot } from '../../core/snapshot.ts';
import { takeSnapshot } from '../../core/snapshot.ts';
import { isoOf } from '../../core/iso.ts';
import { BrowserStore } from '../../store/browser-store.ts';
import type { Engine } from '../engine.ts';

/** All worlds as they were at an instant of real time, milliseconds since 1970. */
type Kept = { readonly at: number; readonly worlds: Readonly<Record<string, Snapshot>> };

/**
 * Puts back what was kept under the name, and keeps every change from then on. Resolves when the worlds are back. What
 * cannot be read any more is told of, and the mock starts anew.
 */
export function keepInBrowser(engine: Engine, name: string): Promise<void> {
  if (!('indexedDB' in globalThis))
    throw new TypeError(
      `persist: ${JSON.stringify(name)} keeps worlds in a browser's IndexedDB, and there is none here: leave it out.`,
    );
  return restore(engine, new BrowserStore(name), name);
}

async function restore(engine: Engine, store: BrowserStore, name: string): Promise<void> {
  try {
    const kept = (await store.read()) as Kept | undefined;
    for (const [world, snapshot] of Object.entries(kept?.worlds ?? {})) engine.worlds.restore(world, aged(snapshot, kept!.at));
  } catch (error) {
    machine.report(new Error(`The worlds that were kept as ${JSON.stringify(name)} could not be put back.`, { cause: error }));
  }
  keep(engine, store);
}

/** Time went on while nobody looked, unless it stood still. */
function aged(snapshot: Snapshot, at: number): Snapshot {
  const { frozen, rate } = snapshot.state;
  const passed = frozen ? 0 : Math.max(0, Date.now() - at) * rate;
  return { ...snapshot, now: isoOf(Math.floor(Date.parse(snapshot.now) + passed)) };
}

/** One write at a time; what changes meanwhile is in the next. */
function keep(engine: Engine, store: BrowserStore): void {
  let isDirty = false;
  let isWriting = false;
  const write = async () => {
    isWriting = true;
    while (isDirty) {
      // a change is told of before it is whole
      await Promise.resolve();
      isDirty = false;
      await store.write(worldsOf(engine));
    }
    isWriting = false;
  };
  engine.onChange(() => {
    isDirty = true;
    if (!isWriting) write().catch((error: unknown) => ((isWriting = false), machine.report(error)));
  });
}

function worldsOf(engine: Engine): Kept {
  return { at: Date.now(), worlds: Object.fromEntries(engine.worlds.list().map((world) => [world.name, takeSnapshot(world)])) };
}
