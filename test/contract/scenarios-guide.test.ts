import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { scenario } from '@wa-inbox/protocol/control/schemas';
import { STORIES } from '@wa-inbox/protocol/control/stories';
import { repository } from '../support/repository.ts';
import { runSnippet, snippets } from '../support/snippets.ts';
import { inEveryMode, post } from './modes.ts';

const GUIDE = 'mock-server/docs/scenarios.md';
const text = readFileSync(join(repository, GUIDE), 'utf8');
const files = snippets(GUIDE, 'json');

inEveryMode({}, (mode) => {
  for (const file of files) {
    test(`the guide's ${file.replace(/\s+/g, ' ').slice(0, 60)} is armed`, async () => {
      const reply = await post(mode, '/_mock/scenarios', file);
      assert.equal(reply.status, 201, await reply.clone().text());
    });
  }
});

test('a file is taken by mock.scenario as it is', async () => {
  await using mock = createMock({});
  for (const file of files) {
    const armed = await mock.scenario(JSON.parse(file) as Parameters<typeof mock.scenario>[0]);
    assert.ok(armed.ids.length > 0);
    armed.remove();
  }
  assert.deepEqual(mock.snapshot().scenarios, []);
});

for (const [index, code] of snippets(GUIDE, 'ts').entries()) {
  test(`the guide's example ${index + 1} runs`, async () => void (await runSnippet(code)));
}

test('the guide has every preset, every condition and every deed', () => {
  const { when, do: deed } = scenario.shape;
  const words = [...STORIES.map(({ name }) => name), ...Object.keys(when.shape), ...Object.keys(deed.shape), 'times', 'for'];
  const missing = words.filter((word) => !new RegExp(`\`[^\`\\n]*\\b${word}\\b[^\`\\n]*\``).test(text));
  assert.deepEqual(missing, []);
});
