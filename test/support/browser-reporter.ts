import { writeFileSync } from 'node:fs';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { type Counts, sum } from './counts.ts';

/** A reporter for @web/test-runner: writes `{passed, failed}` as JSON to the file when the run is over. */
export function browserReporter(file: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      writeFileSync(file, JSON.stringify(sum(sessions.map(countSession))));
    },
  };
}

/** A page that fails as a whole (it does not load, it throws beside its tests) counts as one failure more. */
export function countSession({ passed, testResults, errors }: Pick<TestSession, 'passed' | 'testResults' | 'errors'>): Counts {
  const counts = testResults ? countSuite(testResults) : { passed: 0, failed: 0 };
  const asAWhole = errors.length > 0 || (passed !== true && counts.failed === 0);
  return asAWhole ? { ...counts, failed: counts.failed + 1 } : counts;
}

function countSuite({ suites, tests }: TestSuiteResult): Counts {
  const own = tests.filter((test) => !test.skipped);
  const passed = own.filter((test) => test.passed).length;
  return sum([{ passed, failed: own.length - passed }, ...suites.map(countSuite)]);
}
