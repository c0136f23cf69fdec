import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createMock, type Mock } from '@wa-inbox/mock';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { buildElement } from '../support/build-element.ts';
import { repository } from '../support/repository.ts';

/** The policy that a strict host has; a second bundle with Lit creates the policy `lit-html` again. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="stylesheet" href="/host.css">
<script type="module" src="/report.js"></script><script type="module" src="/wa-inbox.js"></script></head>
<body><wa-inbox base-url="/" token="demo-token"></wa-inbox><wa-inbox></wa-inbox></body></html>`;
const STYLE = 'wa-inbox { block-size: 640px; }';
/** Keeps what the browser blocked where the test can read it. */
const REPORT = `window.blocked = []; document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.violatedDirective + ' ' + event.blockedURI));`;

let mock: Mock;
let browser: Browser;
let folder: string;
let url: string;

before(async () => {
  folder = await mkdtemp(join(repository, 'node_modules/.cache-csp-'));
  await buildElement(folder);
  mock = createMock({ latency: 20 });
  const listening = await mock.listen({ port: 0 });
  listening.mount(Promise.resolve(serve));
  url = listening.url;
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await mock?.close();
  await rm(folder, { recursive: true, force: true });
});

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url!.split('?')[0]!;
  const send = (type: string, body: string | Buffer): void =>
    void response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(body);
  if (path === '/') return send('text/html', PAGE);
  if (path === '/host.css') return send('text/css', STYLE);
  if (path === '/report.js') return send('text/javascript', REPORT);
  if (!/^\/[\w./-]+\.js$/.test(path) || path.includes('..')) return void response.writeHead(404).end();
  send('text/javascript', await readFile(join(folder, path)));
}

test('the built bundle works under a strict policy with trusted types, and asks nobody else', async () => {
  const page = await browser.newPage();
  const asked = new Set<string>();
  const errors: string[] = [];
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  const inbox = page.locator('wa-inbox').first();
  await inbox.getByRole('option').first().click();
  await inbox.getByRole('article').last().waitFor();
  await inbox.getByRole('textbox', { name: /^Message to/ }).fill('Under a strict policy');
  await page.keyboard.press('Enter');
  await inbox.getByRole('article').filter({ hasText: 'Under a strict policy' }).getByRole('img', { name: 'Read' }).waitFor();
  await inbox.getByRole('button', { name: 'Send a template' }).click();
  await inbox
    .getByRole('dialog')
    .getByRole('button', { name: /Appointment reminder/ })
    .click();
  await inbox.getByRole('dialog').getByRole('textbox').first().waitFor();

  assert.deepEqual(await page.evaluate('blocked'), []);
  assert.deepEqual(errors, []);
  assert.deepEqual(
    [...asked].filter((origin) => origin !== url && origin !== 'null'),
    [],
  );
  await page.close();
});

test('without attributes it shows a labelled empty state and throws nothing', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  await page.locator('wa-inbox').nth(1).getByRole('region', { name: 'Inbox' }).getByText('No server yet').waitFor();
  assert.deepEqual(errors, []);
  await page.close();
});
