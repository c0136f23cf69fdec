import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { groupsOf, writeGroups } from './file-groups.ts';
import { repository } from './repository.ts';

test('every file is in one group, and no group is empty', () => {
  assert.deepEqual(groupsOf(['a', 'b', 'c', 'd', 'e'], 2), [
    ['a', 'c', 'e'],
    ['b', 'd'],
  ]);
  assert.deepEqual(groupsOf(['a'], 16), [['a']]);
});

test('files of a group run one after the other, each with its own hooks; one that cannot be loaded is a failure', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wa-inbox-groups-'));
  try {
    const files = {
      'a.test.mjs': `
        import { beforeEach, test } from 'node:test';
        globalThis.begun = 0;
        beforeEach(() => { begun += 1; });
        test('first', () => {});
        test('second', () => { if (begun !== 2) throw new Error(begun); });`,
      'b.test.mjs': `import { test } from 'node:test'; test('third', () => { if (begun !== 2) throw new Error(begun); });`,
      'c.test.mjs': `import './nowhere.mjs';`,
    };
    for (const [name, code] of Object.entries(files)) await writeFile(join(folder, name), code);
    const names = Object.keys(files).map((name) => relative(repository, join(folder, name)));
    const glob = writeGroups(join(folder, 'groups'), names, 1);
    const counts = join(folder, 'counts.json');
    const reporter = join(import.meta.dirname, 'node-reporter.ts');
    const { NODE_TEST_CONTEXT: _, ...env } = process.env; // a run inside a run would report to the outer one
    const argv = ['--test', `--test-reporter=${reporter}`, `--test-reporter-destination=${counts}`, glob];
    await new Promise<void>((resolve) => void execFile(process.execPath, argv, { env }, () => resolve()));
    assert.deepEqual(JSON.parse(await readFile(counts, 'utf8')), { passed: 3, failed: 1 });
  } finally {
    await rm(folder, { recursive: true });
  }
});
