import { FLOOR, OURS } from './contenders.ts';
import type { Samples } from './scenarios.ts';
import type { Target } from './targets.ts';

/** Contender → what was measured; `gzip` in kB among it. */
export type Results = ReadonlyMap<string, Samples>;

/** What became of a target: the element's value, the floor's, and how many samples of the element it is of. */
export type Verdict = {
  target: Target;
  own?: number;
  base?: number;
  samples: readonly number[];
  /** Of the value, or of its ratio to the floor; undefined when it was not measured. */
  isMet?: boolean;
};

const seenOf = (samples: readonly number[] | undefined): number[] =>
  samples?.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b) ?? [];

/** The middle of what was seen; undefined when nothing was. */
export function median(samples: readonly number[] | undefined): number | undefined {
  const seen = seenOf(samples);
  const upper = seen[seen.length >> 1];
  return seen.length % 2 === 1 || upper === undefined ? upper : (seen[seen.length / 2 - 1]! + upper) / 2;
}

export function judge(results: Results, target: Target): Verdict {
  const { metric, of, most = Infinity, least = -Infinity, always } = target;
  const samples = results.get(OURS)?.[metric] ?? [];
  const own = always ? seenOf(samples).at(-1) : median(samples);
  const base = median(results.get(FLOOR)?.[metric]);
  const found: Verdict = { target, samples, ...(own === undefined ? {} : { own }), ...(base === undefined ? {} : { base }) };
  const value = of ? (own ?? Number.NaN) / (base ?? Number.NaN) : (own ?? Number.NaN);
  if (Number.isNaN(value)) return found;
  const isLost = always === true && samples.some(Number.isNaN);
  return { ...found, isMet: value <= most && value >= least && !isLost };
}
