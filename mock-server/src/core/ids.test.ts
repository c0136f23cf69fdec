import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ids } from './ids.ts';

test('ids never repeat', () => {
  const ids = new Ids(1);
  const made = new Set(Array.from({ length: 50_000 }, () => ids.next('msg')));
  assert.equal(made.size, 50_000);
});

test('the same seed gives the same ids, also from where a snapshot stood', () => {
  const first = new Ids(9);
  first.next('msg');
  const second = new Ids(9, first.count);
  assert.equal(second.next('msg'), first.next('msg'));
  assert.match(first.next('msg'), /^msg_[0-9a-z]{10}$/);
});
