import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseRooms } from './run.ts';

const names = (argv: readonly string[]): string[] => chooseRooms(argv).map((room) => room.name);

test('npm test runs the early rooms, npm run check the late ones too', () => {
  assert.deepEqual(names([]), ['types', 'lint', 'format', 'unit', 'browser', 'start', 'journeys']);
  assert.deepEqual(names(['--all']).slice(0, 11), [...names([]), 'modes', 'build', 'install', 'size']);
});

test('--only runs the rooms that it names, in their own order', () => {
  assert.deepEqual(names(['--only', 'browser,unit']), ['unit', 'browser']);
});

test('--only with an unknown room says which there are', () => {
  assert.throws(() => names(['--only', 'unti']), /no test room "unti": choose from types, lint, format, unit/);
});

test('a room with a command of its own is in neither', () => {
  assert.ok(!names(['--all']).includes('axe'));
  assert.deepEqual(names(['--only', 'axe']), ['axe']);
});
