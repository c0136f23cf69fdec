import type { Failure } from '../model/failure.ts';

/** Throws what was expected and what was seen. */
export function expect(isSo: boolean, expected: string, seen: unknown): void {
  if (!isSo) throw new Error(`Expected that ${expected}; seen: ${seen instanceof Error ? seen.message : JSON.stringify(seen)}`);
}

/** Instants that never go back. */
export function inOrder(instants: readonly string[], what: string): void {
  const place = instants.findIndex((at, index) => index > 0 && Date.parse(at) < Date.parse(instants[index - 1]!));
  expect(place === -1, `${what} are in time order`, instants.slice(Math.max(0, place - 1), place + 1));
}

export function isUnique(keys: readonly string[], what: string): void {
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  expect(twice.length === 0, `${what} are there once`, twice);
}

/** What a call rejects with; undefined when it does not. */
export async function rejectionOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
}

/** By its member, not its class: a source may have a copy of the package of its own. */
export function failureIn(thrown: unknown): Failure | undefined {
  return (thrown as { failure?: Failure } | undefined)?.failure;
}
