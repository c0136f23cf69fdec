import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differences } from './differences.ts';

test('every value is like itself, and an object like any part of itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.deepEqual(differences(structuredClone(value), value), []);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
      const [first] = Object.entries(value);
      if (first) assert.deepEqual(differences(value, Object.fromEntries([first])), []);
    }),
  );
});

test('each member that differs is named by its path', () => {
  assert.deepEqual(differences({ a: { b: 1, c: 2 }, d: ['x'] }, { a: { b: 1, c: 3 }, d: [/y/], e: true }), [
    { path: 'a.c', wanted: '3', seen: '2' },
    { path: 'd[0]', wanted: '/y/', seen: '"x"' },
    { path: 'e', wanted: 'true', seen: 'nothing' },
  ]);
  assert.deepEqual(differences(undefined, { a: 1 }, 'x'), [{ path: 'x', wanted: '{"a":1}', seen: 'nothing' }]);
});

test('a number is the same with and without its plus, other texts are not', () => {
  assert.deepEqual(differences({ phone: '12025550123' }, { phone: '+12025550123' }), []);
  assert.deepEqual(differences({ phone: '+12025550123' }, { phone: '12025550123' }), []);
  assert.equal(differences({ phone: '12025550123' }, { phone: '+12025550124' }).length, 1);
  assert.equal(differences({ text: '5' }, { text: '+5' }).length, 1);
});

test('a pattern that keeps a place is tried from the beginning each time', () => {
  const pattern = /a/g;
  assert.deepEqual([differences('a', pattern), differences('a', pattern)], [[], []]);
});
