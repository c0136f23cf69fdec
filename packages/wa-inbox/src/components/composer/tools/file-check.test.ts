import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptedTypes, checkFile, type FileCheck } from './file-check.ts';

const LIMITS = { image: { bytes: 100, types: ['image/png'] }, document: { bytes: 200, types: ['application/pdf'] } };
const BOTH = ['image', 'document'] as const;

const CASES: [name: string, type: string, size: number, expected: FileCheck][] = [
  ['a picture is sent as one', 'image/png', 100, { kind: 'image' }],
  ['parameters of a type do not count', 'Application/PDF; version=2', 1, { kind: 'document' }],
  ['one byte too many', 'image/png', 101, { problem: 'large', kind: 'image', limit: 100 }],
  ['a type that nothing takes', 'image/webp', 1, { problem: 'type' }],
  ['a file of no known type', '', 1, { problem: 'type' }],
  ['an empty file', 'image/png', 0, { problem: 'empty' }],
];

for (const [name, type, size, expected] of CASES) {
  test(name, () => assert.deepEqual(checkFile({ type, size }, BOTH, LIMITS), expected));
}

test('a kind that the source cannot send is not looked at', () => {
  assert.deepEqual(checkFile({ type: 'image/png', size: 1 }, ['document'], LIMITS), { problem: 'type' });
  assert.equal(acceptedTypes(['document'], LIMITS), 'application/pdf');
});

test('a provider that documents no limits takes everything, as what it is', () => {
  assert.deepEqual(checkFile({ type: 'video/mp4', size: 1e9 }, ['video', 'document'], undefined), { kind: 'video' });
  assert.deepEqual(checkFile({ type: '', size: 1 }, ['video', 'document'], undefined), { kind: 'document' });
  assert.equal(acceptedTypes(BOTH, undefined), '');
});
