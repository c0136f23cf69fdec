import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isoOf } from './iso.ts';

test('a time is written as a date writes it, on whichever day it is', () => {
  const near = fc.integer({ min: -1e9, max: 1e9 });
  const far = fc.double({ min: -8.64e15, max: 8.64e15, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.oneof(near, far)), (times) => {
      for (const at of times) assert.equal(isoOf(at), new Date(at).toISOString());
    }),
  );
  for (const at of [0, -1, 86_399_999, 86_400_000, 253_402_300_800_000, -62_198_755_200_000, 8.64e15, 999.9, -0.5])
    assert.equal(isoOf(at), new Date(at).toISOString());
});

test('what is no time is refused, also after one that is', () => {
  isoOf(0);
  for (const at of [Number.NaN, Infinity, 9e15]) assert.throws(() => isoOf(at), RangeError);
});
