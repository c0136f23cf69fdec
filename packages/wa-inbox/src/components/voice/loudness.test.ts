import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loudnessOf } from './loudness.ts';

/** A second half that is spoken, after a first that is silent. */
const halves = (length: number): Float32Array =>
  Float32Array.from({ length }, (_, at) => (at < length / 2 ? 0 : Math.sin(at / 3) * 0.4));

test('where nothing is said it is low, where something is said it is high, however long it is', () => {
  for (const length of [8_000, 90_000, 3_000_001]) {
    const levels = loudnessOf(halves(length));
    assert.equal(levels.length, 88);
    assert.ok(Math.max(...levels.slice(0, 43)) < 0.05, `${length}`);
    assert.ok(Math.min(...levels.slice(46)) > 0.6, `${length}`);
    assert.equal(Math.max(...levels), 1);
  }
});

test('silence stays silent, and nothing at all is silence', () => {
  assert.ok(loudnessOf(new Float32Array(900)).every((level) => level === 0));
  assert.ok(loudnessOf(new Float32Array(0)).every((level) => level === 0));
});
