/** What to set; `undefined` takes an optional member away. */
export type Revision<T> = { [Name in keyof T]?: T[Name] | undefined };

/** A frozen copy with some members set; the same object when nothing would change. */
export function revise<T extends object>(old: T, revision: Revision<T>): T {
  const entries = Object.entries(revision);
  if (entries.every(([name, value]) => old[name as keyof T] === value)) return old;
  const copy = Object.entries({ ...old, ...revision }).filter(([, value]) => value !== undefined);
  return Object.freeze(Object.fromEntries(copy)) as T;
}
