import type { VerdictRule } from '@wa-inbox/protocol/control/verdicts';
import type { History } from './history.ts';

/** One time that a client did something wrong. */
export type Finding = {
  /** World time in milliseconds. */
  readonly at: number;
  /** What it is about, such as a recipient or a URL: findings about the same thing make one verdict. */
  readonly about: string;
  /** What the client did, and why that hurts. */
  readonly explanation: string;
  readonly requests?: readonly string[];
  readonly messages?: readonly string[];
  readonly deliveries?: readonly string[];
};

/** Something that clients do wrong, recognised from what is kept. When in doubt it finds nothing. */
export type Rule = {
  readonly rule: VerdictRule;
  readonly title: string;
  readonly remedy: string;
  find(history: History): readonly Finding[];
};
