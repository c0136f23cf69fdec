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
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return left.length === right.size && left.every(([name, value]) => right.has(name) && isSame(value, right.get(name)));
}

/** The new value, or the old one when both say the same. */
export function keepSame<T>(old: T | undefined, value: T): T {
  return old !== undefined && sameData(old, value) ? old : value;
}
