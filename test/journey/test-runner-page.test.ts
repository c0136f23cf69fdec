import assert from 'node:assert/strict';
import { test } from 'node:test';
import { script } from '../support/repository.ts';
import { runProject } from '../support/runner-project.ts';
import { snippets } from '../support/snippets.ts';

const [, inThePage] = snippets('mock-server/docs/testing.md', 'js');

/** What the page's configuration leaves out: this repository's browser, and its TypeScript. */
const CONFIG = `
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { waMockPlugin } from '@wa-inbox/mock/testing';
import { browserOptions } from '../support/browser.ts';
import { repository } from '../support/repository.ts';

export default {
  rootDir: repository,
  files: [\`\${import.meta.dirname}/*.wtr.js\`],
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: await browserOptions() })],
  testFramework: { config: { timeout: 30_000 } },
  nodeResolve: { browser: true, exportConditions: ['@wa-inbox/source', 'browser'] },
  plugins: [esbuildPlugin({ ts: true, js: true, target: 'es2022' }), waMockPlugin()],
};
`;

const more = `
it('gives up with what came nearest, and moves the clock by what it waited', async () => {
  await using world = connectMock(mockUrl).worldOf('gives up');
  await world.inbound({ from: '+12025550123', text: 'Hello?' });
  const wait = world.waitFor({ type: 'message.created', message: { text: /bye/ } }, { within: '5m', patience: 0 });
  const message = await wait.then(() => 'nothing', (error) => error.message);
  if (!/"message.text" is "Hello\\?", not \\/bye\\//.test(message)) throw new Error(message);
  const { now } = await world.clock.state();
  if (now !== '2026-01-15T12:05:00.000Z') throw new Error(now);
});
`;

test('@web/test-runner runs the example of the page in a browser, against a mock of its plugin', async () => {
  const files = { 'wtr.config.mjs': CONFIG, 'world.wtr.js': `${inThePage}\n${more}` };
  const { code, output } = await runProject(files, [script('@web/test-runner', 'wtr'), '--config', 'wtr.config.mjs']);
  assert.equal(code, 0, output);
  assert.match(output, /2 passed, 0 failed/);
});
