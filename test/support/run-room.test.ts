import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeMany, judgeOne, runRoom } from './run-room.ts';

test('a step that is one check passes by its exit code alone', () => {
  assert.deepEqual(judgeOne({ code: 0 }), { passed: 1, failed: 0 });
  assert.deepEqual(judgeOne({ code: 2 }), { passed: 0, failed: 1 });
  assert.deepEqual(judgeOne({ code: null }), { passed: 0, failed: 1 });
});

test('a room that dies before it has counted is one failure', async () => {
  const result = await runRoom({
    name: 'dies',
    what: '',
    many: true,
    argv: () => ['--eval', 'console.log("last words"); process.exit(3)'],
  });
  assert.equal(result.failed, 1);
  assert.match(result.output, /last words/);
  assert.match(result.note ?? '', /ended with code 3 before it had counted/);
});

test('a room without a test is one failure', () => {
  assert.deepEqual(judgeMany({ code: 0, signal: null }, { passed: 0, failed: 0 }), {
    passed: 0,
    failed: 1,
    note: 'it found no test',
  });
});

test('a room that ends badly after passing all its tests is one failure', () => {
  const { passed, failed } = judgeMany({ code: 1, signal: null }, { passed: 7, failed: 0 });
  assert.deepEqual({ passed, failed }, { passed: 7, failed: 1 });
});

test('what the reporters counted stands when a room ends as it should', () => {
  assert.deepEqual(judgeMany({ code: 1, signal: null }, { passed: 7, failed: 2 }), { passed: 7, failed: 2 });
  assert.deepEqual(judgeMany({ code: 0, signal: null }, { passed: 7, failed: 0 }), { passed: 7, failed: 0 });
});
