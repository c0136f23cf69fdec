/** A member that is not as it was wanted, in words. */
export type Difference = { readonly path: string; readonly wanted: string; readonly seen: string };

/** What Vitest and Jest have beside values: `expect.any(String)`, `expect.stringContaining('x')`. */
type Asymmetric = { asymmetricMatch(seen: unknown): boolean; toAsymmetricMatcher?(): string };

const LONGEST = 80;
const PHONE = /^\+\d{7,15}$/;

/**
 * Where a value is not as wanted; empty when it matches. An object is matched by the members that are given, an array
 * by all of its items, a text also by a RegExp, anything by a predicate; a number with `+` matches the same without.
 */
export function differences(seen: unknown, wanted: unknown, path = ''): Difference[] {
  if (Array.isArray(wanted)) return inArray(seen, wanted, path);
  if (!isPlain(wanted)) return isLike(seen, wanted) ? [] : [{ path, wanted: wordsOf(wanted), seen: wordsOf(seen) }];
  if (typeof seen !== 'object' || seen === null) return [{ path, wanted: wordsOf(wanted), seen: wordsOf(seen) }];
  return Object.entries(wanted).flatMap(([name, member]) =>
    differences((seen as Record<string, unknown>)[name], member, path === '' ? name : `${path}.${name}`),
  );
}

/** How many members a pattern asks for. */
export function leaves(wanted: unknown): number {
  if (!isPlain(wanted)) return 1;
  return Object.values(wanted).reduce<number>((sum, member) => sum + leaves(member), 0);
}

/** A value as an error says it. */
export function wordsOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value instanceof RegExp) return String(value);
  if (typeof value === 'function') return value.name === '' ? 'what the predicate takes' : `what ${value.name} takes`;
  if (isAsymmetric(value)) return value.toAsymmetricMatcher?.() ?? 'what the matcher takes';
  const text = JSON.stringify(value, (_, member: unknown) => (isSpoken(member) ? wordsOf(member) : member)) ?? typeof value;
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

function isSpoken(member: unknown): boolean {
  return member instanceof RegExp || typeof member === 'function' || isAsymmetric(member);
}

function inArray(seen: unknown, wanted: readonly unknown[], path: string): Difference[] {
  if (!Array.isArray(seen) || seen.length !== wanted.length) return [{ path, wanted: wordsOf(wanted), seen: wordsOf(seen) }];
  return wanted.flatMap((item, index) => differences(seen[index], item, `${path}[${index}]`));
}

function isLike(seen: unknown, wanted: unknown): boolean {
  // search() starts at the beginning, whatever the flags of the pattern
  if (wanted instanceof RegExp) return typeof seen === 'string' && seen.search(wanted) >= 0;
  if (typeof wanted === 'function') return Boolean((wanted as (value: unknown) => unknown)(seen));
  if (isAsymmetric(wanted)) return wanted.asymmetricMatch(seen);
  return Object.is(seen, wanted) || isSamePhone(seen, wanted);
}

function isSamePhone(seen: unknown, wanted: unknown): boolean {
  if (typeof seen !== 'string' || typeof wanted !== 'string') return false;
  return (PHONE.test(wanted) && wanted.slice(1) === seen) || (PHONE.test(seen) && seen.slice(1) === wanted);
}

function isAsymmetric(value: unknown): value is Asymmetric {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Asymmetric>).asymmetricMatch === 'function';
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RegExp) && !isAsymmetric(value)
  );
}
