import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { WaInbox } from 'wa-inbox';
import { inbox, journey } from './harness.ts';

const demo = journey(['--strict']);
const MAYA = '12025550123';

/** Calls that the document has; whatever else is asked for is not there, and neither are sockets. */
const DOCUMENTED = [/^GET \/api\/v1\/contacts$/, /^GET \/api\/v1\/contacts\/[^/]+(\/messages)?$/, /^POST \/api\/v1\/messages$/];

async function withoutOurs(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await page.addInitScript(() => {
    const Real = WebSocket;
    globalThis.WebSocket = class extends Real {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(String(url).includes('/socket.io/') ? 'ws://127.0.0.1:9/' : url, protocols); // the port of "discard": nobody is there
      }
    };
  });
  await page.route(/\/socket\.io\//, (route) => route.fulfill({ status: 404, body: '' }));
  await page.route(/\/api\/v1\//, (route) => {
    const request = route.request();
    const call = `${request.method()} ${new URL(request.url()).pathname.replace(/^\/w\/[^/]+/, '')}`;
    const isSearch = new URL(request.url()).searchParams.has('search') && call.endsWith('/messages');
    if (request.method() === 'OPTIONS' || (DOCUMENTED.some((known) => known.test(call)) && !isSearch)) return route.fallback();
    refused.push(call);
    const error = { code: 'not_found', message: 'There is nothing here.', status: 404 };
    return route.fulfill({ status: 404, contentType: 'application/json', body: JSON.stringify({ error }) });
  });
  return refused;
}

test('against a server with only the documented calls and fields, what needs no more still works', async () => {
  const page = await demo.open('documented');
  const refused = await withoutOurs(page);
  await page.reload();
  const element = page.locator('wa-inbox');
  const { row, composer, message, header, thread } = inbox(page);

  await row('Maya Okafor').click();
  await composer.fill('A text by the document');
  await composer.press('Enter');
  const sent = message('A text by the document');
  await sent.waitFor();
  await header.getByText(/Open for|Closes in/).waitFor(); // the window follows from the customer's last message

  await demo.control('documented', 'inbound', { from: MAYA, text: 'An answer about the walnut shelf' });
  await message('An answer about the walnut shelf').waitFor();
  await sent.getByRole('img', { name: 'Read' }).waitFor();

  await element.getByRole('searchbox', { name: 'Search name, phone or tag' }).fill('walnut shelf');
  await element.getByText('only those that are loaded were looked through').waitFor();
  await element.getByRole('button', { name: /walnut shelf/ }).click();
  await element.getByRole('button', { name: 'Clear search' }).click();
  await row('Maya Okafor').waitFor();

  await element.getByRole('button', { name: 'Details', exact: true }).click();
  await element.getByRole('heading', { name: 'Customer service window' }).waitFor();
  await element.getByRole('button', { name: 'Close details' }).click();

  await element.getByRole('button', { name: 'Search in this conversation' }).click();
  await element.getByRole('searchbox', { name: 'Search messages' }).fill('document');
  await thread.locator('.marked').waitFor();
  await page.keyboard.press('Escape');

  const text = await element.evaluate((inside: WaInbox) => inside.export({ format: 'text' }));
  assert.match(text, /A text by the document/);
  const searches = refused.filter((call) => call === 'GET /api/v1/messages');
  assert.equal(searches.length, 1, `what is ours is asked for once and done without: ${refused.join(', ')}`);
  await page.close();
});
