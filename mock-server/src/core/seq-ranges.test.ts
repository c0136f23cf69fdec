import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SeqRanges } from './seq-ranges.ts';

test('it has what was added, in whatever order, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (numbers) => {
      const ranges = new SeqRanges();
      for (const number of numbers) ranges.add(number);
      for (let number = 0; number <= 61; number++) assert.equal(ranges.has(number), numbers.includes(number));
    }),
  );
});
