import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WorldClock } from './world-clock.ts';

function clockAt(state: { now?: number; frozen?: boolean; rate?: number } = {}) {
  const real = { at: 1_000, now: () => real.at };
  return { real, clock: new WorldClock(real, { now: 50_000, frozen: false, rate: 1, ...state }) };
}

test('a running clock moves with real time, at its rate', () => {
  const { real, clock } = clockAt({ rate: 60 });
  real.at += 1_000;
  assert.equal(clock.now(), 110_000);
});

test('a frozen clock stands still until it runs again', () => {
  const { real, clock } = clockAt({ frozen: true });
  real.at += 1_000;
  assert.equal(clock.now(), 50_000);
  clock.setFrozen(false);
  real.at += 1_000;
  assert.equal(clock.now(), 51_000);
});

test('it stands at an instant while something is done at it, and nowhere else', () => {
  const { clock } = clockAt();
  assert.equal(
    clock.at(20_000, () => clock.now()),
    20_000,
  );
  assert.throws(() => clock.at(20_000, () => assert.fail()));
  assert.equal(clock.now(), 50_000);
});

test('it never goes back, even when real time does', () => {
  const { real, clock } = clockAt();
  real.at -= 10_000;
  assert.equal(clock.now(), 50_000);
  clock.jump(40_000);
  assert.equal(clock.now(), 50_000);
});

test('a new rate counts from now on, not backwards', () => {
  const { real, clock } = clockAt();
  real.at += 1_000;
  clock.setRate(10);
  real.at += 1_000;
  assert.equal(clock.now(), 61_000);
});

test('the real time until an instant follows the rate, and is endless while frozen', () => {
  const { clock } = clockAt({ rate: 4 });
  assert.equal(clock.realUntil(54_000), 1_000);
  assert.equal(clock.realUntil(49_000), 0);
  clock.setFrozen(true);
  assert.equal(clock.realUntil(54_000), Number.POSITIVE_INFINITY);
});
