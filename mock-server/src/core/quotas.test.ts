import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Quotas } from './quotas.ts';

const HOUR = 3_600_000;

test('a customer counts once, until 24 hours after the last message', () => {
  const quotas = new Quotas();
  quotas.countReached('1', 0);
  quotas.countReached('2', HOUR);
  quotas.countReached('1', 2 * HOUR);
  assert.equal(quotas.reached(2 * HOUR), 2);
  assert.equal(quotas.reached(25 * HOUR), 1, 'the second is past');
  assert.ok(quotas.hasReached('1', 26 * HOUR - 1));
  assert.ok(!quotas.hasReached('1', 26 * HOUR));
  assert.equal(quotas.reached(26 * HOUR), 0);
});

test('marketing messages and throttled flows count in windows that slide', () => {
  const quotas = new Quotas();
  quotas.countMarketing('1', 0);
  quotas.countMarketing('1', 12 * HOUR);
  assert.deepEqual([quotas.marketing('1', 23 * HOUR), quotas.marketing('1', 24 * HOUR), quotas.marketing('2', 0)], [2, 1, 0]);
  quotas.countFlow('f', 0);
  assert.deepEqual([quotas.flow('f', HOUR - 1), quotas.flow('f', HOUR)], [1, 0]);
});

test('each tells when there is some of it again', () => {
  const quotas = new Quotas();
  for (const at of [0, 1, 2]) {
    quotas.countReached(String(at), at);
    quotas.countMarketing('1', at);
    quotas.countFlow('f', at);
  }
  assert.equal(quotas.reachedResetAt(2, 3), 1 + 24 * HOUR);
  assert.equal(quotas.marketingResetAt('1', 2, 3), 1 + 24 * HOUR);
  assert.equal(quotas.flowResetAt('f', 3, 3), HOUR);
});

test('counting costs the same whatever was counted: what is past leaves at the front', () => {
  const quotas = new Quotas();
  for (let index = 0; index < 50_000; index++) quotas.countReached(String(index), index);
  assert.equal(quotas.reached(50_000), 50_000);
  assert.equal(quotas.reached(24 * HOUR + 49_998), 1);
});
