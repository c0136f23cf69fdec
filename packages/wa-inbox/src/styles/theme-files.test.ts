import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { themeFiles } from './theme-files.ts';
import { tokenDescriptions } from './token-descriptions.ts';

const home = join(import.meta.dirname, '../..');
const sources = globSync('src/**/*.ts', { cwd: home }).filter((file) => !file.endsWith('.test.ts'));
const code = sources.map((file) => readFileSync(join(home, file), 'utf8')).join('\n');
const names = Object.keys(tokenDescriptions);

for (const [file, text] of Object.entries(themeFiles())) {
  test(`${file} says what the tables say`, () => {
    const path = join(home, file);
    if (process.env['THEMES'] === 'write') writeFileSync(path, text);
    assert.equal(existsSync(path) && readFileSync(path, 'utf8'), text, 'THEMES=write with this test writes it anew');
  });
}

test('every token that is used is declared, and every declared one is used', () => {
  const used = new Set([...code.matchAll(/var\(--_([a-z-]+)/g)].map(([, name]) => name!));
  const own = new Set([...code.matchAll(/--_([a-z-]+)(?=:|')/g)].map(([, name]) => name!)); // what a component sets itself
  assert.deepEqual(
    [...used].filter((name) => !names.includes(name) && !own.has(name)),
    [],
    'declare them in styles/tokens.ts',
  );
  assert.deepEqual(
    names.filter((name) => !used.has(name)),
    [],
    'nothing uses them',
  );
});

test('no public token is set or read that is not declared', () => {
  const written = [...code.matchAll(/--wa-inbox-([a-z]+(?:-[a-z]+)*)(?=[:,)\s])/g)].map(([, name]) => name!);
  assert.deepEqual(
    written.filter((name) => !names.includes(name)),
    [],
  );
});
