import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchBrowser } from './browser.ts';

test('the browser of the tests opens a page, reads its title and paints its text', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 200, height: 100 } });
    await page.goto('data:text/html,<title>a title</title><h1 hidden>Text</h1>');
    assert.equal(await page.title(), 'a title');
    const blank = await page.screenshot();
    await page.evaluate(() => document.querySelector('h1')?.removeAttribute('hidden'));
    const painted = await page.screenshot();
    assert.ok(!painted.equals(blank), 'the page looks the same with and without its text: are there no fonts?');
  } finally {
    await browser.close();
  }
});
