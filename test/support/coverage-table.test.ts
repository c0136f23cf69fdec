import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { coverage } from '@wa-inbox/protocol/coverage/coverage';
import { limits, limitsText, readme, withTable } from './coverage-table.ts';

const text = readFileSync(readme, 'utf8');

test("the README's table is what the coverage says", () => {
  assert.equal(text, withTable(text), 'write it anew with npm run coverage');
});

test('LIMITS.md is what the coverage says: every call and every code', () => {
  const { endpoints, errors } = coverage();
  assert.equal(readFileSync(limits, 'utf8'), limitsText(), 'write it anew with npm run coverage');
  for (const { path } of endpoints) assert.ok(limitsText().includes(path.replace(/:(\w+)/g, '{$1}')), path);
  for (const { code } of errors) assert.ok(limitsText().includes(`\`${code}`), String(code));
  assert.notEqual(limitsText({ endpoints: endpoints.slice(1), errors }), limitsText());
});

test('what changes in the coverage changes the table, and nothing else of the README', () => {
  const { endpoints, errors } = coverage();
  const other = withTable(text, { endpoints: endpoints.slice(1), errors });
  assert.notEqual(other, text);
  assert.equal(other.split('<!--')[0], text.split('<!--')[0]);
  assert.equal(other.split('-->').at(-1), text.split('-->').at(-1));
  assert.equal(withTable(other), text);
});

test('a README without a place for the table is told so', () => {
  assert.throws(() => withTable('# wa-inbox'), /README\.md needs "<!-- coverage/);
});
