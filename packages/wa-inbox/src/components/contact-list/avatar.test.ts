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
  ['E\u0301lodie Zo\u0308e', 'E\u0301Z'],
  ['क्षितिज निगम', 'क्षिनि'],
  ['\u0e01\u0e33\u0e1e\u0e25', '\u0e01\u0e33'],
  ['\u1112\u1161\u11ab 김', '\u1112\u1161\u11ab김'],
  ['+12025550123', ''],
  ['', ''],
] as const;
for (const [name, initials] of NAMES) {
  test(`the initials of "${name}" are "${initials}"`, () => assert.equal(initialsOf(name), initials));
}
