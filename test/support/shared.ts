type Begun = { readonly thing: Promise<unknown>; end(): Promise<unknown> };

const begun = new Map<string, Begun>();
let moreFollow = false;

/**
 * What takes long to begin, such as a browser: once for all test files of a process, by whoever asks first. `name` says what
 * makes it different from others. Who asks calls `endShared` when its tests are over.
 */
export function shared<Thing>(
  name: string,
  begin: () => Promise<Thing>,
  end: (thing: Thing) => Promise<unknown>,
): Promise<Thing> {
  const known = begun.get(name);
  if (known) return known.thing as Promise<Thing>;
  const thing = begin();
  begun.set(name, { thing, end: async () => end(await thing) });
  return thing;
}

/** Ends all that was begun, unless more files of this process follow. */
export async function endShared(): Promise<void> {
  if (moreFollow) return;
  const all = [...begun.values()];
  begun.clear();
  await Promise.all(all.map(({ end }) => end()));
}

/** For who runs many files: things are kept between them until it says that they are over. */
export function keepShared(): { over(): Promise<void> } {
  moreFollow = true;
  return {
    over: () => {
      moreFollow = false;
      return endShared();
    },
  };
}
