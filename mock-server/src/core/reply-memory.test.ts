import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReplyMemory } from './reply-memory.ts';

const HOUR = 3_600_000;

test('the same key and body give the same reply, for 24 hours', () => {
  const memory = new ReplyMemory<string>(() => undefined);
  memory.keep('key', 'body', 'reply', 0);
  assert.equal(memory.recall('key', 'body', 24 * HOUR - 1), 'reply');
  assert.equal(memory.recall('key', 'body', 24 * HOUR), undefined);
});

test('the same key with another body is a conflict', () => {
  const memory = new ReplyMemory<string>(() => undefined);
  memory.keep('key', 'body', 'reply', 0);
  assert.equal(memory.recall('key', 'other', 1), 'conflict');
});

test('no more than 10,000 are kept, the newest', () => {
  const memory = new ReplyMemory<number>(() => undefined);
  for (let index = 0; index <= 10_000; index++) memory.keep(`key${index}`, 'body', index, 0);
  assert.equal(memory.recall('key0', 'body', 0), undefined);
  assert.equal(memory.recall('key10000', 'body', 0), 10_000);
});

test('what is remembered is told, and that it is forgotten', () => {
  const told: unknown[] = [];
  const memory = new ReplyMemory<string>((key, value) => told.push([key, value()]));
  memory.keep('old', 'body', 'reply', 0);
  memory.keep('new', 'body', 'reply', 24 * HOUR);
  const remembered = (at: number) => ({ body: 'body', reply: 'reply', at });
  assert.deepEqual(told, [
    ['reply old', remembered(0)],
    ['reply new', remembered(24 * HOUR)],
    ['reply old', undefined],
  ]);
});
