import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameData } from './same-data.ts';

function deep(): unknown {
  let value: unknown = 'end';
  for (let level = 0; level < 50_000; level++) value = { value };
  return value;
}

test('values that say the same are the same, whatever is missing in one and undefined in the other', () => {
  assert.equal(sameData({ a: [1, { b: 'c' }], d: undefined }, { a: [1, { b: 'c' }] }), true);
  assert.equal(sameData({ a: [1] }, { a: { 0: 1 } }), false);
});

test('what is nested too deep to compare is taken for another', () => {
  assert.equal(sameData(deep(), deep()), false);
});
