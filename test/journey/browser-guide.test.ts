import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { msw } from 'msw/vite';
import { build, defaultClientConditions } from 'vite';
import { launchBrowser } from '../support/browser.ts';
import { repository } from '../support/repository.ts';
import { serveFolder } from '../support/serve-files.ts';
import { snippets } from '../support/snippets.ts';

const [inAPage] = snippets('mock-server/docs/browser.md', 'ts');
const HTML = '<!doctype html><title>Nothing yet</title><script type="module" src="./page.ts"></script>';

/** A project of somebody's with the guide's lines in it, built by Vite as the guide says. */
async function buildProject(outDir: string): Promise<void> {
  const root = await mkdtemp(join(repository, 'test', '.snippet-page-'));
  try {
    await writeFile(join(root, 'page.ts'), inAPage!);
    await writeFile(join(root, 'index.html'), HTML);
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      plugins: [msw({ mode: 'worker-only' })],
      resolve: { conditions: ['@wa-inbox/source', ...defaultClientConditions] },
      build: { target: 'es2022', outDir, emptyOutDir: true, chunkSizeWarningLimit: 2_000, reportCompressedSize: false },
    });
  } finally {
    await rm(root, { recursive: true });
  }
}

test('the guide’s page answers itself, and is driven from the same place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wa-inbox-guide-'));
  await buildProject(folder);
  const server = await serveFolder(folder);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}/`);
    await page.waitForFunction(() => document.title !== 'Nothing yet');
    assert.equal(await page.title(), 'Is the sofa still there?');
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
});
