/** Whether two plain values say the same: what says the same keeps its identity, and is not rendered again. What is nested too deep to compare does not. */
export function sameData(a: unknown, b: unknown): boolean {
  try {
    return isSame(a, b);
  } catch {
    return false;
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  return haveSameMembers(a as Plain, b as Plain);
}

type Plain = Readonly<Record<string, unknown>>;

/** What is undefined is the same as what is not there. */
function haveSameMembers(a: Plain, b: Plain): boolean {
  for (const name in a) if (!isSame(a[name], b[name])) return false;
  for (const name in b) if (a[name] === undefined && b[name] !== undefined) return false;
  return true;
}

/** The new value, or the old one when both say the same. */
export function keepSame<T>(old: T | undefined, value: T): T {
  return old !== undefined && sameData(old, value) ? old : value;
}
