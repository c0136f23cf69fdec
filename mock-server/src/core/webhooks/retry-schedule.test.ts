import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Attempt } from './outbox.ts';
import { nextTry } from './retry-schedule.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When a delivery that always fails is tried, in seconds after it was made. */
function tries(createdAt: number): number[] {
  const attempts: Attempt[] = [{ at: createdAt }];
  for (let at = nextTry({ createdAt, attempts }); at !== undefined; at = nextTry({ createdAt, attempts })) attempts.push({ at });
  return attempts.map(({ at }) => (at - createdAt) / 1_000);
}

test('the wait doubles from 15 seconds up to 6 hours', () => {
  const waits = tries(0).map((at, index, all) => at - (all[index - 1] ?? 0));
  assert.deepEqual(waits.slice(1, 8), [15, 30, 60, 120, 240, 480, 960]);
  assert.ok(waits.slice(12).every((wait) => wait === (6 * HOUR) / 1_000));
});

test('it ends within seven days, and not long before', () => {
  const last = tries(1_700_000_000_000).at(-1)! * 1_000;
  assert.ok(last <= 7 * DAY && last > 7 * DAY - 6 * HOUR, String(last));
});

test('what was first tried late has seven days from when it was made', () => {
  const attempts = [{ at: 7 * DAY - 10_000 }];
  assert.equal(nextTry({ createdAt: 0, attempts }), undefined);
  assert.equal(nextTry({ createdAt: 5_000, attempts }), 7 * DAY + 5_000);
});
