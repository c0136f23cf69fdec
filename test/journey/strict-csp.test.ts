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
  await inbox.evaluate((element) => {
    for (const [name, value] of [
      ['locale', 'ar'],
      ['palette', 'high-contrast'],
      ['theme', 'dark'],
      ['density', 'compact'],
    ] as const) {
      element.setAttribute(name, value);
    }
  });
  await inbox.getByRole('button', { name: 'كل القوالب' }).waitFor();
  await page.waitForFunction("getComputedStyle(document.querySelector('wa-inbox')).backgroundColor === 'rgb(0, 0, 0)'");

  assert.deepEqual(await page.evaluate('blocked'), []);
  assert.deepEqual(errors, []);
  assert.deepEqual(
    [...asked].filter((origin) => origin !== host.url && origin !== 'null'),
    [],
  );
  await page.close();
});

test('pictures, sheets and rarer kinds work under that policy, from the chunks of the bundle', async () => {
  const picture = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>';
  const order = { product_items: [{ product_retailer_id: 'LAMP-01', quantity: 2, item_price: 45, currency: 'EUR' }] };
  for (const message of [
    { type: 'image', image: { url: picture, caption: 'The corner' } },
    { type: 'order', order },
  ]) {
    const body = JSON.stringify({ from: '12025550198', name: 'Mina Holt', message });
    const reply = await fetch(`${host.url}/_mock/inbound`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    assert.equal(reply.status, 200, await reply.text());
  }
  const page = await host.newPage();
  await page.goto(host.url);
  const inbox = page.locator('wa-inbox').first();
  await inbox.getByRole('option', { name: /^Mina Holt/ }).click();
  await inbox.getByRole('article').getByText('2 items · €90.00').waitFor();
  await inbox.getByRole('button', { name: 'View order' }).click();
  await inbox.getByRole('dialog', { name: 'Order' }).getByText('Quantity 2').waitFor();
  await page.keyboard.press('Escape');
  await inbox.getByRole('button', { name: 'Image: The corner' }).click();
  await inbox.getByRole('dialog', { name: 'Picture 1 of 1' }).getByRole('img').waitFor();
  await page.keyboard.press('+');
  await page.keyboard.press('Escape');
  await inbox.getByRole('dialog').waitFor({ state: 'detached' });
  assert.deepEqual(await page.evaluate('blocked'), []);
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
