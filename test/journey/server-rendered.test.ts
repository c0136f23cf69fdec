import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createMock, type Mock } from '@wa-inbox/mock';
import type { Browser, Page } from 'playwright-core';
import { build, defaultClientConditions } from 'vite';
import { sharedBrowser } from '../support/browser.ts';
import { endShared } from '../support/shared.ts';
import { compileElement, type Compiled } from '../support/compiled-element.ts';
import { cache, repository } from '../support/repository.ts';

let mock: Mock;
let browser: Browser;
let compiled: Compiled;
let folder: string;
let url: string;
let html: string;

before(async () => {
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, 'hydrated-'));
  [compiled, browser] = await Promise.all([compileElement(), sharedBrowser(), buildPage(folder)]);
  const { renderInbox } = (await compiled.load('./ssr')) as { renderInbox(attributes: object): Promise<string> };
  html = await renderInbox({ 'base-url': '/', contact: '12025550123', theme: 'dark' });
  mock = createMock({ latency: 20 });
  const listening = await mock.listen({ port: 0 });
  url = listening.url;
  listening.mount(
    Promise.resolve(async (request, response) => {
      const path = request.url!.split('?')[0]!;
      const isPage = path === '/';
      const body = isPage ? pageOf(html) : await readFile(join(folder, path)).catch(() => undefined);
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': isPage ? 'text/html' : 'text/javascript' }).end(body);
    }),
  );
});
after(async () => {
  await endShared();
  await mock?.close();
  await compiled?.remove();
  await rm(folder, { recursive: true, force: true });
});

/** The token comes by script: a server would give it to a person who is logged in. */
function pageOf(inbox: string): string {
  return `<!doctype html><html lang="en"><head><title>CRM</title></head><body>${inbox}
<script type="module">document.querySelector('wa-inbox').token = 'demo-token'; await import('/hydrated.js');</script></body></html>`;
}

async function buildPage(outDir: string): Promise<void> {
  const root = join(repository, 'packages', 'wa-inbox');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['@wa-inbox/source', ...defaultClientConditions] },
    build: {
      outDir,
      minify: false,
      lib: { entry: join(root, 'src', 'ssr', 'hydrate.ts'), formats: ['es'], fileName: () => 'hydrated.js' },
    },
  });
}

async function open(before?: (page: Page) => Promise<unknown>): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()));
  await before?.(page);
  await page.goto(url);
  return { page, wrong };
}

test('a server renders a skeleton that says what it is, with the attributes that it was given and no token', () => {
  assert.match(html, /<wa-inbox[^>]*\bbase-url="\/"[^>]*\btheme="dark"/);
  assert.match(html, /<template shadowroot="open" shadowrootmode="open">/);
  assert.match(html, /aria-label="Inbox"/);
  assert.match(html, /Loading conversations/);
  assert.doesNotMatch(html, /token/);
});

test('before any script runs, the page shows the skeleton in the colors of its theme', async () => {
  const { page } = await open((fresh) => fresh.route('**/hydrated.js', () => {})); // it never comes
  const skeleton = page.locator('wa-inbox').getByRole('region', { name: 'Inbox' });
  await skeleton.waitFor();
  const { width, scheme, rows } = await skeleton.evaluate((element) => ({
    width: element.getBoundingClientRect().width,
    scheme: getComputedStyle(element).colorScheme,
    rows: element.querySelectorAll('i').length,
  }));
  assert.ok(width > 600 && rows > 3, `${width} px, ${rows} rows`);
  assert.equal(scheme, 'dark');
  await page.close();
});

test('the page takes it over without an error, keeps its shadow root, and opens the conversation', async () => {
  const { page, wrong } = await open((fresh) =>
    fresh.addInitScript(() => {
      // the skeleton has to stay until the inbox is there: an empty moment between them is a flash
      const watch = (): void => {
        const root = document.querySelector('wa-inbox')?.shadowRoot;
        if (!root) return void requestAnimationFrame(watch);
        const state = { first: root.querySelector('.skeleton'), empty: 0, again: false };
        Object.assign(window, { watched: state });
        new MutationObserver(() => {
          const now = root.querySelector('.skeleton');
          if (now && now !== state.first) state.again = true; // drawn anew instead of taken over
          if (!root.querySelector('.skeleton, .frame')) state.empty++;
        }).observe(root, { childList: true, subtree: true });
      };
      watch();
    }),
  );
  const inbox = page.locator('wa-inbox');
  await inbox.getByRole('heading', { name: 'Maya Okafor' }).waitFor();
  await inbox.getByRole('article').last().waitFor();
  await inbox.getByRole('textbox', { name: /^Message to/ }).fill('From a page of a server');
  await page.keyboard.press('Enter');
  await inbox.getByRole('article').filter({ hasText: 'From a page of a server' }).getByRole('img', { name: 'Read' }).waitFor();
  const watched = await page.evaluate('({ empty: watched.empty, again: watched.again, found: watched.first !== null })');
  assert.deepEqual(watched, { empty: 0, again: false, found: true });
  assert.equal(await inbox.locator('.skeleton').count(), 0);
  assert.deepEqual(wrong, []);
  await page.close();
});

test('an inbox that no server rendered begins without a skeleton', async () => {
  const { page, wrong } = await open();
  await page.locator('wa-inbox').getByRole('article').last().waitFor();
  await page.evaluate(() => {
    const other = document.createElement('wa-inbox');
    other.id = 'other';
    document.body.append(other);
  });
  await page.locator('#other').getByText('No server yet').waitFor();
  assert.deepEqual(wrong, []);
  await page.close();
});
