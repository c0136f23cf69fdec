import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { inbox, journey } from './harness.ts';

const demo = journey();

async function openBuilder(page: Page) {
  const element = page.locator('wa-inbox');
  await element.getByRole('button', { name: 'Attach' }).click();
  await element.getByRole('menuitem', { name: 'Buttons, list or link' }).click();
  const builder = element.getByRole('dialog', { name: 'Interactive message' });
  await builder.waitFor();
  return builder;
}

test('reply buttons are built by keyboard, reach the customer, and the tap comes back', async () => {
  const page = await demo.open('building');
  const { message, thread } = inbox(page);
  const element = page.locator('wa-inbox');
  await element.getByRole('button', { name: 'Attach' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const builder = element.getByRole('dialog', { name: 'Interactive message' });
  await builder.getByRole('textbox', { name: 'Text' }).fill('Shall we keep the table?');
  await builder.getByRole('textbox', { name: 'Button 1' }).fill('Yes, please');
  await builder.getByRole('group', { name: 'Preview' }).getByText('Yes, please').waitFor();
  await page.keyboard.press('Control+Enter');
  await builder.waitFor({ state: 'hidden' });
  await message('Shall we keep the table?').getByRole('img', { name: 'Read' }).waitFor();
  const phone = page.locator('demo-customer-phone');
  await phone.getByRole('button', { name: 'Yes, please' }).click();
  await thread
    .getByRole('article', { name: /Yes, please/ })
    .last()
    .waitFor();
  await page.close();
});

test('what is too long says so while one types, a list is sent, and its options can be read', async () => {
  const page = await demo.open('lists');
  const { message } = inbox(page);
  const builder = await openBuilder(page);
  await builder.getByText('List', { exact: true }).click();
  await builder.getByRole('textbox', { name: 'Text' }).fill('What would you like?');
  await builder.getByRole('textbox', { name: 'Button that opens the list' }).fill('x'.repeat(24));
  await builder.getByText('4 characters too long: 20 are possible.').waitFor();
  await builder.getByRole('textbox', { name: 'Button that opens the list' }).fill('See the menu');
  await builder.getByRole('textbox', { name: 'Option 1', exact: true }).fill('Soup');
  await builder.getByRole('button', { name: 'Send', exact: true }).click();
  const sent = message('What would you like?');
  await sent.getByRole('img', { name: 'Read' }).waitFor();
  await sent.getByRole('button', { name: 'See the menu' }).click();
  await page.locator('wa-inbox').getByRole('dialog', { name: 'See the menu' }).getByText('Soup').waitFor();
  await page.close();
});

test('what was filled in is there again after the form was closed', async () => {
  const page = await demo.open('kept');
  const builder = await openBuilder(page);
  await builder.getByText('Link', { exact: true }).first().click();
  await builder.getByRole('textbox', { name: 'Text' }).fill('Your table');
  await page.keyboard.press('Escape');
  await builder.waitFor({ state: 'hidden' });
  await openBuilder(page);
  await builder.getByText('Your table').first().waitFor();
  await page.close();
});

test("a customer's contact card is sent to another", async () => {
  const page = await demo.open('cards');
  const { thread } = inbox(page);
  const element = page.locator('wa-inbox');
  await element.getByRole('button', { name: 'Attach' }).click();
  await element.getByRole('menuitem', { name: 'Contact' }).click();
  const people = element.getByRole('dialog', { name: 'Send a contact' });
  const first = people.getByRole('listitem').first();
  const name = await first.locator('b').innerText();
  await first.getByRole('button').click();
  const sent = thread.getByRole('article').filter({ hasText: name }).last();
  await sent.getByRole('img', { name: 'Read' }).waitFor();
  await page.close();
});
