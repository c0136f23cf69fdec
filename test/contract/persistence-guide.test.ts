import assert from 'node:assert/strict';
import { exec } from 'node:child_process';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { createMock } from '@wa-inbox/mock';
import { runSnippet, snippets } from '../support/snippets.ts';
import { runLine } from './documented-line.ts';
import { temporaryFile } from './temporary-file.ts';

const PAGE = 'mock-server/docs/persistence.md';
const OUTPUTS = snippets(PAGE, 'text');
const [start, edit] = snippets(PAGE, 'sh');

for (const [index, code] of snippets(PAGE, 'ts').entries()) {
  test(`the ${index + 1}. example of the page prints what it says`, async (t) => {
    const db = temporaryFile(t, 'worlds.sqlite');
    if (index === 0) await runLine(start!, { cwd: dirname(db) });
    const printed = await runSnippet(code.replaceAll("'worlds.sqlite'", JSON.stringify(db)));
    assert.equal(printed.trim(), OUTPUTS[index]);
  });
}

test('a snapshot goes out, is edited and comes in by the lines of the page, and a mock starts from it', async (t) => {
  const cwd = dirname(temporaryFile(t, 'world.json'));
  await using mock = createMock();
  const { url } = await mock.listen({ port: 0 });
  const lines = edit!.replaceAll('http://localhost:4010', url).split('\n');
  for (const line of lines.slice(0, -1)) await promisify(exec)(line, { cwd });
  check(mock.snapshot());
  const whileServing = async (other: string) => check(await (await fetch(`${other}/_mock/snapshot`)).json());
  await runLine(lines.at(-1)!, { cwd, whileServing });
});

function check({ contacts }: { contacts: readonly { name: string }[] }): void {
  const names = contacts.map(({ name }) => name);
  assert.ok(names.includes('Maya Obi') && !names.includes('Maya Okafor'), names.join());
}
