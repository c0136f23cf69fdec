import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import type { Browser, Page } from 'playwright-core';
import { sharedBrowser } from '../support/browser.ts';
import { endShared } from '../support/shared.ts';

const mock = createMock({ frozen: true, latency: 0 });
let browser: Browser;
let url: string;
before(async () => {
  [{ url }, browser] = await Promise.all([mock.listen({ port: 0 }), sharedBrowser()]);
});
after(async () => {
  await endShared();
  await mock.close();
});

/** The page of a world, and everything about it that should not be. */
async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' });
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`) && !request.url().startsWith('data:')) complaints.push(`asks ${request.url()}`);
  });
  await page.goto(url + path);
  return { page, complaints };
}

function operationOf(page: Page, id: string) {
  return page.locator('.opblock').filter({ has: page.getByText(id, { exact: true }) });
}

test('the page of all calls shows an operation, asks no other origin and is quiet', async () => {
  const { page, complaints } = await open('/_mock/docs');
  assert.equal(await page.title(), 'wa-mock: every call');
  for (const dialect of ['whatssync', 'chatmitra', 'cloud', 'control'])
    await page.getByRole('heading', { name: new RegExp(`^${dialect}`) }).waitFor();
  await page.getByRole('heading', { name: /^cloud/ }).click();
  const operation = operationOf(page, 'cloud.messages.send');
  await operation.getByText('Send a message').click();
  await operation.getByText('Re-engagement message').first().waitFor();
  await operation.getByText('x-document').waitFor();
  const shade = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.notEqual(shade, 'rgb(255, 255, 255)', 'it is bright where the reader wants it dark');
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a call can be tried in the world of the page', async () => {
  const { page, complaints } = await open('/w/tried/_mock/docs');
  await page.getByRole('heading', { name: /^control/ }).click();
  const operation = operationOf(page, 'control.health');
  await operation.getByText('Is it up').click();
  await operation.getByRole('button', { name: 'Try it out' }).click();
  await operation.getByRole('button', { name: 'Execute' }).click();
  await operation.getByText(`${url}/w/tried/_mock/health`).first().waitFor();
  await operation.locator('.live-responses-table').getByText('"tried"').waitFor();
  assert.deepEqual(complaints, []);
  await page.close();
});
