import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holds, inbox, journey } from './harness.ts';

const demo = journey();

test('a message is on screen at once and its ticks move to read; the customer answers from the phone', async () => {
  const page = await demo.open('conversation');
  const { row, composer, message, header } = inbox(page);
  await row('Maya Okafor').click();
  await header.getByText('Maya Okafor').waitFor();
  await composer.fill('The van leaves at *nine*.');
  await composer.press('Enter');
  const sent = message('The van leaves at nine.');
  await sent.waitFor();
  await holds(composer, '');
  await sent.getByRole('img', { name: 'Read' }).waitFor();

  const phone = page.locator('demo-customer-phone');
  await phone.getByRole('article').filter({ hasText: 'The van leaves at nine.' }).waitFor();
  await phone.getByRole('textbox').fill('Wonderful, I will be home');
  await header.getByText('typing…').waitFor();
  await phone.getByRole('textbox').press('Enter');
  await message('Wonderful, I will be home').waitFor();
  await row('Maya Okafor').filter({ hasText: 'Wonderful, I will be home' }).waitFor();
  await page.close();
});

test('a customer who writes moves to the top of the list, unread until the conversation is opened', async () => {
  const page = await demo.open('unread');
  const { row, list } = inbox(page);
  await row('Maya Okafor').waitFor();
  await demo.control('unread', 'inbound', { from: '12025550115', text: 'Any news about my return?' });
  await list.getByRole('option').first().filter({ hasText: 'Any news about my return?' }).waitFor();
  const label = await list.getByRole('option').first().getAttribute('aria-label');
  assert.match(label!, /1 unread message/);
  await list.getByRole('option').first().click();
  await inbox(page).message('Any news about my return?').waitFor();
  await page.waitForFunction(() => {
    const rows = document.querySelector('wa-inbox')!.shadowRoot!.querySelector('wa-inbox-contact-list')!.shadowRoot!;
    return !rows.querySelector('[data-phone="12025550115"] .count');
  });
  await page.close();
});

test('choosing a lead of the CRM opens its conversation, and opening a conversation shows the lead', async () => {
  const page = await demo.open('leads');
  const { row, header } = inbox(page);
  await row('Maya Okafor').waitFor();
  await page
    .locator('demo-lead-list')
    .getByRole('button', { name: /Harold Jennings/ })
    .click();
  await header.getByText('Harold Jennings').waitFor();
  await row('Café Juniper').click();
  await page.locator('demo-lead-details').getByRole('heading', { name: 'Café Juniper' }).waitFor();
  await page.close();
});

test('older messages are loaded while the reader scrolls up, to the first one', async () => {
  const page = await demo.open('older');
  const { thread, header } = inbox(page);
  await header.getByText('Maya Okafor').waitFor();
  await thread.getByRole('article').last().waitFor();
  await thread.getByRole('feed').focus();
  await page.keyboard.press('ArrowUp');
  const first = thread.getByRole('article').filter({ hasText: 'I saw the Linden sofa on your site' });
  for (let press = 0; press < 12 && !(await first.isVisible()); press++) {
    await page.keyboard.press('Home');
    await thread.locator('.scroller[aria-busy="false"]').waitFor();
  }
  await first.waitFor();
  await page.close();
});
