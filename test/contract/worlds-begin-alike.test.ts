import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createMock, type MockOptions } from '@wa-inbox/mock';
import { anyLife, FIXTURE, livingMock } from './any-life.ts';

const SEED = 20_260_306;
const BEGUN = { now: '2026-03-04T12:00:00.000Z', frozen: true };
/** On its way, so that lives change it. */
const SENT = { ...FIXTURE.messages[0]!, id: 'msg_sent', direction: 'outbound' as const, status: 'sent' as const };
const FIXTURES: readonly [what: string, fixture: NonNullable<MockOptions['fixture']> | null][] = [
  ['the seeded world', null],
  ["a caller's fixture", { ...FIXTURE, messages: [...FIXTURE.messages, SENT] }],
];

for (const [what, fixture] of FIXTURES) {
  test(`${what}: whatever is done to one world, the next begins as if nothing had been`, async () => {
    const options = { ...BEGUN, ...(fixture && { fixture }) };
    const begun = JSON.stringify(createMock(options).world('next').snapshot());
    const property = fc.asyncProperty(anyLife, async (steps) => {
      const { mock, time } = livingMock(options, fixture);
      for (const step of steps) await step.run(mock, time);
      assert.equal(JSON.stringify(mock.world('next').snapshot()), begun);
      await mock.reset();
      assert.equal(JSON.stringify(mock.snapshot()), JSON.stringify(createMock(options).snapshot()));
      await mock.close();
    });
    await fc.assert(property, { numRuns: Number(process.env['RUNS'] ?? 10), seed: SEED });
  });
}
