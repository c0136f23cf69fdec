import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyCombination, pairsOf, pairwise } from './pairwise.ts';

const DIMENSIONS = {
  theme: ['light', 'dark', 'forced'],
  dir: ['ltr', 'rtl'],
  width: [390, 1280],
  scene: ['a', 'b', 'c', 'd', 'e'],
};

test('every two values meet in some combination, and there are few combinations', () => {
  const chosen = pairwise(DIMENSIONS);
  const wanted = new Set(everyCombination(DIMENSIONS).flatMap(pairsOf));
  assert.deepEqual(new Set(chosen.flatMap(pairsOf)), wanted);
  assert.ok(chosen.length <= 18, `${chosen.length} for 15 at best, of ${everyCombination(DIMENSIONS).length}`);
});

test('the same dimensions give the same combinations', () => {
  assert.deepEqual(pairwise(DIMENSIONS), pairwise(DIMENSIONS));
});

test('one dimension has its values, and two all their pairs', () => {
  assert.deepEqual(pairwise({ dir: ['ltr', 'rtl'] }), []);
  assert.equal(pairwise({ dir: ['ltr', 'rtl'], on: [true, false] }).length, 4);
});
