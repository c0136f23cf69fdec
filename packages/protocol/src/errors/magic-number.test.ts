import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPhone } from '../phone.ts';
import { CATALOG } from './catalog.ts';
import type { ErrorKey } from './codes.ts';
import { magicNumberOf, magicOutcome } from './magic-number.ts';
import type { ErrorRow } from './row.ts';

const rows: ErrorRow<ErrorKey>[] = Object.values(CATALOG);
const magic = (code: number) => `1555${String(code).padStart(7, '0')}`;

test('every numeric code has a number that gives it', () => {
  const codes = new Set(rows.map((row) => row.code).filter((code) => typeof code === 'number'));
  assert.ok(codes.size > 100);
  for (const code of codes) {
    assert.ok(isPhone(magic(code)));
    const outcome = magicOutcome(magic(code));
    assert.equal(CATALOG[outcome as ErrorKey].code, code);
  }
});

test('the numbers of the documents give what they promise', () => {
  assert.equal(magicOutcome('15550131026'), 'message_undeliverable');
  assert.equal(magicOutcome('15550131047'), 'reengagement_required');
  assert.equal(magicOutcome('15550130429'), 'rate_limit_hit');
  assert.equal(magicOutcome('15550131049'), 'ecosystem_engagement');
  assert.equal(magicOutcome('15550000100'), 'invalid_parameter');
  assert.equal(magicOutcome('15552593107'), 'sync_limit_exceeded');
});

test('one number always succeeds and one is the throttle of the dialect', () => {
  assert.equal(magicOutcome('15559999999'), 'success');
  assert.equal(magicOutcome('15550000429'), 'throttle');
});

test('a row knows its number, and one that only its key tells apart has none', () => {
  assert.equal(magicNumberOf('message_undeliverable'), '15550131026');
  assert.equal(magicNumberOf('rate_limit_exceeded'), '15550000429');
  assert.equal(magicNumberOf('window_closed_chatmitra'), undefined);
  assert.equal(magicNumberOf('template_language_exists'), undefined);
  assert.equal(magicNumberOf('invalid_cursor'), undefined);
});

test('a plus makes no difference', () => {
  assert.equal(magicOutcome('+15550131026'), 'message_undeliverable');
  assert.equal(magicOutcome('+15559999999'), 'success');
});

test('a subcode and a code that is a word have no number', () => {
  assert.equal(magicOutcome('15552388023'), undefined);
  assert.equal(magicOutcome('15550000400'), undefined);
});

test('other numbers are ordinary', () => {
  for (const phone of ['12025550123', '15550123456', '1555013102', '155501310260', '115550131026', '']) {
    assert.equal(magicOutcome(phone), undefined, phone);
  }
});
