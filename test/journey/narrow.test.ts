import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { inbox, journey } from './harness.ts';

const demo = journey();

/** Px by which something sticks out of the page sideways. */
const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('on 320 px the name is read whole, the menu has what the header has no room for, and nothing sticks out', async () => {
  const page = await demo.open('narrow', { width: 320, height: 640 });
  const { header } = inbox(page);
  const element = page.locator('wa-inbox');
  const name = header.getByRole('heading', { name: 'Maya Okafor' });
  await element.getByRole('button', { name: 'Attach' }).waitFor();
  const menu = header.getByRole('button', { name: 'More about this conversation' });
  await menu.waitFor();
  assert.ok(await name.evaluate((heading) => heading.scrollWidth <= heading.clientWidth), 'the name is not cut');
  assert.equal(await header.getByRole('button', { name: 'Details' }).isVisible(), false);
  await menu.click();
  await element.getByRole('menuitem', { name: 'Details' }).click();
  await element.getByText('Customer service window').waitFor();
  assert.equal(await overflow(page), 0);
  await page.keyboard.press('Escape');
  await element.getByRole('button', { name: 'Attach' }).click();
  await element.getByRole('menuitem', { name: 'Send a template' }).click();
  await element.getByRole('dialog', { name: 'Send a template' }).waitFor();
  assert.equal(await overflow(page), 0);
  await page.keyboard.press('Escape');
  await header.getByRole('button', { name: 'Back to conversations' }).click();
  await element.getByRole('searchbox', { name: /^Search name/ }).fill('sofa');
  const hits = element.locator('wa-inbox-hits');
  await hits.getByRole('button').first().waitFor();
  const seen = await hits.evaluate((list) => list.getBoundingClientRect().height);
  assert.ok(seen > 180, `messages that were found have room: ${seen} px`);
  assert.equal(await overflow(page), 0);
  await page.close();
});
