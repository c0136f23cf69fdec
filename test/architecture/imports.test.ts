import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forbiddenImports, roomOf } from './import-rule.ts';
import { rooms } from './rooms.ts';
import { readSource, sourceFiles } from './source-file.ts';

const judge = (path: string, code: string): string => forbiddenImports(readSource(path, code)).join('\n');

test('every file imports only what the table of rooms allows', () => {
  const files = sourceFiles();
  assert.ok(files.length > 20, `only ${files.length} files were found`);
  assert.equal(files.flatMap(forbiddenImports).join('\n'), '');
});

test('the table names only rooms that it has', () => {
  const names = new Set(rooms.map((room) => room.name));
  assert.equal(names.size, rooms.length, 'two rooms have one name');
  assert.deepEqual(
    rooms.flatMap((room) => room.rooms ?? []).filter((name) => !names.has(name)),
    [],
  );
});

test('the longest path decides in which room a file is', () => {
  assert.equal(roomOf('packages/wa-inbox/src/components/inbox/inbox.ts')?.name, 'inbox component');
  assert.equal(roomOf('packages/wa-inbox/src/components/thread/thread.ts')?.name, 'components');
  assert.equal(roomOf('packages/wa-inbox/src/index.ts')?.name, 'element entries');
});

const core = 'mock-server/src/core/x.ts';
const forbidden: readonly (readonly [path: string, code: string, quoted: RegExp])[] = [
  [core, `import { createServer } from 'node:http';`, /x\.ts:1 imports "node:http", which "mock core" may not: the core is pure/],
  [core, `\nimport type { Server } from 'node:http';`, /x\.ts:2 imports "node:http"/],
  [core, `type A = import('node:http').Server;`, /node:http/],
  [core, `export * from '../dialects/y.ts';`, /"\.\.\/dialects\/y\.ts" \(mock dialects\)/],
  [core, `const a = await import('../transports/y.ts');`, /mock transports/],
  [core, `const a = await import(name);`, /\(computed\)/],
  [core, `import x = require('node:fs');`, /node:fs/],
  [core, `import { InboxSource } from 'wa-inbox';`, /meet on the wire only/],
  [core, `import '../../../packages/protocol/src/index.ts';`, /may not/],
  ['mock-server/src/cli/x.ts', `import '../core/world.ts';`, /user of the public entries/],
  ['packages/protocol/src/x.ts', `import * as z from 'zod';`, /small edition/],
  ['packages/wa-inbox/src/model/x.ts', `import { html } from 'lit';`, /pure/],
  ['packages/wa-inbox/src/components/thread/x.ts', `import '../../store/state.ts';`, /components\/inbox alone wires/],
  [
    'packages/wa-inbox/src/components/thread/x.ts',
    `import '../../sources/memory/memory-source.ts';`,
    /components\/inbox alone wires/,
  ],
  ['packages/wa-inbox/src/sources/live/x.ts', `import { io } from 'socket.io-client';`, /by import\(\) when first used/],
  ['packages/wa-inbox/src/sources/x.test.ts', `import { createMock } from '@wa-inbox/mock';`, /meet on the wire only/],
  ['demo/x.ts', `import '../packages/wa-inbox/src/store/state.ts';`, /users of the packages see/],
  ['test/journey/x.ts', `import '../../mock-server/src/index.ts';`, /go through the public packages/],
  ['packages/new/src/x.ts', '', /is in no room/],
];

for (const [path, code, quoted] of forbidden) {
  test(`${path} may not hold: ${code.trim() || 'anything'}`, () => assert.match(judge(path, code), quoted));
}

const allowed: readonly (readonly [path: string, code: string])[] = [
  [core, `import { limits } from '@wa-inbox/protocol/limits'; import './y.ts'; import '../core/rules/z.ts';`],
  [
    'packages/wa-inbox/src/sources/live/x.ts',
    `import type { Socket } from 'socket.io-client'; await import('socket.io-client');`,
  ],
  [
    'packages/wa-inbox/src/components/inbox/x.ts',
    `import '../../sources/memory/memory-source.ts'; import '../../store/state.ts';`,
  ],
  [
    'packages/wa-inbox/src/store/x.test.ts',
    `import test from 'node:test'; import '../sources/memory/memory-source.ts'; import 'fast-check';`,
  ],
  ['test/journey/x.ts', `import '../support/browser.ts'; import { createMock } from '@wa-inbox/mock'; import 'playwright-core';`],
];

for (const [path, code] of allowed) {
  test(`${path} may hold: ${code}`, () => assert.equal(judge(path, code), ''));
}
