import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { snippets } from '../support/snippets.ts';
import { runLine } from './documented-line.ts';

const PAGE = 'mock-server/docs/cli.md';
const TEMPLATE = {
  name: 'order_confirmation',
  language: 'en_US',
  category: 'UTILITY',
  status: 'APPROVED',
  components: [{ type: 'BODY', text: 'Thank you, {{1}}: we have your order.', example: { body_text: [['Ana']] } }],
};
const mock = createMock();
let env: { WA_MOCK_URL: string };
let cwd: string;

before(async () => {
  env = { WA_MOCK_URL: (await mock.listen({ port: 0 })).url };
  cwd = await mkdtemp(join(tmpdir(), 'wa-mock-'));
  const [scenario] = snippets(PAGE, 'json');
  await writeFile(join(cwd, 'scenario.json'), scenario!);
  await writeFile(join(cwd, 'shop.json'), JSON.stringify({ contacts: [], messages: [], templates: [TEMPLATE] }));
});
after(() => Promise.all([mock.close(), rm(cwd, { recursive: true })]));

const lines = snippets(PAGE, 'sh').flatMap((block) => block.split('\n'));

test('the page has commands to run', () => assert.ok(lines.length > 20));

for (const line of lines) {
  test(line, () => runLine(line, { env, cwd }));
}
