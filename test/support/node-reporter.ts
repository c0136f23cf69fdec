import type { TestEvent } from 'node:test/reporters';
import type { Counts } from './counts.ts';

/**
 * A reporter for `node --test`: one line of JSON, `{passed, failed}`, at the end. A suite is not a test; what is skipped or
 * still to do counts as neither; a file that cannot be loaded counts as one failure, as does a suite that fails without a test of its own that does.
 */
export default async function* nodeReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts: Counts = { passed: 0, failed: 0 };
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { details, skip, todo } = event.data;
    const isSuite = details.type === 'suite' && !(event.type === 'test:fail' && failedItself(event.data.details.error));
    if (isSuite || isGiven(skip) || isGiven(todo)) continue;
    counts[event.type === 'test:pass' ? 'passed' : 'failed'] += 1;
  }
  yield `${JSON.stringify(counts)}\n`;
}

/** A suite fails with its tests; where no test of it could be found or begun, that is nowhere else. */
function failedItself(error: Error): boolean {
  return (error as Error & { failureType?: string }).failureType !== 'subtestsFailed';
}

/** `skip` and `todo` hold true or a reason, which may be empty. */
function isGiven(flag: string | boolean | undefined): boolean {
  return flag !== undefined && flag !== false;
}
