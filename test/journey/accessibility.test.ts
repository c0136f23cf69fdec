import { test } from 'node:test';
import type {} from 'wa-inbox';
import { inbox, journey } from './harness.ts';

const demo = journey();
test('a conversation can be found, opened and answered by keyboard alone', async () => {
  const page = await demo.open('keyboard');
  await inbox(page).row('Maya Okafor').waitFor();
  await page.locator('wa-inbox').getByRole('searchbox').focus();
  await page.keyboard.type('harold');
  await page.waitForFunction(() => {
    const list = document.querySelector('wa-inbox')!.shadowRoot!.querySelector('wa-inbox-contact-list')!;
    return list.contacts.length === 1 && list.contacts[0]!.name === 'Harold Jennings';
  });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await inbox(page).header.getByText('Harold Jennings').waitFor();
  await page.keyboard.type('Your chair is ready');
  await page.keyboard.press('Enter');
  await inbox(page).message('Your chair is ready').getByRole('img', { name: 'Read' }).waitFor();
  await page.close();
});

test('a new message is announced once, without its formatting', async () => {
  const page = await demo.open('announced');
  await inbox(page).message('Somebody always brings somebody').waitFor();
  await demo.control('announced', 'inbound', { from: '12025550123', text: 'It is *really* nice' });
  await page
    .locator('wa-inbox')
    .getByRole('status')
    .filter({ hasText: 'Maya Okafor: It is really nice' })
    .waitFor({ state: 'attached' });
  await page.close();
});
