import type { Page } from 'playwright-core';

/** What has the focus: the element, what it is called, and which message, contact or filter it stands for. */
export type Focused = { tag: string; name: string; of: string; value: string };

/** However deep in shadow trees. */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { dataset, textContent, localName } = element as HTMLElement;
    const label = element!.getAttribute('aria-label') ?? element!.closest('label')?.textContent;
    const name = label ?? (textContent.trim() || (element!.querySelector('img')?.alt ?? ''));
    const active = element!.getAttribute('aria-activedescendant') ?? '';
    const of = dataset['key'] ?? dataset['phone'] ?? dataset['filter'] ?? active;
    return { tag: localName, name: name.replace(/\s+/g, ' ').trim(), of, value: (element as HTMLInputElement).value ?? '' };
  });
}

/** Presses a key, and waits until what has the focus is as wanted. */
export async function pressUntil(page: Page, key: string, wanted: (now: Focused) => boolean): Promise<Focused> {
  await page.keyboard.press(key);
  return until(page, wanted, key);
}

/** As many frames as the other waits take at most, 15 s. */
const FRAMES = 900;

export async function until(page: Page, wanted: (now: Focused) => boolean, after = ''): Promise<Focused> {
  let now = await focused(page);
  for (let turn = 0; turn < FRAMES && !wanted(now); turn++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    now = await focused(page);
  }
  if (!wanted(now))
    throw new Error(`After ${after} the focus is at ${JSON.stringify(now)}, which is not as wanted: ${String(wanted)}`);
  return now;
}
