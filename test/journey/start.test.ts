import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { startDemo, startScript } from '../support/demo-process.ts';
import { repository } from '../support/repository.ts';

const run = promisify(execFile);

test(
  'npm start serves mock and page on one port, and stops cleanly on Ctrl-C',
  { skip: process.platform === 'win32' && 'Windows has no SIGINT for child processes' },
  async () => {
    const demo = await startDemo();
    assert.match(demo.url, /^http:\/\/localhost:\d+$/);
    const health = (await (await fetch(`${demo.url}/_mock/health`)).json()) as { status: string };
    assert.equal(health.status, 'ok');
    const page = await (await fetch(demo.url)).text();
    assert.match(page, /<wa-inbox/);
    assert.equal(await demo.stop(), 0);
  },
);

test('a taken port gets a sentence with the remedy, not a trace', async () => {
  const first = await startScript('mock-server/src/cli/main.ts', ['start', '--port', '0']);
  const { port } = new URL(first.url);
  const second = run(process.execPath, [
    '--conditions=@wa-inbox/source',
    join(repository, 'demo/serve/main.ts'),
    '--port',
    port,
    '--no-open',
  ]);
  await assert.rejects(second, ({ stderr, code }: { stderr: string; code: number }) => {
    assert.equal(code, 1);
    assert.match(stderr, new RegExp(`Port ${port} is taken`));
    assert.match(stderr, /--port/);
    assert.doesNotMatch(stderr, /\n\s+at /);
    return true;
  });
  await first.stop();
});
