import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { holds, inbox, journey } from './harness.ts';

const demo = journey();

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The menu of a message. */
async function menuOf(page: Page, text: string) {
  const { message, thread } = inbox(page);
  await message(text).locator('.bubble').hover();
  await thread.getByRole('button', { name: 'Answer, react or forward' }).click();
  return thread.getByRole('menu');
}

test('pictures and documents are sent with a caption, and what cannot be sent says why', async () => {
  const page = await demo.open('attachments');
  const { message, composer } = inbox(page);
  const element = page.locator('wa-inbox');
  await element.getByRole('button', { name: 'Attach' }).waitFor();
  await element.locator('input[type="file"]').setInputFiles([
    { name: 'terrace.png', mimeType: 'image/png', buffer: PIXEL },
    { name: 'offer.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
    { name: 'dance.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') },
  ]);
  await element.getByText('This kind of file cannot be sent (image/gif)').waitFor();
  await element.getByRole('button', { name: 'Remove dance.gif' }).click();
  await composer.fill('The terrace as it is');
  await composer.press('Enter');
  const sent = message('The terrace as it is');
  await sent.getByRole('img', { name: 'Read' }).waitFor();
  const width = await sent.locator('.bubble img').evaluate((image) => (image as HTMLImageElement).naturalWidth);
  assert.equal(width, 1, 'the server gives back what was uploaded');
  await message('offer.pdf').getByRole('img', { name: 'Read' }).waitFor();
  await holds(composer, '');
  await page.close();
});

test('a message is answered with a quotation, and reacted to by keyboard', async () => {
  const page = await demo.open('answering');
  const { message, composer, thread } = inbox(page);
  await message('Somebody always brings somebody').waitFor();
  await thread.locator('wa-inbox-message-actions').waitFor({ state: 'attached' });
  const menu = await menuOf(page, 'Somebody always brings somebody');
  await menu.getByRole('menuitem', { name: 'Reply' }).click();
  await composer.pressSequentially('Five it is');
  await composer.press('Enter');
  const sent = message('Five it is');
  await sent.getByRole('button', { name: /Answer to: And could we make it five/ }).waitFor();

  await sent.getByRole('img', { name: 'Read' }).waitFor();
  await message('Somebody always brings somebody').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await message('Somebody always brings somebody').first().getByRole('img', { name: 'Reaction ❤️' }).waitFor();
  await page.locator('demo-customer-phone').getByRole('img', { name: 'Reaction ❤️' }).waitFor();
  await page.close();
});

test('a draft and what it answers are there again after a reload', async () => {
  const page = await demo.open('drafts');
  const { message, composer } = inbox(page);
  const element = page.locator('wa-inbox');
  await message('Somebody always brings somebody').waitFor();
  await element.locator('wa-inbox-message-actions').waitFor({ state: 'attached' });
  const menu = await menuOf(page, 'Somebody always brings somebody');
  await menu.getByRole('menuitem', { name: 'Reply' }).click();
  await composer.fill('Let me ask the');
  await page.reload();
  const reply = element.getByRole('group', { name: 'Your message answers' });
  await reply.getByText('Somebody always brings somebody').waitFor();
  await holds(composer, 'Let me ask the');
  await page.close();
});
