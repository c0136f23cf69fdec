import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RateLimits, endOfDay } from './rate-limits.ts';

const MINUTE = 60_000;

test('a minute allows its number of requests and refuses the next one', () => {
  const limits = new RateLimits();
  assert.deepEqual(limits.take('key', 2, 0), { limit: 2, remaining: 1, resetAt: MINUTE, isSpent: false });
  assert.equal(limits.take('key', 2, 1).remaining, 0);
  assert.equal(limits.take('key', 2, 2).isSpent, true);
});

test('the next minute begins anew', () => {
  const limits = new RateLimits();
  limits.take('key', 1, MINUTE - 1);
  assert.equal(limits.take('key', 1, MINUTE).isSpent, false);
});

test('keys do not share', () => {
  const limits = new RateLimits();
  limits.take('a', 1, 0);
  assert.equal(limits.take('b', 1, 0).isSpent, false);
});

test('looking spends nothing', () => {
  const limits = new RateLimits();
  assert.equal(limits.peek('key', 2, 0).remaining, 2);
  assert.equal(limits.peek('key', 2, 0).remaining, 2);
});

test('messages are counted by the day', () => {
  const limits = new RateLimits();
  const noon = Date.UTC(2026, 2, 2, 12);
  limits.countMessage('12025550123', noon, true);
  limits.countMessage('12025550123', noon + 1, true);
  assert.equal(limits.messagesToday(noon + 2), 2);
  assert.equal(endOfDay(noon), Date.UTC(2026, 2, 3));
  assert.equal(limits.messagesToday(endOfDay(noon)), 0);
});
