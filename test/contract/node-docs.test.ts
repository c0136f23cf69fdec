import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VERDICT_RULES } from '@wa-inbox/protocol/control/verdicts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/repository.ts';
import { runSnippet, snippets } from '../support/snippets.ts';

const PAGE = 'mock-server/docs/node.md';
const [first, waiting, verdicts] = snippets(PAGE, 'ts');

test('the first example sends, and waits for the message to be read', async () => {
  assert.equal(await runSnippet(first!), '201 read within the minute\n');
});

test('the example of waiting finds a failure, and gives up with what came nearest', async () => {
  const printed = await runSnippet(waiting!);
  assert.match(printed, /^131026\nNo typing with phone "\+12025550123" happened within 10m of the world's time\.\nNearest:\n/);
});

test('the example of verdicts prints one', async () => {
  assert.match(await runSnippet(verdicts!), /^sent-twice The same body was sent to \+15559999999 0 ms after/);
});

test('the page names each rule', () => {
  const page = readFileSync(join(repository, PAGE), 'utf8');
  assert.deepEqual(
    VERDICT_RULES.filter((rule) => !page.includes(`| \`${rule}\` |`)),
    [],
  );
});
