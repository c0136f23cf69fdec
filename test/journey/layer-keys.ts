import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { pressUntil } from './focus.ts';
import { closes, inbox, type Drives } from './keyboard-drives.ts';

/** Which of the pictures is shown, counted from the last. */
const pictureFromEnd = async (page: Page): Promise<number> => {
  const [number, count] = (await inbox(page).getByRole('dialog').getByRole('heading').textContent())!.match(/\d+/g)!;
  return Number(count) - Number(number);
};
async function turns(page: Page, key: string, fromEnd: (now: number) => boolean): Promise<void> {
  await page.keyboard.press(key);
  const now = await drawn(page, pictureFromEnd, fromEnd);
  assert.ok(fromEnd(now), `after ${key} it is ${now} before the last`);
}
/** What is read of the page once it is as wanted: a key shows in one of the next frames. */
async function drawn<Value>(page: Page, read: (page: Page) => Promise<Value>, isWanted: (now: Value) => boolean): Promise<Value> {
  let now = await read(page);
  for (let frame = 0; frame < 300 && !isWanted(now); frame++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    now = await read(page);
  }
  return now;
}
const zoomOf = (page: Page): Promise<string> =>
  inbox(page)
    .getByRole('dialog')
    .getByRole('img')
    .last()
    .evaluate((image) => image.style.getPropertyValue('transform'));

/** The keys of what opens above the conversation. */
export const LAYERS: Record<string, Drives> = {
  'Template picker': {
    scene: 'picker',
    keys: { Esc: closes('dialog', 'Appointment reminder', /^textarea Message to/, 'Escape') },
  },
  'Interactive message': {
    scene: 'builder',
    keys: {
      Enter: async (page) => {
        await inbox(page).getByRole('textbox', { name: 'Header (optional)' }).focus();
        await pressUntil(page, 'Enter', ({ tag }) => tag === 'textarea');
      },
      'Ctrl+Enter': async (page) => {
        const dialog = inbox(page).getByRole('dialog', { name: 'Interactive message' });
        await dialog.getByText('Reply buttons', { exact: true }).click();
        await dialog.getByRole('textbox', { name: 'Text' }).fill('Keep it?');
        await dialog.getByRole('textbox', { name: 'Button 1' }).fill('Yes');
        await page.keyboard.press('Control+Enter');
        await dialog.waitFor({ state: 'hidden' });
        await inbox(page).getByRole('article').filter({ hasText: 'Keep it?' }).waitFor();
      },
      Esc: closes('dialog', 'Interactive message', /^(?:button Attach|textarea Message to)/, 'Escape'),
    },
  },
  Forward: { scene: 'forward', keys: { Esc: closes('dialog', 'Forward to', /^article /, 'Escape') } },
  Sheet: { scene: 'sheet', keys: { Esc: closes('dialog', 'Order', /View order/, 'Escape') } },
  Viewer: {
    scene: 'viewer',
    keys: {
      '← → PageUp PageDown': async (page) => {
        await turns(page, 'ArrowLeft', (now) => now === 1);
        await turns(page, 'ArrowRight', (now) => now === 0);
        await turns(page, 'PageUp', (now) => now === 1);
        await turns(page, 'PageDown', (now) => now === 0);
      },
      'Home End': async (page) => {
        await turns(page, 'Home', (now) => now >= 2);
        await turns(page, 'End', (now) => now === 0);
      },
      '+ - 0': async (page) => {
        const whole = await zoomOf(page);
        await page.keyboard.press('+');
        const large = await drawn(page, zoomOf, (now) => now !== whole);
        assert.notEqual(large, whole);
        await page.keyboard.press('ArrowDown');
        assert.notEqual(await drawn(page, zoomOf, (now) => now !== large), large);
        await page.keyboard.press('-');
        await page.keyboard.press('0');
        assert.equal(await drawn(page, zoomOf, (now) => now === whole), whole);
      },
      Esc: closes('dialog', /^Picture/, /The corner/, 'Escape'),
    },
  },
};
