import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { focused, until, type Focused } from './focus.ts';

/** Presses of one key in which everything on a page can be reached. */
const MOST_PRESSES = 60;

/** What has the focus: by the beginning of its name, or by anything else about it. */
export type Wanted = string | ((now: Focused) => boolean);

/** A person without a mouse: all that is done to the page are presses of keys. */
export class Keyboard {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Whatever a pointer does on the page from now on is counted. */
  static async of(page: Page): Promise<Keyboard> {
    await page.evaluate(() => {
      const { dataset } = document.documentElement;
      for (const name of ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'touchstart'])
        addEventListener(name, () => (dataset['pointer'] = name), { capture: true });
    });
    return new Keyboard(page);
  }

  /** Goes on by a key until something has the focus; Tab where none is said. */
  async reach(wanted: Wanted, key = 'Tab'): Promise<void> {
    const met: string[] = [];
    for (let press = 0; press <= MOST_PRESSES; press++) {
      const now = await focused(this.#page);
      if (isMet(wanted, now)) return;
      met.push(now.name.slice(0, 30) || now.tag);
      await this.#page.keyboard.press(key);
    }
    throw new Error(`${String(wanted)} is not reached by ${key}: the focus was at ${met.join(' → ')}`);
  }

  /** Presses a key, and waits until something has the focus, where that is said. */
  async press(key: string, wanted?: Wanted): Promise<void> {
    await this.#page.keyboard.press(key);
    if (wanted !== undefined) await until(this.#page, (now) => isMet(wanted, now), `${key}, wanted ${String(wanted)}`);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async assertNoPointer(): Promise<void> {
    assert.equal(await this.#page.evaluate(() => document.documentElement.dataset['pointer']), undefined);
  }
}

function isMet(wanted: Wanted, now: Focused): boolean {
  return typeof wanted === 'string' ? now.name.startsWith(wanted) : wanted(now);
}
