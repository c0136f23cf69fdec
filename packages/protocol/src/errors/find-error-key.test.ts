import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CATALOG, findErrorKey } from './catalog.ts';
import type { ErrorKey } from './codes.ts';
import { keyOfCode } from './find-code.ts';
import type { ErrorRow } from './row.ts';

const rows: ErrorRow<ErrorKey>[] = Object.values(CATALOG);

test('every row is found by its key', () => {
  for (const { key } of rows) {
    assert.equal(findErrorKey(key), key);
    assert.equal(keyOfCode(key), key);
  }
});

test('every row is found by code and subcode in each dialect that has it for itself', () => {
  for (const row of rows) {
    for (const dialect of row.dialects) {
      const found = CATALOG[findErrorKey(row.code, { dialect, subcode: row.subcode })!];
      assert.deepEqual([found.code, found.subcode], [row.code, row.subcode], `${row.key} in ${dialect}`);
      if (row.dialects.length === 1) assert.equal(found.key, row.key);
    }
  }
});

test('131026 means what the dialect says', () => {
  assert.equal(findErrorKey(131026), 'message_undeliverable');
  assert.equal(findErrorKey(131026, { dialect: 'cloud' }), 'message_undeliverable');
  assert.equal(findErrorKey(131026, { dialect: 'whatssync' }), 'message_undeliverable');
  assert.equal(findErrorKey(131026, { dialect: 'chatmitra' }), 'window_closed_chatmitra');
});

test('a code without its subcode is the general row', () => {
  assert.equal(findErrorKey(100), 'invalid_parameter');
  assert.equal(findErrorKey(100, { subcode: 2388023 }), 'template_language_being_deleted');
  assert.equal(findErrorKey(100, { subcode: 1 }), 'invalid_parameter');
  assert.equal(findErrorKey(131030), 'recipient_not_allowed');
});

test('a band of codes is one row', () => {
  assert.equal(findErrorKey(200), 'api_permission');
  assert.equal(findErrorKey(299), 'api_permission');
  assert.equal(findErrorKey(300), undefined);
});

test('a number may come as text', () => {
  assert.equal(findErrorKey('131047'), 'reengagement_required');
  assert.equal(keyOfCode('131047'), 'reengagement_required');
  assert.equal(keyOfCode('0'), 'auth_exception');
});

test("a wrapper's code means nothing to another provider", () => {
  assert.equal(findErrorKey('400', { dialect: 'chatmitra' }), 'invalid_phone_number_chatmitra');
  assert.equal(findErrorKey('400', { dialect: 'cloud' }), undefined);
});

test('what is no code and no key is nothing', () => {
  for (const code of ['', 'toString', '__proto__', 'Rate limit hit', 999_999, -1, Number.NaN]) {
    assert.equal(findErrorKey(code), undefined);
    assert.equal(keyOfCode(code), undefined);
  }
});

test('without a dialect the browser finds what the catalogue finds', () => {
  for (const row of rows) {
    assert.equal(keyOfCode(row.code, row.subcode), findErrorKey(row.code, { subcode: row.subcode }), row.key);
  }
});

test("the browser's part loads no texts", () => {
  for (const file of ['find-code.ts', 'codes.ts']) {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8');
    const loaded = [...source.matchAll(/^import (?!type ).*from '(.+)';$/gm)].map((match) => match[1]);
    assert.deepEqual(loaded, file === 'codes.ts' ? [] : ['./codes.ts']);
  }
});
