import { durationProblem, parseDuration } from '@wa-inbox/protocol';
import type { Happenings, HappeningType } from '@wa-inbox/protocol/control/happenings';
import type { GaveUp } from '../core/waiting/give-up.ts';

/** Members that are given must be so: equal, matched by a RegExp, or taken by a predicate; objects by their members. */
export type Wanted<Value> =
  | RegExp
  | ((seen: Value) => unknown)
  | (Value extends readonly unknown[]
      ? Value
      : Value extends object
        ? { readonly [Member in keyof Value]?: Wanted<Value[Member]> }
        : Value);
/** A pattern of what happens, of one type. */
export type Match<Type extends HappeningType = HappeningType> = { readonly type: Type } & {
  readonly [Member in Exclude<keyof Happenings[Type], 'type'>]?: Wanted<Happenings[Type][Member]>;
};

export type WaitOptions = {
  /** World time that may pass: "10m", "PT24H" or milliseconds. "1m" by default; while the clock runs, as long as `patience`. */
  readonly within?: string | number | undefined;
  /** Only what happens after this `seq` counts; 0, all that is still known, by default. */
  readonly after?: number | undefined;
  /** Whether a clock that stands still is moved through what comes due; it is by default. */
  readonly advance?: boolean | undefined;
  /** Real milliseconds that others, such as the client, have while nothing is due; 4,000 by default. */
  readonly patience?: number | undefined;
};

/** World time in milliseconds. */
export const WITHIN = 60_000;
/** Real time in milliseconds. */
export const PATIENCE = 4_000;

/** What was waited for did not happen. The message has it all in words. */
export class WaitError extends Error {
  /** What came nearest, and how it differs. */
  readonly near: GaveUp['near'];
  /** What is due next, earliest first. */
  readonly due: GaveUp['due'];

  constructor({ message, near, due }: GaveUp) {
    super(message);
    this.name = 'WaitError';
    this.near = near;
    this.due = due;
  }
}

/** Milliseconds of a `within`. */
export function readSpan(within: string | number): number {
  const span = parseDuration(within);
  if (span === undefined) throw new RangeError(`within: ${durationProblem(within)}`);
  return span;
}
