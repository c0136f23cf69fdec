import type { TestEvent } from 'node:test/reporters';
import type { Counts } from './counts.ts';

/**
 * A reporter for `node --test`: one line of JSON, `{passed, failed}`, at the end. A suite is not a test; what is skipped or
 * still to do counts as neither; a file that cannot be loaded counts as one failure.
 */
export default async function* nodeReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts: Counts = { passed: 0, failed: 0 };
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { details, skip, todo } = event.data;
    if (details.type === 'suite' || isGiven(skip) || isGiven(todo)) continue;
    counts[event.type === 'test:pass' ? 'passed' : 'failed'] += 1;
  }
  yield `${JSON.stringify(counts)}\n`;
}

/** `skip` and `todo` hold true or a reason, which may be empty. */
function isGiven(flag: string | boolean | undefined): boolean {
  return flag !== undefined && flag !== false;
}
