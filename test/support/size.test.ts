import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { weigh } from './size.ts';

test('static imports of imports are weighed, each once, and lazy ones are not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wa-inbox-size-'));
  try {
    await writeFile(join(folder, 'entry.js'), `import'./a.js';export*from'./b.js';const late=()=>import('./late.js');`);
    await writeFile(join(folder, 'a.js'), `import{b}from'./b.js';`);
    await writeFile(join(folder, 'b.js'), `export const b=1;`);
    const weighed = await weigh(join(folder, 'entry.js'));
    assert.deepEqual(
      weighed.map(({ file }) => basename(file)),
      ['entry.js', 'a.js', 'b.js'],
    );
    assert.ok(weighed.every(({ bytes }) => bytes > 20 && bytes < 200));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
