import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlace } from './read-place.ts';

test('a place is two numbers of degrees, and names where they are given', () => {
  assert.deepEqual(readPlace({ latitude: ' 52.5 ', longitude: '-13,25', name: ' Garden ', address: ' ' }), {
    latitude: 52.5,
    longitude: -13.25,
    name: 'Garden',
  });
  assert.deepEqual(readPlace({ latitude: '-90', longitude: '180' }), { latitude: -90, longitude: 180 });
});

test('what is no place says which of the two is wrong', () => {
  for (const latitude of ['', 'north', '90.1', 'Infinity']) {
    assert.deepEqual(readPlace({ latitude, longitude: '0' }), { problem: 'latitude' });
  }
  assert.deepEqual(readPlace({ latitude: '0', longitude: '181' }), { problem: 'longitude' });
});
