import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { sharedBrowser } from '../support/browser.ts';
import { endShared } from '../support/shared.ts';
import { startDemo, type DemoProcess } from '../support/demo-process.ts';
import { createManifest, elementsOf } from '../support/reference/manifest.ts';

let demo: DemoProcess;
let browser: Browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo(), sharedBrowser()]);
});
after(async () => {
  await endShared();
  await demo?.stop();
});

test('the page of the reference shows each element alive beside what can be set on it', async () => {
  const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  await page.goto(`${demo.url}/reference.html`);
  for (const { tagName } of elementsOf(await createManifest())) {
    const section = page.getByRole('region', { name: `<${tagName}>` });
    const example = section.locator(tagName);
    await example.waitFor({ state: 'attached' });
    const drawn = await example.evaluate(async (element) => {
      await customElements.whenDefined(element.localName);
      await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
      return element.shadowRoot!.childElementCount;
    });
    assert.ok(drawn > 0, `${tagName} draws nothing`);
    await section.getByRole('table', { name: 'Parts' }).waitFor();
  }
  await page.locator('wa-inbox').getByText('Is the corner sofa still there?').first().waitFor();
  await page.getByRole('button', { name: 'Choose a template' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Appointment reminder/ })
    .waitFor();
  assert.deepEqual(wrong, []);
  await page.close();
});
