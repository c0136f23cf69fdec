import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { focused, pressUntil, until } from './focus.ts';
import { atMessage, closes, field, inbox, moves, newest, other, starts, type Drive, type Drives } from './keyboard-drives.ts';

const list = (page: Page) => inbox(page).getByRole('listbox', { name: 'Conversations' });
const openListMenu: Drive = async (page) => {
  await inbox(page).getByRole('button', { name: 'Sort, tags and more' }).focus();
  await pressUntil(page, 'Enter', ({ name }) => name === 'Latest message');
};

/** The keys of the list, the thread and what belongs to them. */
export const READING: Record<string, Drives> = {
  Search: {
    scene: 'thread',
    start: (page) => inbox(page).getByRole('searchbox', { name: 'Search name, phone or tag' }).focus(),
    keys: {
      '↓': moves(['ArrowDown', (_, now) => now.of.startsWith('contact-')]),
      Esc: async (page) => {
        await page.keyboard.type('harold');
        await pressUntil(page, 'Escape', ({ value }) => value === '');
      },
    },
  },
  List: {
    scene: 'thread',
    start: async (page) => {
      await list(page).focus();
      await pressUntil(page, 'Home', ({ of }) => of !== '');
    },
    keys: {
      '↑ ↓': moves(['ArrowDown', other], ['ArrowUp', other]),
      'PageUp PageDown': moves(['PageDown', other], ['PageUp', other]),
      'Home End': moves(['End', other], ['Home', other]),
      'Enter Space': async (page) => {
        for (const key of ['Enter', 'Space']) {
          await list(page).focus();
          await pressUntil(page, 'Home', ({ of }) => of !== '');
          await pressUntil(page, key, ({ name }) => name.startsWith('Message to'));
        }
      },
      'Menu Shift+F10': async (page) => {
        for (const key of ['ContextMenu', 'Shift+F10']) {
          await pressUntil(page, key, ({ name }) => /^(?:Pin|Unpin)$/.test(name));
          await pressUntil(page, 'Escape', ({ name }) => name === 'Conversations');
        }
      },
    },
  },
  Filters: {
    scene: 'thread',
    start: (page) => inbox(page).locator('[data-filter="all"]').focus(),
    keys: {
      '← →': moves(['ArrowRight', (_, now) => now.of === 'unread'], ['ArrowLeft', (_, now) => now.of === 'all']),
      'Home End': moves(['End', other], ['Home', (_, now) => now.of === 'all']),
    },
  },
  'New conversation': {
    scene: 'thread',
    start: async (page) => {
      await inbox(page).getByRole('button', { name: 'New conversation' }).focus();
      await pressUntil(page, 'Enter', ({ tag }) => tag === 'input');
    },
    keys: {
      Enter: async (page) => {
        await page.keyboard.type('+1 202 555 0123');
        await pressUntil(page, 'Enter', ({ name }) => name.startsWith('Message to'));
      },
      Esc: moves(['Escape', (_, now) => now.name === 'New conversation']),
    },
  },
  'Menu of the list, of a conversation': {
    scene: 'thread',
    start: openListMenu,
    keys: {
      '↑ ↓': moves(['ArrowDown', other], ['ArrowUp', starts('Latest message')], ['ArrowUp', other]),
      'Home End': moves(['End', other], ['Home', starts('Latest message')]),
      'a letter': moves(['n', starts('Name')]),
      'Esc Tab': async (page) => {
        await pressUntil(page, 'Escape', ({ name }) => name === 'Sort, tags and more');
        await pressUntil(page, 'Enter', ({ name }) => name === 'Latest message');
        await page.keyboard.press('Tab');
        await inbox(page).locator('wa-inbox-menu').waitFor({ state: 'detached' });
      },
    },
  },
  Conversation: {
    scene: 'thread',
    start: (page) => field(page).focus(),
    keys: {
      'Ctrl+F': async (page) => {
        await pressUntil(page, 'Control+f', ({ name }) => name === 'Search messages');
        await inbox(page).getByRole('searchbox', { name: 'Search messages' }).waitFor();
      },
    },
  },
  Thread: {
    scene: 'thread',
    start: (page) => inbox(page).getByRole('feed').focus(),
    keys: {
      '↑ PageUp': async (page) => {
        for (const key of ['ArrowUp', 'PageUp']) {
          await inbox(page).getByRole('feed').focus();
          await pressUntil(page, key, atMessage);
          assert.equal((await focused(page)).of, await newest(page).getAttribute('data-key'));
        }
      },
    },
  },
  Message: {
    scene: 'thread',
    start: (page) => newest(page).focus(),
    keys: {
      '↑ ↓': moves(['ArrowUp', other], ['ArrowDown', other]),
      'PageUp PageDown': moves(['PageUp', other], ['PageDown', other]),
      'Home End': moves(['Home', other], ['End', other]),
      Enter: moves(['Enter', (_, now) => now.tag === 'button']),
      'Menu Shift+F10': async (page) => {
        for (const key of ['ContextMenu', 'Shift+F10']) {
          await pressUntil(page, key, ({ tag }) => tag === 'button');
          await pressUntil(page, 'Escape', atMessage);
        }
      },
    },
  },
  'Menu of a message': {
    scene: 'menu',
    keys: {
      '↑ ↓ ← →': moves(
        ['ArrowDown', other],
        ['ArrowRight', other],
        ['ArrowLeft', other],
        ['ArrowUp', starts('React with 👍')],
        ['ArrowUp', other],
      ),
      'Home End': moves(['End', other], ['Home', starts('React with 👍')]),
      'Esc Tab': closes('menu', 'Answer, react or forward', /^(?:article|a|button) /, 'Escape', 'Tab'),
    },
  },
  Selection: {
    scene: 'menu',
    start: async (page) => {
      await inbox(page).getByRole('menuitem', { name: 'Select' }).focus();
      await page.keyboard.press('Enter');
      await inbox(page).getByRole('group', { name: 'Selected messages' }).waitFor();
    },
    keys: {
      Esc: async (page) => {
        await page.keyboard.press('Escape');
        await inbox(page).getByRole('group', { name: 'Selected messages' }).waitFor({ state: 'detached' });
      },
    },
  },
  'Search in a conversation': {
    scene: 'find',
    start: async (page) => {
      await inbox(page).getByRole('searchbox', { name: 'Search messages' }).fill('the');
      await inbox(page)
        .locator('wa-inbox-find')
        .getByText(/\d of \d/)
        .waitFor();
    },
    keys: {
      Enter: (page) => steps(page, 'Enter'),
      'Shift+Enter': (page) => steps(page, 'Enter', 'Shift+Enter'),
      Esc: async (page) => {
        await page.keyboard.press('Escape');
        await inbox(page).locator('wa-inbox-find').waitFor({ state: 'detached' });
        await until(page, ({ tag }) => tag !== 'body', 'Escape');
      },
    },
  },
  'Found messages': {
    scene: 'thread',
    start: async (page) => {
      await inbox(page).getByRole('searchbox', { name: 'Search name, phone or tag' }).fill('the');
      await inbox(page).locator('wa-inbox-hits .hit').nth(1).waitFor();
      await inbox(page).locator('wa-inbox-hits .hit').first().focus();
    },
    keys: {
      '↑ ↓': async (page) => {
        await moves(['ArrowDown', other], ['ArrowUp', other])(page, async () => {});
        await inbox(page).getByRole('searchbox', { name: 'Search name, phone or tag' }).focus();
      },
    },
  },
  Details: {
    scene: 'details',
    start: (page) => inbox(page).locator('wa-inbox-details').getByRole('button').first().focus(),
    keys: { Esc: moves(['Escape', (_, now) => now.name === 'Details']) },
  },
};

/** Each key goes to another hit. */
async function steps(page: Page, ...keys: string[]): Promise<void> {
  const told = inbox(page)
    .locator('wa-inbox-find')
    .getByText(/\d+ of \d/);
  for (const key of keys) {
    const before = await told.textContent();
    await page.keyboard.press(key);
    await page.waitForFunction((text) => {
      const find = document.querySelector('wa-inbox')!.shadowRoot!.querySelector('wa-inbox-find')!;
      return !find.shadowRoot!.textContent.includes(text!.trim());
    }, before);
  }
}
