import { pressUntil, until } from './focus.ts';
import { field, inbox, moves, newest, other, starts, type Drive, type Drives } from './keyboard-drives.ts';

/** What the field holds after a shortcut, with "word" selected. */
const marks =
  (key: string, wanted: string): Drive =>
  async (page) => {
    await field(page).fill('word');
    await field(page).selectText();
    await page.keyboard.press(key);
    await until(page, ({ value }) => value === wanted, key);
    await field(page).fill('');
  };

/** The keys of the composer and what it opens beside itself. */
export const WRITING: Record<string, Drives> = {
  Field: {
    scene: 'thread',
    start: (page) => field(page).focus(),
    keys: {
      Enter: async (page) => {
        await page.keyboard.type('Sent by Enter');
        await pressUntil(page, 'Enter', ({ value }) => value === '');
        await inbox(page).getByRole('article').filter({ hasText: 'Sent by Enter' }).waitFor();
        await page.evaluate(() => document.querySelector('wa-inbox')!.setAttribute('send-key', 'ctrl-enter'));
        await page.keyboard.type('Sent otherwise');
        await pressUntil(page, 'Enter', ({ value }) => value === 'Sent otherwise\n');
        await pressUntil(page, 'Control+Enter', ({ value }) => value === '');
        await page.evaluate(() => document.querySelector('wa-inbox')!.removeAttribute('send-key'));
      },
      'Shift+Enter': async (page) => {
        await page.keyboard.type('a');
        await pressUntil(page, 'Shift+Enter', ({ value }) => value === 'a\n');
        await field(page).fill('');
      },
      'Ctrl+B Ctrl+I Ctrl+E Ctrl+Shift+X': async (page, control) => {
        for (const [key, wanted] of [
          ['Control+b', '*word*'],
          ['Control+i', '_word_'],
          ['Control+e', '`word`'],
          ['Control+Shift+X', '~word~'],
        ] as const)
          await marks(key, wanted)(page, control);
      },
      'Ctrl+Z': async (page, control) => {
        await control('scenarios', { when: { op: 'send' }, do: { refuse: 'rate_limit_exceeded' }, times: 1 });
        await page.keyboard.type('Not yet');
        await pressUntil(page, 'Enter', ({ value }) => value === '');
        await inbox(page).getByRole('button', { name: 'Do not send this message' }).waitFor();
        await pressUntil(page, 'Control+z', ({ value }) => value === 'Not yet');
        await field(page).fill('');
      },
      '/': async (page) => {
        await page.keyboard.type('/');
        await inbox(page).getByRole('listbox', { name: 'Canned replies' }).waitFor();
        await page.keyboard.press('Escape');
        await field(page).fill('');
      },
      Esc: async (page) => {
        await newest(page).focus();
        await page.keyboard.press('Enter');
        await inbox(page).getByRole('menuitem', { name: 'Reply' }).focus();
        await pressUntil(page, 'Enter', ({ name }) => name.startsWith('Message to'));
        await inbox(page).getByRole('group', { name: 'Your message answers' }).waitFor();
        await page.keyboard.press('Escape');
        await inbox(page).getByRole('group', { name: 'Your message answers' }).waitFor({ state: 'detached' });
      },
    },
  },
  'Canned replies': {
    scene: 'thread',
    start: async (page) => {
      await field(page).fill('');
      await field(page).focus();
      await page.keyboard.type('/th');
      await until(page, ({ of }) => of === 'canned-0');
    },
    keys: {
      '↑ ↓': moves(['ArrowDown', (_, now) => now.of === 'canned-1'], ['ArrowUp', (_, now) => now.of === 'canned-0']),
      'Enter Tab': async (page) => {
        await pressUntil(page, 'Enter', ({ value }) => value === 'Thank you!');
        await field(page).fill('/th');
        await until(page, ({ of }) => of === 'canned-0');
        await pressUntil(page, 'Tab', ({ value }) => value === 'Thank you!');
      },
      Esc: async (page) => {
        await pressUntil(page, 'Escape', ({ of, value }) => of === '' && value === '/th');
        await field(page).fill('');
      },
    },
  },
  'Menu to attach': {
    scene: 'thread',
    start: async (page) => {
      await inbox(page).getByRole('button', { name: 'Attach' }).focus();
      await pressUntil(page, 'Enter', ({ name }) => name === 'Photo, video or document');
    },
    keys: {
      '↑ ↓': moves(['ArrowDown', other], ['ArrowUp', starts('Photo')], ['ArrowUp', other]),
      'Esc Tab': async (page) => {
        await pressUntil(page, 'Escape', ({ name }) => name === 'Attach');
        await pressUntil(page, 'Enter', ({ name }) => name === 'Photo, video or document');
        await page.keyboard.press('Tab');
        await inbox(page).getByRole('menuitem', { name: 'Photo, video or document' }).waitFor({ state: 'hidden' });
      },
    },
  },
  Emoji: {
    scene: 'emoji',
    start: async (page) => {
      await inbox(page).getByRole('button', { name: 'Smileys and feelings' }).click();
      await inbox(page).getByRole('searchbox', { name: 'Search emoji' }).focus();
    },
    keys: {
      '↓': moves(['ArrowDown', (_, now) => now.tag === 'button'], ['ArrowDown', other]),
      Enter: async (page) => {
        await page.keyboard.type('rocket');
        await inbox(page).getByRole('gridcell', { name: 'rocket', exact: true }).waitFor();
        await page.keyboard.press('Enter');
        await pressUntil(page, 'Escape', ({ value }) => value === '');
        await pressUntil(page, 'Escape', ({ value }) => value === '🚀');
        await field(page).fill('');
      },
      '↑ ← →': moves(
        ['ArrowDown', (_, now) => now.tag === 'button'],
        ['ArrowRight', other],
        ['ArrowLeft', other],
        ['ArrowUp', (_, now) => now.tag === 'input'],
      ),
      'Home End Ctrl+Home Ctrl+End': moves(
        ['ArrowDown', other],
        ['End', other],
        ['Home', other],
        ['Control+End', other],
        ['Control+Home', other],
      ),
      Esc: moves(['Escape', starts('Message to')]),
    },
  },
  Recording: {
    scene: 'thread',
    start: async (page) => {
      await field(page).fill('');
      await inbox(page).getByRole('button', { name: 'Record a voice message' }).focus();
      await pressUntil(page, 'Enter', ({ name }) => name === 'Stop and listen');
    },
    keys: { Esc: moves(['Escape', starts('Message to')]) },
  },
};
