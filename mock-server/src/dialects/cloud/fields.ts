/** The members that `fields` asks for, in its order, and always the id; those that there are not are left out. */
export function chosenFields(
  known: Readonly<Record<string, unknown>>,
  fields: string | undefined,
  usual: readonly string[],
): Record<string, unknown> {
  const { id } = known;
  const wanted = fields === undefined ? usual : namesOf(fields);
  const there = wanted.filter((name) => Object.hasOwn(known, name) && known[name] !== undefined);
  return { ...Object.fromEntries(there.map((name) => [name, known[name]])), ...(id !== undefined && { id }) };
}

/** "a,b{c,d},e.limit(2)" asks for a, b and e. */
function namesOf(fields: string): string[] {
  let flat = fields;
  for (let before = ''; before !== flat;) {
    before = flat;
    flat = flat.replace(/\{[^{}]*\}|\([^()]*\)/g, '');
  }
  return flat.split(',').map((name) => name.trim().split('.')[0]!);
}
