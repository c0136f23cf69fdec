import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { inbox, journey } from './harness.ts';

const stories = journey();
const MAYA = '+12025550123';
const MESSAGES = '**/api/v1/messages';

/** Nothing that is sent gets through, as on a train. */
const cut = (page: Page) => page.route(MESSAGES, (route) => route.abort('internetdisconnected'));

async function write(page: Page, text: string): Promise<void> {
  const { composer, message } = inbox(page);
  await composer.fill(text);
  await composer.press('Enter');
  await message(text).waitFor();
}

/** Texts of the customer's conversation that begin so, as the server has them. */
async function taken(world: string, beginning: string): Promise<string[]> {
  const response = await fetch(`${stories.url}/w/${world}/api/v1/contacts/${MAYA}/messages?limit=100`, {
    headers: { authorization: 'Bearer demo-token' },
  });
  const { messages } = (await response.json()) as { messages: { text?: string }[] };
  return messages.flatMap(({ text }) => (text?.startsWith(beginning) ? [text] : []));
}

/** Resolves once the browser has stored so many messages: a page can end a moment after a message is on screen. */
async function stored(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('wa-inbox');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('outbox').objectStore('outbox').count();
          counting.onsuccess = () => (opening.result.close(), resolve(counting.result === wanted));
        };
      }),
    count,
  );
}

async function openConversation(page: Page): Promise<void> {
  await inbox(page).row('Maya Okafor').click();
  await inbox(page).header.getByText('Maya Okafor').waitFor();
}

const isRead = (page: Page, text: string) => inbox(page).message(text).getByRole('img', { name: 'Read' }).waitFor();

test('what was written without a connection goes out once and in order after the page was closed', async () => {
  const { context, open } = await stories.profile();
  const first = await open('outbox-reload');
  await openConversation(first);
  await cut(first);
  for (const text of ['train one', 'train two', 'train three']) await write(first, text);
  await stored(first, 3);
  await first.close();
  assert.deepEqual(await taken('outbox-reload', 'train'), []);

  const second = await open('outbox-reload');
  await openConversation(second);
  await isRead(second, 'train three');
  assert.deepEqual(await taken('outbox-reload', 'train'), ['train one', 'train two', 'train three']);
  await context.close();
});

test('of two pages the one that stays sends what the other could not, and nothing goes out twice', async () => {
  const { context, open } = await stories.profile();
  const [staying, leaving] = [await open('outbox-tabs'), await open('outbox-tabs')];
  await openConversation(staying);
  await openConversation(leaving);
  await cut(leaving);
  await write(leaving, 'tab one');
  await write(leaving, 'tab two');
  await stored(leaving, 2);
  await leaving.close();
  await isRead(staying, 'tab two');
  assert.deepEqual(await taken('outbox-tabs', 'tab'), ['tab one', 'tab two']);
  await context.close();
});
