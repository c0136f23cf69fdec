import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runProject } from '../support/runner-project.ts';
import { script } from '../support/repository.ts';
import { snippets } from '../support/snippets.ts';

const [forNode, forVitest, forPlaywright] = snippets('mock-server/docs/testing.md', 'ts');

/** What the page's example leaves out: names, and what is said of a failure. Of Vitest and Playwright alike. */
const more = `
test('each test has a world of its own, named after it', async ({ world }) => {
  const { world: name } = await world.health();
  expect(name).toMatch(/each-test-has-a-world-of-its-own-named-after-it-[0-9a-f]{8}$/);
  expect((await world.worlds.list()).map((each) => each.world)).toEqual([name]);
});

test('a matcher that fails prints the nearest thing that happened', async ({ world }) => {
  await world.window('+12025550123').open();
  const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
  const body = JSON.stringify({ to: '+12025550123', type: 'text', text: 'It is' });
  await world.fetch('/api/v1/messages', { method: 'POST', headers, body });
  const saying = async (assertion) => assertion.then(() => 'nothing', (error) => error.message);
  expect(await saying(expect(world).toHaveSent({ text: 'It was' }))).toMatch(/"text" is "It is", not "It was"/);
  expect(await saying(expect(world).not.toHaveSent({ text: 'It is' }))).toMatch(/A message was sent after all/);
  expect(await saying(expect(world).toHaveHappened({ type: 'typing' }))).toMatch(/No typing happened so far/);
  await world.fetch('/api/v1/messages', { method: 'POST', headers, body });
  expect(await saying(expect(world).toHaveNoVerdicts())).toMatch(/The same message was sent twice/);
});
`;

test('node --test runs the example of the page', async () => {
  const { code, output } = await runProject({ 'world.test.ts': forNode! }, ['--test']);
  assert.equal(code, 0, output);
  assert.match(output, /pass 1\n/);
});

test('Vitest runs the example of the page, with its matchers', async () => {
  const config = `export default {
    test: { include: ['*.vitest.ts'], testTimeout: 60_000 },
    ssr: { resolve: { conditions: ['@wa-inbox/source', 'node', 'import', 'module', 'default'] } },
  };`;
  const files = { 'vitest.config.mjs': config, 'world.vitest.ts': `${forVitest}\n${more}` };
  const { code, output } = await runProject(files, [script('vitest'), 'run', '--config', 'vitest.config.mjs']);
  assert.equal(code, 0, output);
  assert.match(output, /3 passed/);
});

test('Playwright runs the example of the page, with its matchers, without a browser', async () => {
  const config = `export default { testMatch: '*.pw.ts', reporter: 'line', outputDir: 'results', workers: 1, timeout: 60_000 };`;
  const files = { 'playwright.config.ts': config, 'world.pw.ts': `${forPlaywright}\n${more}` };
  const { code, output } = await runProject(files, [
    script('@playwright/test', 'playwright'),
    'test',
    '--config',
    'playwright.config.ts',
  ]);
  assert.equal(code, 0, output);
  assert.match(output, /3 passed/);
});
