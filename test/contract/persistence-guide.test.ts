import assert from 'node:assert/strict';
import { exec } from 'node:child_process';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { createMock } from '@wa-inbox/mock';
import { runSnippet, snippets } from '../support/snippets.ts';
import { temporaryFile } from './temporary-file.ts';

const PAGE = 'mock-server/docs/persistence.md';
const OUTPUTS = snippets(PAGE, 'text');

for (const [index, code] of snippets(PAGE, 'ts').entries()) {
  test(`the ${index + 1}. example of the page prints what it says`, async (t) => {
    const db = temporaryFile(t, 'worlds.sqlite');
    const printed = await runSnippet(code.replaceAll("'worlds.sqlite'", JSON.stringify(db)));
    assert.equal(printed.trim(), OUTPUTS[index]);
  });
}

test('a snapshot goes out, is edited and comes in by the lines of the page', async (t) => {
  const file = temporaryFile(t, 'world.json');
  await using mock = createMock();
  const { url } = await mock.listen({ port: 0 });
  const lines = snippets(PAGE, 'sh')[1]!.replaceAll('http://localhost:4010', url).split('\n').slice(0, 3);
  for (const line of lines) await promisify(exec)(line, { cwd: dirname(file) });
  const names = mock.snapshot().contacts.map(({ name }) => name);
  assert.ok(names.includes('Maya Obi') && !names.includes('Maya Okafor'), names.join());
});
