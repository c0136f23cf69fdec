import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserGraph, nodeOnly } from './browser-graph.ts';
import { readSource } from './source-file.ts';

const ENTRIES = ['mock-server/src/index.ts', 'mock-server/src/provider.ts', 'mock-server/src/msw.ts'];

for (const entry of ENTRIES) {
  test(`a browser can load all that ${entry} brings`, () => {
    const { files, packages } = browserGraph(entry);
    assert.ok(files.length > 20, `only ${files.length} files were found`);
    assert.equal(files.flatMap(nodeOnly).join('\n'), '');
    assert.deepEqual(
      [...packages].filter((name) => /^(?:socket\.io|json-server|commander|vite)(?:\/|$)/.test(name)),
      [],
    );
  });
}

test('what is loaded later is looked at, too', () => {
  const { files } = browserGraph('mock-server/src/transports/node-machine.ts');
  assert.match(files.flatMap(nodeOnly).join('\n'), /read-docs\.ts:\d+ imports "node:fs": a browser loads this file/);
});

for (const code of ["import 'node:fs';", "await import('fs');", 'process.exit();', 'Buffer.from(a);', 'process.env.A;']) {
  test(`${code} is no browser's`, () => assert.equal(nodeOnly(readSource('mock-server/src/x.ts', code)).length, 1));
}

for (const code of ["import type { Server } from 'node:http';", 'globalThis.setTimeout(f, 1);', 'const a = b.process;']) {
  test(`${code} is harmless`, () => assert.deepEqual(nodeOnly(readSource('mock-server/src/x.ts', code)), []));
}
