import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inbox, journey } from './harness.ts';

const demo = journey();

test('sockets go for 30 seconds: the inbox says so, comes back by itself, and has what was written meanwhile once', async () => {
  const page = await demo.open('sockets-down');
  const { row, message } = inbox(page);
  await row('Maya Okafor').click();
  await demo.control('sockets-down', 'clock', { frozen: true });
  await demo.control('sockets-down', 'scenarios', { preset: 'sockets-down-30s' });
  await page.locator('html:not([data-connection="live"])').waitFor();
  await demo.control('sockets-down', 'inbound', { from: '12025550123', text: 'Can you hear me?' });
  await demo.control('sockets-down', 'clock', { advance: '30s' });
  await page.locator('html[data-connection="live"]').waitFor();
  await message('Can you hear me?').waitFor();
  assert.equal(await message('Can you hear me?').count(), 1);
});

test('the connection breaks inside the reply to a message: it is there once, whatever the inbox tried', async () => {
  const page = await demo.open('reset');
  const { row, composer, message } = inbox(page);
  await row('Maya Okafor').click();
  await demo.control('reset', 'scenarios', { preset: 'connection-reset' });
  await composer.fill('Did this arrive?');
  await composer.press('Enter');
  await message('Did this arrive?').getByRole('img', { name: 'Read' }).waitFor();
  assert.equal(await message('Did this arrive?').count(), 1);
});

test('delivered comes after read: what was read stays read', async () => {
  const page = await demo.open('late');
  const { row, composer, message } = inbox(page);
  await row('Maya Okafor').click();
  await demo.control('late', 'scenarios', { preset: 'delivered-after-read' });
  await composer.fill('In order');
  await composer.press('Enter');
  await message('In order').getByRole('img', { name: 'Read' }).waitFor();
  await composer.fill('And after it');
  await composer.press('Enter');
  await message('And after it').getByRole('img', { name: 'Read' }).waitFor();
  assert.equal(await message('In order').getByRole('img', { name: 'Read' }).count(), 1);
});

test('the window closes while an answer is written: the composer says so before it is sent', async () => {
  const page = await demo.open('closing-while-typing');
  const { row, composer } = inbox(page);
  await row('Maya Okafor').click();
  await demo.control('closing-while-typing', 'scenarios', { preset: 'window-closes-while-typing', to: '+12025550123' });
  await composer.fill('I was about to say');
  await demo.control('closing-while-typing', 'clock', { advance: '10s' });
  await page.locator('wa-inbox').getByText('The 24-hour window is closed').waitFor();
});
