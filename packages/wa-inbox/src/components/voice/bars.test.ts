import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barsOf, neutralBars } from './bars.ts';

test('a waveform of any length becomes the same number of bars, the loudest kept', () => {
  for (const length of [1, 7, 44, 64, 5_000]) assert.equal(barsOf(Array.from({ length }, () => 0.4)).length, 44);
  const loud = Array.from({ length: 880 }, (_, index) => (index === 450 ? 1 : 0.2));
  assert.equal(Math.max(...barsOf(loud)), 1);
});

test('silence is still seen', () => assert.ok(barsOf([0, 0, 0]).every((bar) => bar > 0.1)));

test('where nothing is known all bars are alike, and seen', () => {
  const bars = neutralBars();
  assert.equal(bars.length, barsOf([1]).length);
  assert.ok(bars.every((bar) => bar === bars[0] && bar > 0.1));
});
