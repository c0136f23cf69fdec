import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type {} from 'wa-inbox';
import { inbox, journey } from './harness.ts';
import { Keyboard } from './keyboard-only.ts';

const demo = journey();
const SEARCH = 'Search name, phone or tag';
const FIELD = 'Message to';
const isMessage = ({ tag }: { tag: string }): boolean => tag === 'article';

type Hands = { page: Page; keys: Keyboard; element: ReturnType<Page['locator']> } & ReturnType<typeof inbox>;

async function sit(world: string): Promise<Hands> {
  const page = await demo.open(world);
  await inbox(page).row('Maya Okafor').waitFor();
  return { page, keys: await Keyboard.of(page), element: page.locator('wa-inbox'), ...inbox(page) };
}

/** From anywhere to the conversation with somebody. */
async function openBySearch({ page, keys, header }: Hands, typed: string, name: string): Promise<void> {
  await keys.reach(SEARCH, 'Shift+Tab');
  await keys.press('Escape');
  await keys.type(typed);
  await page.waitForFunction((wanted) => {
    const list = document.querySelector('wa-inbox')!.shadowRoot!.querySelector('wa-inbox-contact-list')!;
    return list.contacts.length === 1 && list.contacts[0]!.name === wanted;
  }, name);
  await keys.press('ArrowDown', ({ of }) => of.startsWith('contact-'));
  await keys.press('Enter', FIELD);
  await header.getByText(name).waitFor();
}

/** From the field to the menu of the newest message, which has these words, and to a line in it. */
async function choose(keys: Keyboard, words: string, line: string, key = 'ArrowDown'): Promise<void> {
  await keys.reach(isMessage, 'Shift+Tab');
  await keys.press('End', ({ tag, name }) => tag === 'article' && name.includes(words));
  await keys.press('Enter', 'React with');
  await keys.reach(line, key);
}

test('by keyboard alone: find and open a conversation, write, answer, react, forward, select several', async () => {
  const hands = await sit('keys-talk');
  const { page, keys, element, message } = hands;
  await openBySearch(hands, 'maya', 'Maya Okafor');
  await keys.type('Your chair is ready');
  await keys.press('Enter');
  await message('Your chair is ready').getByRole('img', { name: 'Read' }).waitFor();

  await choose(keys, 'Your chair is ready', 'Reply');
  await keys.press('Enter', FIELD);
  await keys.type('And the table too');
  await keys.press('Enter');
  await message('And the table too')
    .getByRole('button', { name: /Answer to: Your chair is ready/ })
    .waitFor();
  await message('And the table too').getByRole('img', { name: 'Read' }).waitFor();

  await choose(keys, 'And the table too', 'React with ❤️', 'ArrowRight');
  await keys.press('Enter');
  await message('And the table too').getByRole('img', { name: 'Reaction ❤️' }).waitFor();

  await choose(keys, 'And the table too', 'Forward');
  await keys.press('Enter', 'Search name or phone');
  await keys.type('maya');
  await keys.reach('Maya Okafor');
  await keys.press('Enter');
  await element.getByRole('dialog', { name: 'Forward to' }).waitFor({ state: 'hidden' });
  await message('And the table too').nth(1).getByRole('img', { name: 'Read' }).waitFor();

  await keys.reach(FIELD);
  await choose(keys, 'And the table too', 'Select');
  await keys.press('Enter');
  await element.getByRole('group', { name: 'Selected messages' }).getByText('1 selected').waitFor();
  await keys.reach(isMessage);
  await keys.press('ArrowUp', isMessage);
  await keys.reach(({ tag }) => tag === 'input');
  await keys.press('Space');
  await element.getByRole('group', { name: 'Selected messages' }).getByText('2 selected').waitFor();
  await keys.reach('Clear search'); // each message that was found is a stop on the way
  await keys.press('Enter', SEARCH);
  await keys.reach('Star or remove star');
  await keys.press('Enter');
  await keys.press('Escape');
  await element.getByRole('group', { name: 'Selected messages' }).waitFor({ state: 'detached' });
  await keys.assertNoPointer();
  await page.close();
});

test('by keyboard alone: send a template, an interactive message and a file; a failure is understood and tried again', async () => {
  const hands = await sit('keys-send');
  const { page, keys, element, message } = hands;
  await openBySearch(hands, 'maya', 'Maya Okafor');
  const dialog = element.getByRole('dialog');
  await keys.reach('Send a template', 'Shift+Tab');
  await keys.press('Enter');
  await dialog.getByRole('button', { name: /Appointment reminder/ }).waitFor();
  await keys.reach(({ name }) => /^Appointment reminder/i.test(name));
  await keys.press('Enter');
  await dialog.getByRole('button', { name: 'Send template' }).waitFor();
  for (const value of ['Maya', 'Friday at ten']) {
    await keys.reach(({ tag, value: filled }) => /input|textarea/.test(tag) && filled === '');
    await keys.type(value);
  }
  await keys.reach('Send template');
  await keys.press('Enter', FIELD);
  await message('Friday at ten').last().getByRole('img', { name: 'Read' }).waitFor();

  await keys.reach('Attach', 'Shift+Tab');
  await keys.press('Enter', 'Photo, video or document');
  await keys.reach('Buttons, list or link', 'ArrowDown');
  await keys.press('Enter');
  await element.getByRole('dialog', { name: 'Interactive message' }).waitFor();
  await keys.reach(({ tag }) => tag === 'textarea');
  await keys.type('Shall we keep it?');
  await keys.reach('Button 1');
  await keys.type('Yes, please');
  await keys.press('Control+Enter');
  await message('Shall we keep it?').getByRole('img', { name: 'Read' }).waitFor();

  const choosing = page.waitForEvent('filechooser'); // the browser is told of it a moment later
  await keys.reach('Attach', 'Shift+Tab');
  await keys.press('Enter', 'Photo, video or document');
  await keys.press('Enter');
  await (await choosing).setFiles({ name: 'offer.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
  await element.getByRole('button', { name: 'Remove offer.pdf' }).waitFor();
  await keys.reach('Caption for offer.pdf', 'Shift+Tab');
  await keys.type('As agreed');
  await keys.reach(({ name }) => name === 'Send');
  await keys.press('Enter');
  await message('As agreed').getByRole('img', { name: 'Read' }).waitFor();

  await demo.control('keys-send', 'scenarios', { when: { op: 'send' }, do: { failAs: 131026 }, times: 1 });
  await keys.reach(FIELD, 'Shift+Tab');
  await keys.type('Are you at home?');
  await keys.press('Enter');
  const failed = message('Are you at home?');
  await failed.getByText('Check the number with the customer').waitFor();
  await keys.reach('Try again', 'Shift+Tab');
  await keys.press('Enter');
  await failed.getByRole('img', { name: 'Read' }).waitFor();
  await keys.assertNoPointer();
  await page.close();
});

test('by keyboard alone: search everywhere and in a conversation, filter, tag, export, begin a conversation', async () => {
  const hands = await sit('keys-desk');
  const { page, keys, element, header } = hands;
  await keys.reach(SEARCH);
  await keys.type('somebody');
  await element.locator('wa-inbox-hits .hit').first().waitFor();
  await keys.reach(({ of, name }) => of === '' && /somebody/i.test(name));
  await keys.press('Enter');
  await element.getByRole('article').filter({ hasText: 'Somebody always brings somebody' }).first().waitFor();
  await header.getByText('Maya Okafor').waitFor();

  await keys.press('Control+f', 'Search messages');
  await keys.type('the');
  await element
    .locator('wa-inbox-find')
    .getByText(/\d of \d/)
    .waitFor();
  await keys.press('Enter');
  await keys.press('Escape');
  await element.locator('wa-inbox-find').waitFor({ state: 'detached' });

  await keys.reach('Details', 'Shift+Tab');
  await keys.press('Enter');
  const details = element.locator('wa-inbox-details');
  await details.getByRole('heading', { name: 'Tags' }).waitFor();
  await keys.reach('New tag');
  await keys.type('garden');
  await keys.press('Enter');
  await details.getByText('garden').waitFor();
  await keys.reach('Remove the tag “garden”', 'Shift+Tab');
  await keys.press('Enter', 'New tag');
  await details.getByText('garden').waitFor({ state: 'detached' });
  await keys.press('Escape', 'Details');

  await keys.reach('More about this conversation');
  await keys.press('Enter');
  await keys.reach('As text', 'ArrowDown');
  const [download] = await Promise.all([page.waitForEvent('download'), keys.press('Enter')]);
  assert.match(download.suggestedFilename(), /\.txt$/);
  await download.delete();

  await keys.reach(({ of }) => of === 'all', 'Shift+Tab');
  await keys.press('ArrowRight', ({ of }) => of === 'unread');
  await keys.press('Enter');
  await element.locator('[data-filter="unread"][aria-pressed="true"]').waitFor();

  await keys.reach('New conversation', 'Shift+Tab');
  await keys.press('Enter', ({ tag }) => tag === 'input');
  await keys.type('+1 202 555 0188');
  await keys.press('Enter', 'Choose a template'); // nothing else reaches a number that never wrote
  await header.getByText('0188').first().waitFor();
  await keys.assertNoPointer();
  await page.close();
});
