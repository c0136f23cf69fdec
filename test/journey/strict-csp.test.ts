import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snippets } from '../support/snippets.ts';
import { hostPage } from './host-page.ts';

/** The policy that the guide shows; a second bundle with Lit creates the policy `lit-html` again. */
const [POLICY] = snippets('packages/wa-inbox/docs/strict-pages.md', 'http');

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="stylesheet" href="/host.css">
<script type="module" src="/report.js"></script><script type="module" src="/wa-inbox.js"></script></head>
<body><wa-inbox base-url="/" token="demo-token"></wa-inbox><wa-inbox></wa-inbox></body></html>`;
const STYLE = 'wa-inbox { block-size: 640px; }';
/** Keeps what the browser blocked where the test can read it. */
const REPORT = `window.blocked = []; document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.violatedDirective + ' ' + event.blockedURI));`;

const host = hostPage({
  policy: POLICY!,
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

test('everything that loads later works under that policy, and the token is nowhere to be read', async () => {
  const page = await host.newPage();
  const asked = new Set<string>();
  const said: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() =>
    addEventListener('unhandledrejection', () => (document.documentElement.dataset['rejected'] = '')),
  );
  page.setDefaultTimeout(10_000);
  await page.goto(host.url);
  await page.evaluate(() => {
    const inbox = document.querySelector('wa-inbox')!;
    inbox.token = inbox.getAttribute('token')!;
    inbox.removeAttribute('token');
    inbox.cannedReplies = [{ name: 'thanks', text: 'Thank you!' }];
  });
  const inbox = page.locator('wa-inbox').first();
  const field = inbox.getByRole('textbox', { name: /^Message to/ });
  const layer = (name: string | RegExp) => inbox.getByRole('dialog', { name });
  const away = async (name: string | RegExp): Promise<void> => {
    await page.keyboard.press('Escape');
    await layer(name).waitFor({ state: 'hidden' });
  };
  await inbox.getByRole('option', { name: /^Maya Okafor/ }).click();
  await field.fill('/th');
  await inbox.getByRole('listbox', { name: 'Canned replies' }).getByRole('option').click();
  await field.press('Enter');
  await inbox.getByRole('article').filter({ hasText: 'Thank you!' }).getByRole('img', { name: 'Read' }).waitFor();

  await inbox.getByRole('button', { name: 'Attach' }).click();
  for (const name of await inbox.getByRole('menuitem').allTextContents()) {
    if (name.trim() === 'Photo, video or document') continue;
    if (!(await inbox.getByRole('menuitem', { name }).isVisible())) await inbox.getByRole('button', { name: 'Attach' }).click();
    await inbox.getByRole('menuitem', { name }).click();
    await layer(/./).waitFor();
    await away(/./);
  }
  await inbox.getByRole('button', { name: 'Record a voice message' }).click();
  await inbox.getByRole('group', { name: 'Voice message' }).getByText('0:01').waitFor();
  await inbox.getByRole('button', { name: 'Stop and listen' }).click();
  await inbox.getByRole('group', { name: 'Voice message' }).getByRole('button', { name: 'Send' }).click();
  const spoken = inbox.getByRole('article', { name: /Voice message/ }).last();
  await spoken.getByRole('img', { name: /Read|Played/ }).waitFor();
  await spoken.getByText('Voice message cannot be played on this page.').waitFor();
  assert.equal(await spoken.getByRole('button', { name: /^Play/ }).count(), 0);
  const [recording] = await Promise.all([
    page.waitForEvent('download'),
    spoken.getByRole('link', { name: 'Download: Voice message' }).click(),
  ]);
  await recording.delete();

  await inbox.getByRole('article').filter({ hasText: 'Thank you!' }).focus();
  await page.keyboard.press('Enter');
  await inbox.getByRole('menuitem', { name: 'More emoji' }).click();
  await inbox.getByRole('gridcell').first().click();
  await inbox
    .getByRole('article')
    .filter({ hasText: 'Thank you!' })
    .getByRole('img', { name: /^Reaction/ })
    .waitFor();
  for (const name of ['Message info', 'Forward']) {
    await inbox.getByRole('article').filter({ hasText: 'Thank you!' }).focus();
    await page.keyboard.press('Enter');
    await inbox.getByRole('menuitem', { name }).click();
    await layer(/./).waitFor();
    await away(/./);
  }
  await inbox.getByRole('button', { name: 'Details', exact: true }).click();
  await inbox.locator('wa-inbox-details').getByRole('heading').first().waitFor();
  await inbox.getByRole('button', { name: 'Search in this conversation' }).click();
  await inbox.getByRole('searchbox', { name: 'Search messages' }).fill('the');
  await inbox
    .locator('wa-inbox-find')
    .getByText(/\d of \d/)
    .waitFor();
  await inbox.getByRole('searchbox', { name: 'Search name, phone or tag' }).fill('the');
  await inbox.locator('wa-inbox-hits .hit').first().waitFor();
  for (const format of ['text', 'json', 'html'] as const) {
    const text = await page.evaluate((form) => document.querySelector('wa-inbox')!.export({ format: form }), format);
    assert.match(text, /Thank you!/);
  }
  for (const how of ['As text', 'As a web page']) {
    await inbox.getByRole('button', { name: 'More about this conversation' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), inbox.getByRole('menuitem', { name: how }).click()]);
    await download.delete();
  }
  await inbox.getByRole('button', { name: 'New conversation' }).click();
  await inbox.getByRole('textbox', { name: /^Phone number/ }).waitFor();

  const blocked = await page.evaluate<string[]>('blocked');
  assert.equal(await page.evaluate(() => document.documentElement.dataset['rejected']), undefined);
  // the policy has no `media-src`: a voice message is sent, and says that it cannot be listened to here
  assert.deepEqual(
    blocked.filter((what) => !what.startsWith('media-src')),
    [],
  );
  assert.deepEqual(errors, []);
  assert.deepEqual(
    [...asked].filter((origin) => origin !== host.url && origin !== 'null'),
    [],
  );
  const kept = await page.evaluate(everythingKept);
  assert.ok(kept.length > 10_000, 'the page was read');
  assert.doesNotMatch(kept + said.join(), /demo-token/);
  await page.close();
});

/** What a script beside the element can read: the document with its shadow trees, storage, cookies and databases. */
async function everythingKept(): Promise<string> {
  const drawn = (root: ParentNode): string =>
    [...root.querySelectorAll('*')]
      .map((one) => (one.cloneNode() as Element).outerHTML + (one.shadowRoot ? drawn(one.shadowRoot) : ''))
      .join('');
  const read = (request: IDBRequest): Promise<unknown> =>
    new Promise((resolve) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
    });
  const rows: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = (await read(indexedDB.open(name!))) as IDBDatabase;
    for (const store of database.objectStoreNames) rows.push(await read(database.transaction(store).objectStore(store).getAll()));
    database.close();
  }
  return [
    drawn(document),
    document.cookie,
    JSON.stringify(Object.entries(localStorage)),
    JSON.stringify(Object.entries(sessionStorage)),
    JSON.stringify(rows),
  ].join('\n');
}

test('without attributes it shows a labelled empty state and throws nothing', async () => {
  const page = await host.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(host.url);
  await page.locator('wa-inbox').nth(1).getByRole('region', { name: 'Inbox' }).getByText('No server yet').waitFor();
  assert.deepEqual(errors, []);
  await page.close();
});
