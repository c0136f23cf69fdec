import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { replayBug, type Mock } from '@wa-inbox/mock';
import { anyLife, livingMock, type Step } from './any-life.ts';

const SEED = 20_260_305;
/** After so many commands a journal begins anew. */
const MOST = 10_000;

async function playsTheSame(mock: Mock, steps: readonly Step[]): Promise<void> {
  const bug = mock.bug();
  await mock.close();
  const { same, difference } = await replayBug(JSON.stringify(bug));
  const told = () => steps.map((step) => step.told).join('\n');
  assert.ok(same, `${difference}\n${told()}\n${JSON.stringify(bug.commands).slice(0, 3_000)}`);
}

test('whatever is done to a world, its bug file plays to the same bytes', async () => {
  const property = fc.asyncProperty(anyLife, async (steps) => {
    const { mock, time } = livingMock();
    for (const step of steps) await step.run(mock, time);
    await playsTheSame(mock, steps);
  });
  await fc.assert(property, { numRuns: Number(process.env['RUNS'] ?? 150), seed: SEED });
});

test('a journal that is full begins anew, and what came before still decides', async () => {
  const property = fc.asyncProperty(anyLife, anyLife, async (before, after) => {
    const { mock, time } = livingMock();
    for (const step of before) await step.run(mock, time);
    for (let count = 0; count <= MOST; count++) await mock.fetch('/_mock/customers/12025550123', TRAIT);
    assert.ok(mock.bug().commands.length < MOST);
    for (const step of after) await step.run(mock, time);
    await playsTheSame(mock, [...before, ...after]);
  });
  await fc.assert(property, { numRuns: Number(process.env['RUNS'] ?? 4), seed: SEED });
});

const TRAIT = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"username":"ana"}' };
