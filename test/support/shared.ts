type Begun = { readonly thing: Promise<unknown>; end(): Promise<unknown> };

/** What takes long to begin, such as a browser: once for all test files of a process. */
export function keeper() {
  const begun = new Map<string, Begun>();
  let moreFollow = false;

  /** Begins it for who asks first. `name` is all that makes it another one. Who asks calls `endShared` after its tests. */
  function shared<Thing>(name: string, begin: () => Promise<Thing>, end: (thing: Thing) => Promise<unknown>): Promise<Thing> {
    const known = begun.get(name);
    if (known) return known.thing as Promise<Thing>;
    const thing = begin();
    // who asked was told why it could not begin: there is nothing to end
    begun.set(name, { thing, end: () => thing.then(end, () => {}) });
    return thing;
  }

  /** Ends all that was begun, unless more files of this process follow. */
  async function endShared(): Promise<void> {
    if (moreFollow) return;
    const all = [...begun.values()];
    begun.clear();
    await Promise.all(all.map(({ end }) => end()));
  }

  /** For who runs many files: all is kept between them, until it says that they are over. */
  function keepShared(): { over(): Promise<void> } {
    moreFollow = true;
    const over = (): Promise<void> => {
      moreFollow = false;
      return endShared();
    };
    return { over };
  }

  return { shared, endShared, keepShared };
}

/** Those of this process. */
export const { shared, endShared, keepShared } = keeper();
