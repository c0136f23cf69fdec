import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { chosenHosts } from './hosts.ts';
import { serveHosts, type ServedHosts } from './serve-hosts.ts';

let served: ServedHosts;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveHosts(), launchBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.close();
});

for (const host of chosenHosts((process.env['WA_INBOX_HOSTS'] ?? '').split(' ').filter(Boolean))) {
  test(`${host}: a customer is chosen, answered and heard, and the page hears of it`, { timeout: 60_000 }, async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const wrong: string[] = [];
    page.on('pageerror', ({ message }) => wrong.push(message));
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    await page.goto(`${served.url}/hosts/${host}/`);
    const inbox = (host === 'iframe' ? page.frameLocator('iframe') : page).locator('wa-inbox');
    const events = page.getByRole('list', { name: 'Events' });
    const customers = page.getByRole('list', { name: 'Customers' });

    await inbox.getByRole('option').first().waitFor();
    await customers.getByRole('button', { name: /^Maya Okafor/ }).click();
    await inbox.getByRole('heading', { name: 'Maya Okafor' }).waitFor();
    await events.getByText('Opened Maya Okafor').waitFor();
    await customers
      .getByRole('button', { name: /^Maya Okafor/ })
      .and(page.locator('[aria-current="true"]'))
      .waitFor();

    await page.getByRole('button', { name: 'Insert greeting' }).click();
    const field = inbox.getByRole('textbox', { name: /^Message to/ });
    await field.press('End');
    await field.pressSequentially(` with ${host}`);
    await field.press('Enter');
    await inbox
      .getByRole('article')
      .filter({ hasText: `Hello from Marigold with ${host}` })
      .getByRole('img', { name: 'Read' })
      .waitFor();
    await events.getByText('Sent to +12025550123').waitFor();

    await served.customer('12025550123', `Thank you, ${host}`);
    await inbox
      .getByRole('article')
      .filter({ hasText: `Thank you, ${host}` })
      .waitFor();
    await events.getByText('+12025550123 wrote').waitFor();

    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    await inbox.and((host === 'iframe' ? page.frameLocator('iframe') : page).locator('[theme="dark"]')).waitFor();
    assert.equal(await inbox.evaluate((element) => getComputedStyle(element).colorScheme), 'dark');

    // what a person opens in the inbox, the page hears as well
    await inbox.getByRole('option', { name: /^Sofia Petrov/ }).click();
    await events.getByText('Opened Sofia Petrov').waitFor();
    await inbox.getByRole('heading', { name: 'Sofia Petrov' }).waitFor();
    assert.deepEqual(wrong, []);
    await page.close();
  });
}
