import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { sharedBrowser } from '../support/browser.ts';
import { endShared } from '../support/shared.ts';
import { sharedElement } from '../support/build-element.ts';
import { SESSION, startProxied, TOKEN, type Proxied, type ProxiedDialect } from '../support/proxied.ts';
import { inbox } from './harness.ts';

const MINA = '12025550123';
const CUSTOMERS = [
  ['447700900123', 'Ada Rider'],
  [MINA, 'Mina Holt'],
] as const;

let folder: string;
let browser: Browser;
before(async () => {
  [browser, folder] = await Promise.all([sharedBrowser(), sharedElement()]);
});
after(endShared);

/** A CRM's own page: who is signed in has a cookie, and the provider's token stays on the server. */
function crm(dialect: ProxiedDialect) {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>CRM</title>
    <style>wa-inbox { block-size: 640px }</style><script type="module" src="/wa-inbox.js"></script>
    <wa-inbox dialect="${dialect}" base-url="/whatsapp"></wa-inbox></html>`;
  return async ({ url }: Request): Promise<Response> => {
    const { pathname } = new URL(url);
    const cookie = { 'content-type': 'text/html', 'set-cookie': `${SESSION}; HttpOnly; SameSite=Strict` };
    if (pathname === '/') return new Response(page, { headers: cookie });
    const file = await readFile(join(folder, pathname)).catch(() => undefined);
    return file ? new Response(file, { headers: { 'content-type': 'text/javascript' } }) : new Response(null, { status: 404 });
  };
}

/** What a customer's number answers with, and what the person who wrote reads. */
const CLOSED = /More than 24 hours/;
const UNREACHABLE = /could not reach this number/;
const REFUSED: Record<ProxiedDialect, [phone: string, told: RegExp][]> = {
  cloud: [
    ['15550131047', CLOSED],
    ['15550131026', UNREACHABLE],
  ],
  chakra: [
    ['15550131047', CLOSED],
    ['15550131026', UNREACHABLE],
  ],
  // its 131026 stands for both: a customer who has not written has no window
  chatmitra: [['15550131026', CLOSED]],
};

for (const dialect of ['cloud', 'chakra', 'chatmitra'] as ProxiedDialect[]) {
  describe(`an inbox whose page speaks to a proxy in front of ${dialect}`, () => {
    let proxied: Proxied;
    before(async () => {
      proxied = await startProxied(dialect, { latency: 40, fallback: crm(dialect), fixture: { contacts: [], messages: [] } });
      const known = dialect === 'chatmitra' ? [] : REFUSED[dialect].map(([phone]) => [phone, 'Somebody'] as const);
      for (const [from, name] of [...CUSTOMERS, ...known]) await proxied.mock.inbound({ from, name, text: `Hello from ${name}` });
      await proxied.mock.webhooks.settled();
    });
    after(() => proxied.close());

    test('shows a conversation, sends, hears the customer, and tells what was delivered and what was not', async () => {
      const { mock } = proxied;
      const context = await browser.newContext();
      const page = await open(context, proxied);
      const tokens: (string | undefined)[] = [];
      page.on('request', (request) => tokens.push(request.headers()['authorization']));
      const { message, row } = inbox(page);
      await row(dialect === 'chatmitra' ? '\\+12025550123' : 'Mina Holt').click();
      await message('Hello from Mina Holt').waitFor();
      await write(page, 'On our way');
      if (dialect === 'chatmitra') await letGo(proxied, ['On our way']);
      await message('On our way').getByRole('img', { name: 'Read' }).waitFor();
      await mock.inbound({ from: MINA, text: 'Thank you' });
      await message('Thank you').waitFor();
      for (const [phone, told] of REFUSED[dialect]) {
        await page.evaluate((to) => document.querySelector('wa-inbox')!.openContact(to), phone);
        await write(page, `To ${phone}`);
        if (dialect === 'chatmitra') await letGo(proxied, [`To ${phone}`]);
        await message(`To ${phone}`).getByText(told).first().waitFor();
      }
      assert.deepEqual([...new Set(tokens)], [undefined]);
      assert.ok(!(await page.content()).includes(TOKEN));
      await context.close();
    });

    test('what is read in one tab is read in the other', async () => {
      const context = await browser.newContext();
      const [reading, other] = [await open(context, proxied), await open(context, proxied)];
      const name = dialect === 'chatmitra' ? '\\+447700900123' : 'Ada Rider';
      await unread(other, name).waitFor();
      await reading.bringToFront();
      await inbox(reading).row(name).click();
      await inbox(reading).message('Hello from Ada Rider').waitFor();
      await unread(other, name).waitFor({ state: 'detached' });
      await context.close();
    });

    test('what is written while offline goes out once and in order, with two tabs open', async () => {
      const context = await browser.newContext();
      const [one, other] = [await open(context, proxied), await open(context, proxied)];
      const name = dialect === 'chatmitra' ? '\\+12025550123' : 'Mina Holt';
      for (const page of [one, other]) await inbox(page).row(name).click();
      await inbox(one).composer.waitFor();
      await context.setOffline(true);
      await write(one, 'offline one');
      await write(one, 'offline two');
      await write(other, 'offline three');
      await context.setOffline(false);
      if (dialect === 'chatmitra') await letGo(proxied, ['offline one', 'offline two', 'offline three']);
      for (const text of ['offline one', 'offline two', 'offline three']) {
        const [mine, theirs] = text === 'offline three' ? [other, one] : [one, other];
        await inbox(mine).message(text).getByRole('img', { name: 'Read' }).waitFor();
        await inbox(theirs).message(text).waitFor();
        for (const page of [one, other]) assert.equal(await inbox(page).message(text).count(), 1);
      }
      const arrived = await proxied.arrived(MINA, 'offline');
      assert.deepEqual(arrived.toSorted(), ['offline one', 'offline three', 'offline two']);
      assert.ok(arrived.indexOf('offline one') < arrived.indexOf('offline two'));
      await context.close();
    });
  });
}

async function open(context: BrowserContext, { baseUrl }: Proxied): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(new URL('/', baseUrl).href);
  await inbox(page).list.waitFor();
  return page;
}

function unread(page: Page, name: string) {
  return page.locator('wa-inbox').getByRole('option', { name: new RegExp(`^${name}.*1 unread message`) });
}

/** Lets texts go that wait in the provider's queue, once all have come there. */
async function letGo({ mock, until }: Proxied, texts: string[]): Promise<void> {
  await until((journal) => texts.every((text) => JSON.stringify(journal).includes(`"${text}"`)));
  await mock.clock.advance('40s');
}

async function write(page: Page, text: string): Promise<void> {
  const { composer, message } = inbox(page);
  await composer.fill(text);
  await composer.press('Enter');
  await message(text).waitFor();
}
