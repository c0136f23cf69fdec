type Value = { readonly [member: string]: unknown };
type Change = { readonly field: string; readonly value: Value };
type Entry = { readonly id: string; readonly changes: readonly Change[] };
type Payload = { readonly object: string; readonly entry: readonly Entry[] };

/** What a value lists of each kind: lists of two values are one, in order. */
const LISTS = ['messages', 'statuses'] as const;

/** Several updates may share a request: messages of one number stand in one change, and so do statuses. */
export function merge(bodies: readonly object[]): object {
  const [first, ...rest] = bodies as readonly Payload[];
  const changes: Change[] = [];
  for (const change of [first!, ...rest].flatMap(({ entry }) => entry.flatMap((each) => each.changes))) {
    const last = changes.at(-1);
    const list = last && LISTS.find((name) => isList(last.value, name) && isList(change.value, name));
    if (last && list) changes.splice(-1, 1, { ...last, value: joined(last.value, change.value, list) });
    else changes.push(change);
  }
  return { ...first!, entry: [{ ...first!.entry[0]!, changes }] };
}

/** A value of one number that has this list, and no other. */
function isList(value: Value, name: string): boolean {
  return Array.isArray(value[name]) && LISTS.every((other) => other === name || value[other] === undefined);
}

/** Each person stands in `contacts` once. */
function joined(one: Value, other: Value, list: string): Value {
  const items = (name: string) => [one, other].flatMap((value) => (value[name] as readonly object[] | undefined) ?? []);
  const people = new Map(items('contacts').map((person) => [JSON.stringify(person), person]));
  return { ...one, ...(people.size > 0 && { contacts: [...people.values()] }), [list]: items(list) };
}
