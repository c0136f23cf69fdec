import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RateLimits, endOfDay } from './rate-limits.ts';

test('messages are counted by the day', () => {
  const limits = new RateLimits();
  const noon = Date.UTC(2026, 2, 2, 12);
  limits.countMessage('12025550123', noon, true);
  limits.countMessage('12025550123', noon + 1, true);
  assert.equal(limits.messagesToday(noon + 2), 2);
  assert.equal(endOfDay(noon), Date.UTC(2026, 2, 3));
  assert.equal(limits.messagesToday(endOfDay(noon)), 0);
});
