import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSnippet, snippets } from '../support/snippets.ts';

const [, inTests] = snippets('mock-server/docs/browser.md', 'ts');

test('the guide’s handlers beside those of a project run as they stand', async () => {
  assert.equal(await runSnippet(inTests!), '{"name":"Nora"}\n');
});
