import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const reporter = join(import.meta.dirname, 'node-reporter.ts');

test('tests are counted; suites, skipped tests and those still to do are not', async () => {
  const counts = await countFiles({
    'a.test.mjs': `
      import { describe, test } from 'node:test';
      describe('a suite', () => { test('passes', () => {}); test('fails', () => { throw new Error('no'); }); });
      test('skipped', { skip: true }, () => {});
      test('to do', { todo: true }, () => { throw new Error('not yet'); });
    `,
    'b.test.mjs': `import { test } from 'node:test'; test('passes too', () => {});`,
  });
  assert.deepEqual(counts, { passed: 2, failed: 1 });
});

test('a file that cannot be loaded is one failure', async () => {
  assert.deepEqual(await countFiles({ 'broken.test.mjs': `import './nowhere.mjs';` }), { passed: 0, failed: 1 });
});

async function countFiles(files: Record<string, string>): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'wa-inbox-reporter-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const counts = join(folder, 'counts.json');
    await runTests(folder, [`--test-reporter=${pathToFileURL(reporter).href}`, `--test-reporter-destination=${counts}`]);
    return JSON.parse(await readFile(counts, 'utf8')) as unknown;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs every test file of the folder; failing tests are what is counted here, so the exit code says nothing. */
function runTests(folder: string, options: readonly string[]): Promise<void> {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env; // a run inside a run would report to the outer one
  return new Promise((resolve) => {
    execFile(process.execPath, ['--test', ...options], { cwd: folder, env }, () => resolve());
  });
}
