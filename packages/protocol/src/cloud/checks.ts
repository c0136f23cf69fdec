/** Checks that several kinds of messages share. Their sentences travel as `error_data.details`. */
import * as z from 'zod/mini';

/** A text of 1 to `most` characters. The sentence is Meta's, captured for button titles. */
export function between(label: string, most: number) {
  const message = `${label} length invalid. Min length: 1, Max length: ${most}`;
  return z.string().check(z.minLength(1, message), z.maxLength(most, message));
}

/** A text of at most `most` characters. The sentence is Meta's, captured for row titles. */
export function upTo(label: string, most: number) {
  return z.string().check(z.maxLength(most, `${label} is too long. Max length is ${most}`));
}

/** A text that may not be empty, and not be longer. */
export function filledUpTo(label: string, most: number) {
  return z
    .string()
    .check(z.minLength(1, `${label} cannot be empty`), z.maxLength(most, `${label} is too long. Max length is ${most}`));
}

/** A list of `least` to `most`. */
export function listOf<Item extends z.ZodMiniType>(label: string, item: Item, [least, most]: readonly [number, number]) {
  const message = `${label} count invalid. Min count: ${least}, Max count: ${most}`;
  return z.array(item).check(z.minLength(least, message), z.maxLength(most, message));
}

type Context = {
  addIssue(issue: { code: 'custom'; message: string; path?: PropertyKey[]; input: unknown; params?: object }): void;
};

/** Says that something required is not there, where no single member can say it: error 131008. */
export function reportMissing(context: Context, message: string, input: unknown): void {
  context.addIssue({ code: 'custom', message, input, params: { isMissing: true } });
}

/** Says what is wrong with values taken together: error 131009. */
export function reportInvalid(context: Context, message: string, input: unknown): void {
  context.addIssue({ code: 'custom', message, input });
}

/** True when no value comes twice. */
export function areUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

/** A number, or one written as text; what is empty is none. */
export function coordinate(label: string, most: number) {
  return z.union([z.number(), z.string()]).check(
    z.refine((value) => {
      const degrees = typeof value === 'number' ? value : value.trim() === '' ? Number.NaN : Number(value);
      return Math.abs(degrees) <= most;
    }, `${label} must be between -${most} and ${most}`),
  );
}
