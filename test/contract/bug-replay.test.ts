import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { replayBug } from '@wa-inbox/mock';
import { anyLife, livingMock } from './any-life.ts';

const RUNS = 60;

test('whatever is done to a world, its bug file plays to the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(anyLife, async (steps) => {
      const { mock, time } = livingMock();
      for (const step of steps) await step.run(mock, time);
      const bug = mock.bug();
      await mock.close();
      const { same, difference } = await replayBug(JSON.stringify(bug));
      assert.ok(
        same,
        `${difference}\n${steps.map(({ told }) => told).join('\n')}\n${JSON.stringify(bug.commands).slice(0, 3_000)}`,
      );
    }),
    { numRuns: Number(process.env['RUNS'] ?? RUNS), seed: Number(process.env['SEED'] ?? 5) },
  );
});
