import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { CATALOG, catalogRow } from './catalog.ts';
import { ERROR_CODES, type ErrorKey } from './codes.ts';
import type { ErrorRow } from './row.ts';

type Fact = [code: number | string, subcode: number | null, title: string, http: number | null, delivery: string];
const facts = JSON.parse(readFileSync(new URL('./errors.fixture.json', import.meta.url), 'utf8')) as Fact[];
const rows: ErrorRow<ErrorKey>[] = Object.values(CATALOG);
const ours = rows.filter((row) => row.source.includes('ours'));
const documented = rows.filter((row) => !row.source.includes('ours'));

test('every documented error is in the catalogue once, with the documented values', () => {
  assert.equal(facts.length, 123);
  for (const [code, subcode, title, http, delivery] of facts) {
    const found = rows.filter((row) => row.code === code && (row.subcode ?? null) === subcode && row.title === title);
    assert.deepEqual(
      found.map((row) => [row.http, row.delivery]),
      [[http, delivery]],
      `${code} ${title}`,
    );
  }
});

test('what is not documented says that it is ours, and its code is its key', () => {
  assert.equal(documented.length, facts.length);
  for (const row of ours) {
    assert.equal(row.code, row.key);
    const dialect = row.key === 'out_of_credits' ? 'chatmitra' : 'whatssync';
    assert.deepEqual([row.source, row.dialects], [['ours'], [dialect]]);
  }
});

test('every row has a cause, a remedy, a source and a dialect', () => {
  for (const row of rows) {
    assert.match(row.cause, /^\S.{15,}\.$/, row.key);
    assert.match(row.remedy, /^\S.{8,}\.$/, row.key);
    assert.notEqual(row.cause, row.remedy);
    assert.ok(row.source.length > 0 && row.source.every((name) => name !== ''), row.key);
    assert.ok(row.dialects.length > 0, row.key);
  }
});

test('every key is snake_case and stands in one group of texts', async () => {
  const folder = new URL('./texts/', import.meta.url);
  const files = readdirSync(folder).filter((name) => !name.startsWith('define-texts'));
  const groups = await Promise.all(files.map((name) => import(new URL(name, folder).href) as Promise<Record<string, object>>));
  const keys = groups.flatMap((group) => Object.values(group).flatMap((texts) => Object.keys(texts)));
  assert.deepEqual(keys.toSorted(), Object.keys(ERROR_CODES).toSorted());
  for (const key of keys) assert.match(key, /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
});

test('a row joins its code with its text', () => {
  const row = catalogRow('reengagement_required');
  assert.equal(row.key, 'reengagement_required');
  assert.equal(row.code, 131047);
  assert.equal(row.retry, 'template');
  assert.equal(row.wire?.message, '(#131047) Re-engagement message');
});

test('an error that is reported by status only has no HTTP status, and no other has none', () => {
  for (const row of rows) assert.ok(row.http !== null || row.delivery === 'async', row.key);
});
