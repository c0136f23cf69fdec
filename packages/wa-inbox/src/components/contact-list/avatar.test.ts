import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialsOf } from './avatar.ts';

const NAMES = [
  ['Maya Okafor', 'MO'],
  ['Café Juniper', 'CJ'],
  ['Lucía Fernández Ortega', 'LO'],
  ['陈美玲', '陈'],
  ['Swiftlane Courier · Dispatch', 'SD'],
  ['Julie Becker 🌻', 'JB'],
  ['+12025550123', ''],
  ['', ''],
] as const;
for (const [name, initials] of NAMES) {
  test(`the initials of "${name}" are "${initials}"`, () => assert.equal(initialsOf(name), initials));
}
