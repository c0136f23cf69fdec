import { test } from 'node:test';
import type {} from 'wa-inbox';
import { inbox, journey } from './harness.ts';

const demo = journey();
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
