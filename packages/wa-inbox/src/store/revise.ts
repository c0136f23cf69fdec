/** What to set; `undefined` takes an optional member away. */
export type Revision<T> = { [Name in keyof T]?: T[Name] | undefined };

/** A frozen copy with some members set; the same object when nothing would change. */
export function revise<T extends object>(old: T, revision: Revision<T>): T {
  const names = Object.keys(revision) as (keyof T)[];
  if (names.every((name) => old[name] === revision[name])) return old;
  const copy = { ...old, ...revision };
  for (const name of names) if (copy[name] === undefined) delete copy[name];
  return Object.freeze(copy);
}
