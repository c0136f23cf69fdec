import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { compileElement } from './compiled-element.ts';

const run = promisify(execFile);
const compiled = await compileElement();
after(() => compiled.remove());

test('every entry can be imported where there is no page, and starts nothing there', async () => {
  for (const entry of compiled.entries) {
    const url = JSON.stringify(pathToFileURL(compiled.file(entry)).href);
    // a timer or a connection that is left open would keep the process alive
    await run(process.execPath, ['--input-type=module', '--eval', `await import(${url})`], { timeout: 20_000 });
  }
  assert.ok(compiled.entries.includes('.') && compiled.entries.includes('./define') && compiled.entries.includes('./react'));
});
