import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { LOOKS, stage } from './scenes.ts';

const { open } = stage();

/** Sideways scrollers by intent: filters, what was received as JSON, cards. */
const SIDEWAYS = '.chips, pre, .cards, .groups';

/** Elements that scroll sideways, or stick out of the page: what a narrow page must not have. */
function sticking(page: Page): Promise<string[]> {
  return page.evaluate((sideways) => {
    const found: string[] = [];
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        const { overflowX } = getComputedStyle(element);
        const scrolls = element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(overflowX);
        if (scrolls && !element.matches(sideways)) found.push(`${element.localName}.${element.className} scrolls sideways`);
        if (
          element.matches('button, input, textarea, select, a[href], [role="dialog"], dialog[open]') &&
          element.checkVisibility()
        ) {
          const { left, right } = element.getBoundingClientRect();
          const isWithin = element.closest(sideways) !== null || (left >= -1 && right <= innerWidth + 1);
          if (!isWithin)
            found.push(`${element.localName} "${element.getAttribute('aria-label') ?? element.textContent}" at ${left}–${right}`);
        }
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(document);
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    return found;
  }, SIDEWAYS);
}

/** Buttons and fields that are smaller than 24 by 24 px and stand closer than that to another one. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets: [HTMLElement, DOMRect][] = [];
    const collect = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        const isTarget = element.matches(
          'button, input:not([type="file"], [type="hidden"]), textarea, select, a[href], summary, [role="option"]',
        );
        const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        const inText = element.matches('.text a');
        if (isTarget && isSeen && !inText && element.offsetWidth > 1)
          targets.push([element.closest('label') ?? element, (element.closest('label') ?? element).getBoundingClientRect()]);
        if (element.shadowRoot) collect(element.shadowRoot);
      }
    };
    collect(document);
    return targets.flatMap(([element, { width, height }]) =>
      width >= 24 && height >= 24
        ? []
        : [
            `${element.localName}.${element.className} "${element.getAttribute('aria-label') ?? element.textContent.trim()}" is ${width} × ${height}`,
          ],
    );
  });
}

for (const scene of LOOKS.scene) {
  test(`nothing sticks out at 320 px, 200 % zoom or 200 % text, and every target is large enough: ${scene}`, async () => {
    const page = await open(scene, `reflow-${scene}`, { width: 320, height: 640 });
    const found: string[] = [];
    const look = async (where: string): Promise<void> => {
      await settled(page);
      const faults = [...(await sticking(page)), ...(await smallTargets(page))];
      found.push(...faults.slice(0, 6).map((what) => `${where}: ${what}`));
    };
    await look('320 px');
    await page.setViewportSize({ width: 640, height: 512 }); // 200 % of 1280 by 1024
    await look('200 % zoom');
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await look('200 % text');
    assert.deepEqual(found, []);
    await page.close();
  });
}

test('with reduced motion nothing moves by itself, and without it nothing moves for longer than 5 seconds', async () => {
  const page = await open('thread', 'reflow-motion');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => {
    const inbox = document.querySelector('wa-inbox')!;
    const thread = inbox.shadowRoot!.querySelector('wa-inbox-thread')!;
    thread.scrollToMessage(thread.messages.at(-3)!.id!);
  });
  await settled(page);
  const moving = await page.evaluate(() => {
    const behaviours = new Set<string>();
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        behaviours.add(getComputedStyle(element).scrollBehavior);
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(document);
    const transforms = document.getAnimations().filter((animation) => {
      const frames = (animation.effect as KeyframeEffect).getKeyframes();
      return frames.some((frame) => 'transform' in frame || 'translate' in frame || 'insetBlockStart' in frame);
    });
    return { behaviours: [...behaviours], moving: transforms.length };
  });
  assert.deepEqual(moving, { behaviours: ['auto'], moving: 0 });
  await page.close();
});

test('whatever gets the focus shows it, in light, dark and forced colours', async () => {
  const page = await open('thread', 'reflow-focus');
  for (const [theme, forcedColors] of [
    ['light', 'none'],
    ['dark', 'none'],
    ['light', 'active'],
  ] as const) {
    await page.emulateMedia({ forcedColors });
    await page.evaluate((name) => document.querySelector('wa-inbox')!.setAttribute('theme', name), theme);
    await page.locator('wa-inbox').getByRole('searchbox').first().focus();
    const met = new Set<string>();
    for (let step = 0; step < 24; step++) {
      await page.keyboard.press('Tab');
      const shown = await page.evaluate(() => {
        let element = document.activeElement as HTMLElement;
        while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const active = element.getAttribute('aria-activedescendant');
        const option = active && (element.getRootNode() as ShadowRoot).getElementById(active);
        const isMarked = option
          ? getComputedStyle(option).boxShadow !== 'none' || getComputedStyle(option).outlineStyle !== 'none'
          : false;
        const box = element.closest('.field');
        const ofBox = box ? getComputedStyle(box).outlineStyle !== 'none' : false;
        const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        return {
          what: `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 30)}`,
          isShown: hasOutline || isMarked || ofBox,
          isOurs: document.activeElement?.localName === 'wa-inbox',
        };
      });
      if (!shown.isOurs) break;
      met.add(shown.what);
      assert.ok(shown.isShown, `${theme}, forced colours ${forcedColors}: ${shown.what} does not show that it has the focus`);
    }
    assert.ok(met.size > 10, [...met].join(', '));
  }
  await page.close();
});

test('with forced colours what is chosen, failed or unread is told apart without its own colours', async () => {
  const page = await open('thread', 'reflow-forced');
  await page.emulateMedia({ forcedColors: 'active' });
  const edges = await page.evaluate(() => {
    const root = document.querySelector('wa-inbox')!.shadowRoot!;
    const thread = root.querySelector('wa-inbox-thread')!.shadowRoot!;
    const rows = root.querySelector('wa-inbox-contact-list')!.shadowRoot!;
    const bubble = getComputedStyle(thread.querySelector('.bubble')!);
    const [chosen, other] = ['[aria-selected="true"]', '[aria-selected="false"]'].map((name) =>
      getComputedStyle(rows.querySelector(name)!),
    );
    const look = ({ backgroundColor, outline, border, boxShadow }: CSSStyleDeclaration): string =>
      [backgroundColor, outline, border, boxShadow].join();
    return { bubble: bubble.borderTopStyle, isToldApart: look(chosen!) !== look(other!) };
  });
  assert.deepEqual(edges, { bubble: 'solid', isToldApart: true });
  await page.close();
});

function settled(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
