import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random, seedOf } from './random.ts';

test('the same seed gives the same numbers', () => {
  const draw = (seed: number) => {
    const random = new Random(seed);
    return Array.from({ length: 5 }, () => random.next());
  };
  assert.deepEqual(draw(7), draw(7));
  assert.notDeepEqual(draw(7), draw(8));
});

test('a random that continues from a state goes on where it stood', () => {
  const first = new Random(7);
  first.next();
  const second = new Random(first.state);
  assert.equal(second.next(), first.next());
});

test('a whole number lies between its bounds, and both bounds occur', () => {
  const random = new Random(1);
  const drawn = new Set(Array.from({ length: 500 }, () => random.between(3, 5)));
  assert.deepEqual(drawn, new Set([3, 4, 5]));
});

test('each world has a seed of its own, and the default world keeps what was given', () => {
  assert.equal(seedOf(42, 'default'), 42);
  assert.notEqual(seedOf(42, 'a'), seedOf(42, 'b'));
  assert.notEqual(seedOf(42, 'a'), seedOf(43, 'a'));
});
