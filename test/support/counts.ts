import { existsSync, readFileSync } from 'node:fs';

/** What a reporter writes as JSON and what is added up in the closing line. */
export type Counts = { passed: number; failed: number };

/** Name of the environment variable that tells the browser runner where to write its counts. */
export const countsVariable = 'TEST_COUNTS_FILE';

/** The counts in such a file, or undefined where there are none: the process ended before it had counted. */
export function readCounts(file: string): Counts | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const { passed, failed } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Counts>;
    return Number.isInteger(passed) && Number.isInteger(failed) ? { passed: passed!, failed: failed! } : undefined;
  } catch {
    return undefined;
  }
}

/** The sum of many counts. */
export function sum(all: readonly Counts[]): Counts {
  return all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 });
}
