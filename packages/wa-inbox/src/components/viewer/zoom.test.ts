import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved, WHOLE, zoomed } from './zoom.ts';

const SIZE = { width: 400, height: 300 };

test('zooming in and out again ends at the whole picture, wherever it was moved to', () => {
  let zoom = zoomed(zoomed(WHOLE, 1), 1);
  zoom = moved(zoom, { x: 80, y: -30 }, SIZE);
  assert.deepEqual(zoomed(zoomed(zoom, -1), -1), WHOLE);
});

test('a picture is never smaller than whole, nor larger than six times', () => {
  assert.deepEqual(zoomed(WHOLE, -1), WHOLE);
  let zoom = WHOLE;
  for (let step = 0; step < 20; step++) zoom = zoomed(zoom, 1);
  assert.equal(zoom.scale, 6);
});

test('a picture cannot be moved out of sight', () => {
  const double = { scale: 2, x: 0, y: 0 };
  assert.deepEqual(moved(double, { x: 9_999, y: -9_999 }, SIZE), { scale: 2, x: 200, y: -150 });
  assert.deepEqual(moved(WHOLE, { x: 50, y: 50 }, SIZE), WHOLE);
});
