import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostPage } from './host-page.ts';

/** The policy that a strict host has; a second bundle with Lit creates the policy `lit-html` again. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="stylesheet" href="/host.css">
<script type="module" src="/report.js"></script><script type="module" src="/wa-inbox.js"></script></head>
<body><wa-inbox base-url="/" token="demo-token"></wa-inbox><wa-inbox></wa-inbox></body></html>`;
const STYLE = 'wa-inbox { block-size: 640px; }';
/** Keeps what the browser blocked where the test can read it. */
const REPORT = `window.blocked = []; document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.violatedDirective + ' ' + event.blockedURI));`;

const host = hostPage({
  policy: POLICY,
  files: { '/': PAGE, '/host.css': STYLE, '/report.js': REPORT },
});

test('the built bundle works under a strict policy with trusted types, and asks nobody else', async () => {
  const page = await host.newPage();
  const asked = new Set<string>();
  const errors: string[] = [];
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(host.url);
  const inbox = page.locator('wa-inbox').first();
  await inbox.getByRole('option').first().click();
  await inbox.getByRole('article').last().waitFor();
  await inbox.getByRole('textbox', { name: /^Message to/ }).fill('Under a strict policy');
  await page.keyboard.press('Enter');
  await inbox.getByRole('article').filter({ hasText: 'Under a strict policy' }).getByRole('img', { name: 'Read' }).waitFor();
  await inbox.getByRole('button', { name: 'Emoji', exact: true }).click();
  await inbox.getByRole('gridcell', { name: 'grinning face', exact: true }).click();
  await page.keyboard.press('Escape');
  const file = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('A note') };
  await inbox.locator('input[type="file"]').setInputFiles(file);
  await inbox.getByRole('textbox', { name: /^Message to/ }).press('Enter');
  await inbox.getByRole('article').filter({ hasText: 'note.txt' }).getByRole('img', { name: 'Read' }).waitFor();
  await inbox.getByRole('button', { name: 'Send a template' }).click();
  await inbox
    .getByRole('dialog')
    .getByRole('button', { name: /Appointment reminder/ })
    .click();
  await inbox.getByRole('dialog').getByRole('textbox').first().waitFor();

  assert.deepEqual(await page.evaluate('blocked'), []);
  assert.deepEqual(errors, []);
  assert.deepEqual(
    [...asked].filter((origin) => origin !== host.url && origin !== 'null'),
    [],
  );
  await page.close();
});

test('without attributes it shows a labelled empty state and throws nothing', async () => {
  const page = await host.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(host.url);
  await page.locator('wa-inbox').nth(1).getByRole('region', { name: 'Inbox' }).getByText('No server yet').waitFor();
  assert.deepEqual(errors, []);
  await page.close();
});
