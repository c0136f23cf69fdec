import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CallCounts, type CallLimit } from './call-counts.ts';

const MINUTE = 60_000;
const TWO: CallLimit = { name: 'requests-a-minute', index: 0, most: 2, span: MINUTE };
const counts = () => new CallCounts(() => undefined);

test('a minute allows its number of requests and refuses the next one', () => {
  const calls = counts();
  assert.deepEqual(calls.take(TWO, 1, 0), { limit: 2, remaining: 1, resetAt: MINUTE, isSpent: false });
  assert.equal(calls.take(TWO, 1, 1).remaining, 0);
  assert.equal(calls.take(TWO, 1, 2).isSpent, true);
});

test('the next minute begins anew', () => {
  const calls = counts();
  calls.take(TWO, 2, MINUTE - 1);
  assert.deepEqual(calls.take(TWO, 1, MINUTE), { limit: 2, remaining: 1, resetAt: 2 * MINUTE, isSpent: false });
});

test('tokens do not share, nor do limits', () => {
  const calls = counts();
  calls.take(TWO, 2, 0);
  assert.equal(calls.take({ ...TWO, index: 1 }, 1, 0).isSpent, false);
  assert.equal(calls.take({ ...TWO, name: 'messages-a-minute' }, 1, 0).isSpent, false);
});

test('looking spends nothing, and neither do more than there are', () => {
  const calls = counts();
  assert.equal(calls.peek(TWO, 0).remaining, 2);
  assert.equal(calls.take(TWO, 3, 0).isSpent, true);
  assert.equal(calls.peek(TWO, 0).remaining, 2);
});

test('what was counted goes on elsewhere', () => {
  const told: unknown[] = [];
  const calls = new CallCounts((key, value) => told.push([key, value()]));
  calls.take(TWO, 2, 5);
  assert.deepEqual(told, [['calls', [['requests-a-minute 0', 2, MINUTE]]]]);
  const again = counts();
  again.restore(calls.state());
  assert.equal(again.take(TWO, 1, 6).isSpent, true);
  assert.equal(again.take(TWO, 1, MINUTE).isSpent, false);
});
