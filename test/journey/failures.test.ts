import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holds, inbox, journey } from './harness.ts';

const demo = journey();

test('a message that fails with 131026 says what it means and what to do, and goes out when tried again', async () => {
  const page = await demo.open('failing');
  const { row, composer, message } = inbox(page);
  await row('Maya Okafor').click();
  await page.getByRole('button', { name: 'Fail the next message with 131026' }).click();
  await page.getByText('it is accepted, then fails').waitFor();
  await composer.fill('Are you at home?');
  await composer.press('Enter');
  const failed = message('Are you at home?');
  await failed.getByText('131026').waitFor();
  await failed.getByText('The message could not reach this number').waitFor();
  await failed.getByText('Check the number with the customer').waitFor();
  await failed.getByRole('button', { name: 'Try again' }).click();
  await failed.getByRole('img', { name: 'Read' }).waitFor();
  assert.equal(await failed.count(), 1);
  await page.close();
});

test('a closed window offers templates, and the draft comes back when the customer writes', async () => {
  const page = await demo.open('closing');
  const { row, composer, message } = inbox(page);
  const element = page.locator('wa-inbox');
  await row('Maya Okafor').click();
  await composer.fill('I was about to say');
  await page.getByRole('button', { name: 'Close the window' }).click();
  await element.getByText('The 24-hour window is closed').waitFor();
  await element.getByText('I was about to say').first().waitFor();

  await element.getByRole('button', { name: 'Choose a template' }).click();
  await element.getByRole('button', { name: /Appointment reminder/ }).click();
  const dialog = element.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Send template' }).click();
  await dialog.getByText('Fill in this value.').first().waitFor();
  await dialog.getByRole('textbox').nth(0).fill('Maya');
  await dialog.getByRole('textbox').nth(1).fill('Friday at ten');
  await dialog.getByRole('button', { name: 'Send template' }).click();
  await message('Friday at ten').last().getByRole('img', { name: 'Read' }).waitFor();

  await demo.control('closing', 'inbound', { from: '12025550123', text: 'Sorry, I was away' });
  await message('Sorry, I was away').waitFor();
  await holds(composer, 'I was about to say');
  await page.close();
});

test('let 23 hours pass: open windows are about to close', async () => {
  const page = await demo.open('later');
  const { row, header } = inbox(page);
  await row('Maya Okafor').click();
  await demo.control('later', 'inbound', { from: '12025550123', text: 'One more thing' });
  await header.getByText(/Open for 23 h/).waitFor();
  await page.getByRole('button', { name: 'Let 23 hours pass' }).click();
  await header.getByText(/Closes in \d+ min/).waitFor();
  await page.close();
});

test('a number that is not in the list can be written to by template', async () => {
  const page = await demo.open('stranger');
  const element = page.locator('wa-inbox');
  await inbox(page).row('Maya Okafor').waitFor();
  await element.getByRole('button', { name: 'New conversation' }).click();
  await element.getByLabel('Phone number with country code').fill('call me');
  await element.getByRole('button', { name: 'Open conversation' }).click();
  await element.getByText('“call me” has letters').waitFor();
  await element.getByLabel('Phone number with country code').fill('+1 (202) 555-0177');
  await element.getByRole('button', { name: 'Open conversation' }).click();
  await element.getByText('No messages yet').waitFor();
  await element.getByText('This customer has not written yet').waitFor();
  await element.getByRole('button', { name: 'Choose a template' }).click();
  await element
    .getByRole('dialog')
    .getByRole('button', { name: /Appointment reminder/ })
    .click();
  await element.getByRole('dialog').getByRole('textbox').nth(0).fill('Kim');
  await element.getByRole('dialog').getByRole('textbox').nth(1).fill('Monday');
  await element.getByRole('button', { name: 'Send template' }).click();
  await inbox(page).message('Hi Kim').getByRole('img', { name: 'Read' }).waitFor();
  await inbox(page).row('\\+12025550177').waitFor();
  await page.close();
});
