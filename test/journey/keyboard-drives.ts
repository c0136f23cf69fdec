import type { Page } from 'playwright-core';
import { focused, pressUntil, until } from './focus.ts';
import type { SceneName } from './scenes.ts';

/** `control` is a control call in the page's world. */
export type Drive = (page: Page, control: (path: string, body: object) => Promise<void>) => Promise<void>;
/** How a place of the table of keys is come to, and what shows that each row of it is true. */
export type Drives = { scene: SceneName; start?: Drive; keys: Record<string, Drive> };

export const inbox = (page: Page) => page.locator('wa-inbox');
export const field = (page: Page) => inbox(page).getByRole('textbox', { name: /^Message to/ });
export const newest = (page: Page) => inbox(page).getByRole('article').last();

/** Presses each key, and expects the focus where the function says. */
export function moves(
  ...steps: [
    key: string,
    wanted: (before: Awaited<ReturnType<typeof focused>>, now: Awaited<ReturnType<typeof focused>>) => boolean,
  ][]
): Drive {
  return async (page) => {
    for (const [key, wanted] of steps) {
      const before = await focused(page);
      await pressUntil(page, key, (now) => wanted(before, now));
    }
  };
}

type Place = Awaited<ReturnType<typeof focused>>;
export const other = (before: Place, now: Place): boolean => now.of !== before.of || now.name !== before.name;
export const starts = (wanted: string) => (_: Place, now: Place) => now.name.startsWith(wanted);
export const atMessage = (now: Place): boolean => now.tag === 'article';

/** A dialog, a panel or a menu of that name goes, and the focus is where the name says. */
export function closes(role: 'dialog' | 'menu', name: string | RegExp, back: string | RegExp, ...keys: string[]): Drive {
  return async (page) => {
    for (const key of keys) {
      const layer = inbox(page).getByRole(role, { name });
      if (!(await layer.isVisible())) await pressUntil(page, 'Enter', () => true);
      await layer.waitFor();
      await page.keyboard.press(key);
      await layer.waitFor({ state: 'hidden' });
      await until(page, (now) => (typeof back === 'string' ? now.name === back : back.test(`${now.tag} ${now.name}`)), key);
    }
  };
}
