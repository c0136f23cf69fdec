import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { CATALOG } from '@wa-inbox/protocol/errors/catalog';
import { browserOptions, launchBrowser } from '../support/browser.ts';
import { startDemo, type DemoProcess } from '../support/demo-process.ts';
import { difference, fingerprints, type Fingerprint } from '../support/fingerprint.ts';
import { hasPackagedChromium, packagedChromium } from '../support/packaged-chromium.ts';
import { addFonts } from '../support/fonts.ts';

/** What the gallery looked like; `GALLERY=write` before this test's command writes it anew, after one has looked at the page. */
const KEPT = new URL('gallery.fixture.json', import.meta.url);
const VIEWS = {
  light: 'theme=light',
  dark: 'theme=dark',
  'right to left': 'theme=light&dir=rtl',
  'narrow, right to left, dark': 'theme=dark&dir=rtl&width=narrow',
  'failed by a closed window': 'theme=light&direction=outbound&state=failed 131047',
};
type Views = Record<string, Record<string, Fingerprint>>;

let demo: DemoProcess;
let browser: Browser;
/** Other browsers have other fonts: there, what the page is made of is compared, and not how it is drawn. */
let drawn: boolean;
before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  const { executablePath } = await browserOptions();
  drawn = hasPackagedChromium() && executablePath === (await packagedChromium()).program;
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

async function open(path: string): Promise<Page> {
  const size = { width: 1280, height: 900 };
  const page = await browser.newPage({ viewport: size, timezoneId: 'UTC', locale: 'en-US', reducedMotion: 'reduce' });
  await addFonts(page);
  await page.goto(`${demo.url}/${path}`);
  await page.locator('html[data-ready]').waitFor();
  return page;
}

/** Everything that loads later is there, fonts and pictures as well. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const inside = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
    const quiet = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (let seen = -1, now = 0; seen !== now;) {
      seen = now;
      await document.fonts.ready;
      const images = inside(document).filter((element) => element instanceof HTMLImageElement);
      await Promise.all(images.map((image) => image.decode().catch(() => {})));
      for (let turn = 0; turn < 10; turn++) await quiet();
      now = inside(document).length + document.documentElement.scrollHeight;
    }
  });
}

test('every kind, direction and state looks as it did, in both themes, both directions of script, wide and narrow', async () => {
  const views: Views = {};
  for (const [name, query] of Object.entries(VIEWS)) {
    const page = await open(`gallery.html?${query}`);
    await settled(page);
    views[name] = await fingerprints(page);
    await page.close();
  }
  if (process.env['GALLERY'] === 'write') {
    const lines = Object.entries(views).map(([view, parts]) => {
      const rows = Object.entries(parts).map(([part, print]) => `    ${JSON.stringify(part)}: ${JSON.stringify(print)}`);
      return `  ${JSON.stringify(view)}: {\n${rows.join(',\n')}\n  }`;
    });
    writeFileSync(KEPT, `{\n${lines.join(',\n')}\n}\n`);
  }
  const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Views;
  const differences = Object.entries(views).flatMap(([view, parts]) =>
    Object.entries(parts).flatMap(([part, print]) => {
      const found = difference(kept[view]?.[part], print, drawn);
      return found === undefined ? [] : [`${view}: “${part}” ${found}`];
    }),
  );
  assert.deepEqual(differences, [], 'look at the page (npm run gallery); if it is right, run this test with GALLERY=write');
  assert.deepEqual(Object.keys(views['light']!), Object.keys(kept['light']!), 'something is not shown any more');
});

test('the second page tells the story of every failure of the catalogue, as the inbox shows it', async () => {
  const page = await open('failures.html?theme=light');
  await page.locator('#message_undeliverable wa-inbox-failure').getByText('Who can fix it').waitFor();
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('main > article')].map((article) => {
      const failure = article.querySelector('wa-inbox-message')!.shadowRoot!.querySelector('wa-inbox-failure')!.shadowRoot!;
      return [article.id, failure.querySelector('strong')?.textContent, failure.textContent.includes('Who can')] as const;
    }),
  );
  assert.deepEqual(
    shown.map(([key]) => key),
    Object.keys(CATALOG),
  );
  for (const [key, title, tellsWho] of shown) {
    assert.ok(title && title !== 'The message was not delivered', `${key} has no words of its own`);
    assert.ok(tellsWho, `${key} does not say who can fix it`);
  }
  await page
    .locator('#pair_rate_limit_hit')
    .getByText(/You can try again in 0:\d\d/)
    .waitFor();
  await page.close();
});
