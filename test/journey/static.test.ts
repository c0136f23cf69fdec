import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { sharedBrowser } from '../support/browser.ts';
import { endShared } from '../support/shared.ts';
import { buildStatic } from '../support/build-static.ts';
import { type FileServer, serveFiles } from '../support/serve-files.ts';
import { inbox } from './harness.ts';

let folder: string;
let server: FileServer;
let browser: Browser;
/** What the server was asked for: files of the page, and nothing else. */
const asked: string[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wa-inbox-static-'));
  await buildStatic(folder);
  browser = await sharedBrowser();
  // in a folder of its own, as a page of a project has it
  server = await serveFiles((path) => {
    asked.push(path);
    if (!path.startsWith('/inbox/')) return Promise.resolve(undefined);
    return readFile(join(folder, path.slice('/inbox/'.length))).catch(() => undefined);
  });
});
after(async () => {
  await endShared();
  await server.close();
  await rm(folder, { recursive: true });
});

async function openDemo(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  page.setDefaultTimeout(20_000);
  await page.goto(`${server.url}/inbox/`);
  return page;
}

async function send(page: Page, text: string): Promise<void> {
  const { composer } = inbox(page);
  await composer.fill(text);
  await composer.press('Enter');
}

test('without a server a message is sent and read, the customer answers, and a reload finds all of it', async () => {
  const page = await openDemo();
  const { row, header, message } = inbox(page);
  await row('Maya Okafor').click();
  await header.getByText('Maya Okafor').waitFor();
  await send(page, 'The van leaves at *nine*.');
  await message('The van leaves at nine.').getByRole('img', { name: 'Read' }).waitFor();
  const phone = page.locator('demo-customer-phone');
  await phone.getByRole('textbox').fill('Wonderful, I will be home');
  await header.getByText('typing…').waitFor();
  await phone.getByRole('textbox').press('Enter');
  await message('Wonderful, I will be home').waitFor();

  await page.reload();
  await row('Maya Okafor').click();
  await message('The van leaves at nine.').getByRole('img', { name: 'Read' }).waitFor();
  await message('Wonderful, I will be home').waitFor();
  await send(page, 'See you then.');
  await message('See you then.').getByRole('img', { name: 'Read' }).waitFor();
  await page.close();
});

test('pictures come from the mock, and nothing is asked of the server but the files of the page', async () => {
  const page = await openDemo();
  const { row, thread } = inbox(page);
  await row('Maya Okafor').click();
  const picture = thread.locator('img[src*="/"]').first();
  await picture.waitFor();
  await page.waitForFunction(async (image) => (image as HTMLImageElement).naturalWidth > 0, await picture.elementHandle());
  assert.deepEqual(
    asked.filter((path) => !path.startsWith('/inbox/')),
    [],
  );
  await page.close();
});
