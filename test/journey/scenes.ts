import type { Locator, Page } from 'playwright-core';
import { hostPage } from './host-page.ts';

/** A picture that asks nobody. */
const PICTURE = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>';
export const MAYA = '12025550123';
const MORE = 'More about this conversation';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="stylesheet" href="/host.css">
<script type="module" src="/wa-inbox.js"></script></head><body><wa-inbox token="demo-token"></wa-inbox></body></html>`;
const STYLE = 'html, body { margin: 0; block-size: 100%; } wa-inbox { block-size: 100%; }';

/** What the inbox may look like: every value of one dimension can meet every value of another. */
export const LOOKS = {
  scene: ['list', 'thread', 'picker', 'builder', 'viewer', 'sheet', 'details', 'find', 'menu', 'emoji', 'forward'],
  theme: ['light', 'dark', 'forced colours'],
  dir: ['ltr', 'rtl'],
  width: ['wide', 'narrow'],
  window: ['open', 'closing', 'closed'],
} as const;

export type SceneName = (typeof LOOKS.scene)[number];
export type Look = { [Name in keyof typeof LOOKS]: (typeof LOOKS)[Name][number] };

const WINDOWS = { open: { open: true }, closing: { closesIn: '10m' }, closed: { open: false } };
const WIDTHS = { wide: 1180, narrow: 390 };
const WIDE = { width: WIDTHS.wide, height: 860 };

/** Brings the inbox to a scene, from Maya's open conversation. */
export const SCENES: Record<SceneName, (inbox: Locator, page: Page) => Promise<void>> = {
  list: async (inbox) => {
    const back = inbox.getByRole('button', { name: 'Back to conversations' });
    if (await back.isVisible()) await back.click();
    await inbox.getByRole('button', { name: 'New conversation' }).click();
    await inbox.getByRole('button', { name: 'Open conversation' }).click();
    await inbox.getByText('Enter a phone number.').waitFor();
  },
  thread: (inbox) => inbox.getByText('131026').waitFor(),
  picker: async (inbox) => {
    await choose(inbox, 'Send a template', 'Attach');
    const dialog = inbox.getByRole('dialog');
    await dialog.getByRole('button', { name: /Appointment reminder/ }).click();
    await dialog.getByRole('button', { name: 'Send template' }).click();
    await dialog.locator('[aria-invalid="true"]').first().waitFor();
  },
  builder: async (inbox) => {
    await inbox.getByRole('button', { name: 'Attach' }).click();
    await inbox.getByRole('menuitem', { name: 'Buttons, list or link' }).click();
    const dialog = inbox.getByRole('dialog', { name: 'Interactive message' });
    await dialog.getByText('List', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await dialog.locator('[aria-invalid="true"]').first().waitFor();
  },
  viewer: async (inbox) => {
    await inbox.getByRole('button', { name: 'Image: The corner' }).click();
    await inbox.getByRole('dialog').getByRole('img').waitFor();
  },
  sheet: async (inbox) => {
    await inbox.getByRole('button', { name: 'View order' }).click();
    await inbox.getByRole('dialog', { name: 'Order' }).waitFor();
  },
  details: async (inbox) => {
    await choose(inbox, 'Details', MORE);
    await inbox.locator('wa-inbox-details').waitFor();
  },
  find: async (inbox) => {
    await choose(inbox, 'Search in this conversation', MORE);
    await inbox.getByRole('searchbox', { name: 'Search messages' }).fill('sofa');
    await inbox
      .locator('wa-inbox-find')
      .getByText(/\d of \d|Nothing/)
      .waitFor();
  },
  menu: async (inbox, page) => {
    await inbox.getByRole('article').filter({ hasText: 'Can you still read this' }).focus();
    await page.keyboard.press('Enter');
    await inbox.getByRole('menuitem', { name: 'Reply' }).waitFor();
  },
  emoji: async (inbox) => {
    await inbox.getByRole('button', { name: 'Emoji', exact: true }).click();
    await inbox.getByRole('gridcell').first().waitFor();
  },
  forward: async (inbox, page) => {
    await inbox.getByRole('article').filter({ hasText: 'Can you still read this' }).focus();
    await page.keyboard.press('Enter');
    await inbox.getByRole('menuitem', { name: 'Forward' }).click();
    await inbox.getByRole('dialog', { name: 'Forward to' }).waitFor();
  },
};

/** Presses a button; where there is no room for it, it is in a menu. */
async function choose(inbox: Locator, name: string, menu: string): Promise<void> {
  const button = inbox.getByRole('button', { name, exact: true });
  if (await button.isVisible()) return button.click();
  await inbox.getByRole('button', { name: menu, exact: true }).click();
  await inbox.getByRole('menuitem', { name, exact: true }).click();
}

export type Stage = {
  /** The inbox at a scene, in a world of its own with Maya's conversation: a picture, an order, a failed message, a text. */
  open(scene: SceneName, world?: string, size?: { width: number; height: number }): Promise<Page>;
  /** Turns an open page to a look of its scene. */
  show(page: Page, look: Look): Promise<void>;
  /** A control call in the world of a page. */
  control(page: Page, path: string, body: object): Promise<void>;
};

/** Pages with the built bundle, whose look can be turned while a scene stays open: a window closes under an open dialog, too. */
export function stage(): Stage {
  const host = hostPage({ files: { '/': PAGE, '/host.css': STYLE } });
  const control = async (page: Page, path: string, body: object): Promise<void> => {
    const answer = await page.request.post(`${worldOf(page)}/_mock/${path}`, { data: body });
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  };
  return {
    control,
    async open(scene, world = `axe-${scene}`, size = WIDE) {
      const page = await host.newPage();
      page.setDefaultTimeout(15_000);
      await page.setViewportSize(size);
      await page.goto(`${host.url}/?world=${world}`);
      await prepare((path, body) => control(page, path, body));
      await page.evaluate(
        ([phone, url]) => {
          const inbox = document.querySelector('wa-inbox')!;
          inbox.setAttribute('contact', phone!);
          inbox.setAttribute('base-url', url!);
        },
        [MAYA, worldOf(page)],
      );
      const inbox = page.locator('wa-inbox');
      await inbox.getByRole('article').filter({ hasText: 'Can you still read this' }).waitFor();
      await inbox.getByRole('button', { name: 'Attach' }).waitFor();
      await inbox.locator('wa-inbox-message-actions').waitFor({ state: 'attached' });
      await inbox.getByRole('textbox', { name: /^Message to/ }).fill('Are you there?');
      await page.keyboard.press('Enter');
      await inbox.getByText('131026').waitFor();
      await SCENES[scene](inbox, page);
      return page;
    },
    async show(page, look) {
      await page.setViewportSize({ width: WIDTHS.wide, height: 860 });
      await page.emulateMedia({ forcedColors: look.theme === 'forced colours' ? 'active' : 'none' });
      await control(page, `conversations/${MAYA}/window`, WINDOWS[look.window]);
      await page.evaluate(
        ([theme, dir, phone]) => {
          document.documentElement.dir = dir!;
          const inbox = document.querySelector('wa-inbox')!;
          inbox.setAttribute('theme', theme!);
          inbox.setAttribute('contact', phone!);
        },
        [look.theme === 'dark' ? 'dark' : 'light', look.dir, MAYA],
      );
      const windows = { open: '[part="window"]:not(.closing, .closed)', closing: '.window.closing', closed: '.window.closed' };
      await page.locator(`wa-inbox ${windows[look.window]}`).waitFor({ state: 'attached' });
      await page.setViewportSize({ width: WIDTHS[look.width], height: 860 });
      if (look.width === 'narrow' && look.scene === 'list')
        await page.evaluate(() => document.querySelector('wa-inbox')!.setAttribute('contact', ''));
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    },
  };
}

const worldOf = (page: Page): string => {
  const { origin, searchParams } = new URL(page.url());
  return `${origin}/w/${searchParams.get('world')}`;
};

/** Maya's conversation gets what the scenes need. */
async function prepare(control: (path: string, body: object) => Promise<void>): Promise<void> {
  const product_items = [{ product_retailer_id: 'LAMP-01', quantity: 2, item_price: 45, currency: 'EUR' }];
  const messages = [
    ...['The door', 'The window', 'The corner'].map((caption) => ({ type: 'image', image: { url: PICTURE, caption } })),
    { type: 'order', order: { product_items } },
    { type: 'text', text: { body: 'Can *you* still read this: https://example.com/a?' } },
  ];
  await control('scenarios', { when: { op: 'send' }, do: { failAs: 131026 }, times: 1 });
  for (const message of messages) await control('inbound', { from: MAYA, message });
}
