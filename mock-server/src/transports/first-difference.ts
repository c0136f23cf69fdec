const SHOWN = 120;

/** Where two pieces of JSON differ first, in a sentence; undefined where they are the same. `path` is what they are called. */
export function firstDifference(recorded: unknown, played: unknown, path: string): string | undefined {
  if (Object.is(recorded, played)) return undefined;
  if (!isTree(recorded) || !isTree(played) || Array.isArray(recorded) !== Array.isArray(played)) {
    return `${path} is ${show(played)}, and was ${show(recorded)} in the file.`;
  }
  if (Array.isArray(recorded) && Array.isArray(played)) {
    for (let index = 0; index < Math.min(recorded.length, played.length); index++) {
      const difference = firstDifference(recorded[index], played[index], `${path}[${index}]`);
      if (difference !== undefined) return difference;
    }
    if (recorded.length === played.length) return undefined;
    return `${path} has ${played.length} entries, and had ${recorded.length} in the file.`;
  }
  for (const name of new Set([...Object.keys(recorded), ...Object.keys(played)])) {
    const difference = firstDifference(recorded[name], played[name], `${path}.${name}`);
    if (difference !== undefined) return difference;
  }
  return Object.keys(recorded).join() === Object.keys(played).join() ? undefined : `${path} has its members in another order.`;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  const text = value === undefined ? 'absent' : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
