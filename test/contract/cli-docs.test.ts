import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { snippets } from '../support/snippets.ts';
import { startWaMock, waMock } from './command-line.ts';

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

/** As a shell splits a line without variables. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare!);
}

/** Those that go on until Ctrl+C. */
const goesOn = ([name = 'start', second]: string[], line: string) =>
  name === 'start' ||
  line.includes('--serve') ||
  (name === 'webhook' && second === 'listen') ||
  (name === 'tail' && !line.includes('--no-follow'));
const lines = snippets(PAGE, 'sh').flatMap((block) => block.split('\n'));

test('the page has commands to run', () => assert.ok(lines.length > 20));

for (const line of lines) {
  test(line, async () => {
    const [npx, command, ...args] = words(line);
    assert.deepEqual([npx, command], ['npx', 'wa-mock']);
    if (!goesOn(args, line)) {
      const ended = await waMock(args, { env, cwd });
      assert.equal(ended.code, 0, ended.stderr + ended.stdout);
      return;
    }
    // the port of the page may be taken on this machine
    const isServer = args.length === 0 || (args[0] === 'start' && !args.includes('--port'));
    await using running = startWaMock(isServer ? ['start', ...args.slice(1), '--port', '0'] : args, { env, cwd });
    assert.notEqual(await running.line(), undefined, running.errors());
    assert.equal(await running.interrupt(), 0);
  });
}
