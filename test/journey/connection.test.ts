import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, WebSocketRoute } from 'playwright-core';
import { inbox, journey } from './harness.ts';

const demo = journey();

/** A cable that can be pulled: sockets end, and nothing below the world's path is answered. */
async function cable(page: Page): Promise<{ cut(): Promise<void>; mend(): Promise<void> }> {
  const sockets = new Set<WebSocketRoute>();
  let isCut = false;
  await page.routeWebSocket(/socket\.io/, (socket) => {
    if (isCut) return void socket.close();
    sockets.add(socket);
    socket.connectToServer();
  });
  await page.route(/\/(api|socket\.io)\//, (route) => (isCut ? route.abort('internetdisconnected') : route.fallback()));
  return {
    cut: async () => {
      isCut = true;
      await Promise.all([...sockets].map((socket) => socket.close()));
      sockets.clear();
    },
    mend: async () => {
      isCut = false;
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
    },
  };
}

test('after a cut everything arrives once and in order, and what was typed meanwhile is sent once', async () => {
  const page = await demo.open('cut', { width: 1440, height: 860 });
  const wire = await cable(page);
  await page.reload();
  const { row, composer, message, thread } = inbox(page);
  await row('Maya Okafor').click();
  await composer.fill('Before the cut');
  await composer.press('Enter');
  await message('Before the cut').getByRole('img', { name: 'Read' }).waitFor();

  await wire.cut();
  await page.locator('wa-inbox').getByText('No connection').waitFor();
  await composer.fill('Written while cut');
  await composer.press('Enter');
  await message('Written while cut')
    .getByRole('img', { name: /Waiting|Sending/ })
    .waitFor();
  for (const text of ['First from Maya', 'Second from Maya', 'Third from Maya']) {
    await demo.control('cut', 'inbound', { from: '12025550123', text });
  }
  await wire.mend();
  await message('Third from Maya').waitFor();
  await message('Written while cut').getByRole('img', { name: 'Read' }).waitFor();

  const texts = (await thread.getByRole('article').allInnerTexts()).join('\n');
  for (const text of ['Before the cut', 'First from Maya', 'Second from Maya', 'Third from Maya', 'Written while cut']) {
    assert.equal(texts.split(text).length - 1, 1, `"${text}" is there once:\n${texts}`);
  }
  assert.ok(texts.indexOf('First from Maya') < texts.indexOf('Second from Maya'));
  assert.ok(texts.indexOf('Second from Maya') < texts.indexOf('Third from Maya'));

  const stored = await fetch(`${demo.url}/w/cut/api/v1/contacts/+12025550123/messages?limit=100`, {
    headers: { authorization: 'Bearer demo-token' },
  });
  const { messages } = (await stored.json()) as { messages: { text?: string }[] };
  assert.equal(messages.filter(({ text }) => text === 'Written while cut').length, 1);
  await page.close();
});

test('a server without sockets is polled, and says so', async () => {
  const page = await demo.open('polled');
  await page.addInitScript(() => {
    const Real = WebSocket;
    globalThis.WebSocket = class extends Real {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(String(url).includes('/socket.io/') ? 'ws://127.0.0.1:9/' : url, protocols); // the port of "discard": nobody is there
      }
    };
  });
  await page.route(/\/socket\.io\//, (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await page.locator('wa-inbox').getByText('Checking for new messages every few seconds').waitFor();
  await demo.control('polled', 'inbound', { from: '12025550123', text: 'Found by looking' });
  await inbox(page).message('Found by looking').waitFor();
  const { composer, message } = inbox(page);
  await composer.fill('Sent without sockets');
  await composer.press('Enter');
  await message('Sent without sockets').getByRole('img', { name: 'Read' }).waitFor();
  assert.equal(await message('Found by looking').count(), 1);
  await page.close();
});
