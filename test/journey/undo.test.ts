import { test } from 'node:test';
import { holds, inbox, journey } from './harness.ts';

const demo = journey();

test('a message that waits for a limit is taken back by button, and its text is in the field again', async () => {
  const page = await demo.open('undo');
  const { message, composer } = inbox(page);
  await page.getByRole('button', { name: 'Rate limit me' }).click();
  await composer.fill('On second thoughts');
  await composer.press('Enter');
  await message('On second thoughts').locator('[part="failure"]').waitFor(); // before the server's answer it may arrive all the same
  await message('On second thoughts').getByRole('button', { name: 'Do not send this message' }).click();
  await message('On second thoughts').waitFor({ state: 'detached' });
  await holds(composer, 'On second thoughts');
  await page.close();
});

test('by keyboard the last message is taken back from the empty field', async () => {
  const page = await demo.open('undo-keys');
  const { message, composer } = inbox(page);
  await page.getByRole('button', { name: 'Rate limit me' }).click();
  await composer.fill('A word too many');
  await composer.press('Enter');
  await message('A word too many').locator('[part="failure"]').waitFor();
  await composer.press('Control+z');
  await message('A word too many').waitFor({ state: 'detached' });
  await holds(composer, 'A word too many');
  await page.close();
});
