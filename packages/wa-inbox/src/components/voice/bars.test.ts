import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barsOf, seededBars } from './bars.ts';

test('a waveform of any length becomes the same number of bars, the loudest kept', () => {
  for (const length of [1, 7, 44, 64, 5_000]) assert.equal(barsOf(Array.from({ length }, () => 0.4)).length, 44);
  const loud = Array.from({ length: 880 }, (_, index) => (index === 450 ? 1 : 0.2));
  assert.equal(Math.max(...barsOf(loud)), 1);
});

test('silence is still seen', () => assert.ok(barsOf([0, 0, 0]).every((bar) => bar > 0.1)));

test('without a waveform the same recording has the same bars, another one has others', () => {
  assert.deepEqual(seededBars('a.ogg'), seededBars('a.ogg'));
  assert.notDeepEqual(seededBars('a.ogg'), seededBars('b.ogg'));
  assert.ok(seededBars('a.ogg').every((bar) => bar >= 0.12 && bar <= 1));
});
