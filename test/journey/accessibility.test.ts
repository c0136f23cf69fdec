import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type {} from 'wa-inbox';
import type { Page } from 'playwright-core';
import { inbox, journey } from './harness.ts';

const demo = journey();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in the inbox, with the element it is about. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(root: string): Promise<AxeResults> } }).axe.run('wa-inbox'),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  );
}

/** Themes, directions, widths and states, so that each is met with some of the others. */
const SCENES: {
  name: string;
  theme: 'light' | 'dark';
  dir: 'ltr' | 'rtl';
  width: number;
  see(page: Page, world: string): Promise<void>;
}[] = [
  {
    name: 'an open conversation',
    theme: 'light',
    dir: 'ltr',
    width: 1440,
    see: (page) => inbox(page).message('Somebody always brings somebody').waitFor(),
  },
  {
    name: 'a closed window',
    theme: 'dark',
    dir: 'rtl',
    width: 1440,
    see: async (page, world) => {
      await demo.control(world, 'conversations/12025550123/window', { open: false });
      await page.locator('wa-inbox').getByText('The 24-hour window is closed').waitFor();
    },
  },
  {
    name: 'a failed message',
    theme: 'dark',
    dir: 'ltr',
    width: 1440,
    see: async (page, world) => {
      await demo.control(world, 'scenarios', { when: { op: 'send' }, do: { failAs: 131026 }, times: 1 });
      await inbox(page).composer.fill('Are you there?');
      await page.keyboard.press('Enter');
      await inbox(page).message('Are you there?').getByText('131026').waitFor();
    },
  },
  {
    name: 'the template picker',
    theme: 'light',
    dir: 'rtl',
    width: 1440,
    see: async (page) => {
      await page.locator('wa-inbox').getByRole('button', { name: 'Send a template' }).click();
      await page
        .locator('wa-inbox')
        .getByRole('button', { name: /Appointment reminder/ })
        .click();
      await page.locator('wa-inbox').getByRole('button', { name: 'Send template' }).waitFor();
    },
  },
  {
    name: 'the list of a narrow inbox, with the form for a new number',
    theme: 'light',
    dir: 'ltr',
    width: 390,
    see: async (page) => {
      await page.locator('wa-inbox').getByRole('button', { name: 'Back to conversations' }).click();
      await page.locator('wa-inbox').getByRole('button', { name: 'New conversation' }).click();
      await page.locator('wa-inbox').getByRole('button', { name: 'Open conversation' }).click();
      await page.locator('wa-inbox').getByText('Enter a phone number.').waitFor();
    },
  },
  {
    name: 'a narrow conversation',
    theme: 'dark',
    dir: 'rtl',
    width: 390,
    see: (page) => inbox(page).message('Somebody always brings somebody').waitFor(),
  },
];

for (const [index, { name, theme, dir, width, see }] of SCENES.entries()) {
  test(`axe finds nothing in ${name} (${theme}, ${dir}, ${width} px)`, async () => {
    const world = `axe-${index}`;
    const page = await demo.open(world, { width, height: 860 });
    await page.evaluate(
      ([scheme, direction]) => {
        document.documentElement.dir = direction!;
        document.querySelector('wa-inbox')!.setAttribute('theme', scheme!);
      },
      [theme, dir],
    );
    await inbox(page).thread.getByRole('article').last().waitFor();
    await see(page, world);
    assert.deepEqual(await faults(page), []);
    await page.close();
  });
}

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
