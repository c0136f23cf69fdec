import { test } from 'node:test';
import { inbox, journey } from './harness.ts';

const demo = journey();

test('a template with a picture and a link is filled in with a preview, and arrives as it was shown', async () => {
  const page = await demo.open('templates');
  const { message } = inbox(page);
  const element = page.locator('wa-inbox');
  await element.getByRole('button', { name: 'Send a template' }).click();
  const picker = element.getByRole('dialog');
  await picker.getByRole('combobox', { name: 'Category' }).selectOption('MARKETING');
  await picker.getByRole('button', { name: /^Welcome back/ }).click();
  await picker.getByRole('textbox', { name: 'Link to the file' }).fill('https://example.com/spring.jpg');
  for (const field of await picker.getByRole('textbox', { name: /^Value for/ }).all()) await field.fill('Maya');
  await picker.getByText('Charged as a marketing message').waitFor();
  await picker.getByRole('button', { name: 'Send template' }).click();
  await message('it has been a while')
    .last()
    .getByRole('img', { name: /Sent|Delivered|Read/ })
    .waitFor();
  await page.close();
});
