/** The first of the values that is a text or a number, as text; empty when none is. */
export function firstText(...values: readonly unknown[]): string {
  const found = values.find((value) => typeof value === 'string' || typeof value === 'number');
  return found === undefined ? '' : String(found);
}
