import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { hostPage } from './host-page.ts';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="stylesheet" href="/host.css">
<script type="module" src="/wa-inbox.js"></script></head><body></body></html>`;
/** It is laid out and not painted: what is kept is the same, and 2,000 frames cost less. */
const STYLE = 'wa-inbox { block-size: 640px; opacity: 0; }';
const host = hostPage({ files: { '/': PAGE, '/host.css': STYLE } });

type Held = { nodes: number; listeners: number; heap: number };
/** A conversation has some hundred nodes and an inbox more: kept each time, these would be 100,000. */
const MOST: Held = { nodes: 4_000, listeners: 300, heap: 6_000_000 };

/** What the page holds after the collector ran: nodes and listeners as numbers, heap in bytes. */
async function held(page: Page, devtools: CDPSession): Promise<Held> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  for (let run = 0; run < 3; run++) await devtools.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, heap: usedSize };
}

/** Does something many times, and says how much more is held than after the first few. */
async function growth(page: Page, warmUp: number, times: number, act: (times: number) => Promise<void>): Promise<Held> {
  const devtools = await page.context().newCDPSession(page);
  await act(warmUp);
  const before = await held(page, devtools);
  await act(times);
  // what was on its way at the end is answered a little later, and holds what waits for it until then
  let more = less(await held(page, devtools), before);
  for (let turn = 0; turn < 60 && excess(more).length > 0; turn++) more = less(await held(page, devtools), before);
  return more;
}

function less(after: Held, before: Held): Held {
  return { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners, heap: after.heap - before.heap };
}

/** What of it is more than a page may keep. */
function excess(more: Held): string[] {
  const names = Object.keys(MOST) as (keyof Held)[];
  return names.filter((name) => more[name] >= MOST[name]).map((name) => `${more[name]} more ${name}`);
}

async function openPage(): Promise<Page> {
  const page = await host.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(host.url);
  await page.evaluate(async () => {
    await customElements.whenDefined('wa-inbox');
    (globalThis as unknown as { mount(): HTMLElement }).mount = () => {
      const inbox = document.createElement('wa-inbox');
      inbox.setAttribute('base-url', location.origin);
      inbox.setAttribute('token', 'demo-token');
      document.body.append(inbox);
      return inbox;
    };
  });
  return page;
}

test('1,000 times a conversation is opened and closed, and nothing is kept', async () => {
  const page = await openPage();
  await page.evaluate(() => void (globalThis as unknown as { mount(): HTMLElement }).mount());
  await page.locator('wa-inbox').getByRole('option').nth(3).waitFor();
  const found = await growth(page, 60, 1_000, (times) =>
    page.evaluate(async (count) => {
      const inbox = document.querySelector('wa-inbox')!;
      const rows = inbox.shadowRoot!.querySelector('wa-inbox-contact-list')!.contacts.slice(0, 4);
      for (let turn = 0; turn < count; turn++) {
        inbox.contact = rows[turn % rows.length]!.phone;
        await inbox.updateComplete;
        inbox.contact = undefined;
        await inbox.updateComplete;
      }
    }, times),
  );
  assert.deepEqual(excess(found), []);
  await page.close();
});

test('100 inboxes are put on a page and removed, moved and put back, and nothing is kept', async () => {
  const page = await openPage();
  const found = await growth(page, 10, 100, (times) =>
    page.evaluate(async (count) => {
      for (let turn = 0; turn < count; turn++) {
        const inbox = (globalThis as unknown as { mount(): HTMLElementTagNameMap['wa-inbox'] }).mount();
        inbox.contact = '12025550123';
        await inbox.updateComplete;
        document.body.prepend(inbox);
        inbox.remove();
        document.body.append(inbox);
        await inbox.updateComplete;
        inbox.remove();
      }
    }, times),
  );
  assert.deepEqual(excess(found), []);
  assert.equal(await page.locator('wa-inbox').count(), 0);
  await page.close();
});

test('two inboxes, one in a shadow tree of the host, live beside each other, and one that is moved goes on', async () => {
  const page = await openPage();
  await page.evaluate(() => {
    const { mount } = globalThis as unknown as { mount(): HTMLElementTagNameMap['wa-inbox'] };
    const box = document.createElement('div');
    box.attachShadow({ mode: 'open' });
    document.body.append(box);
    const first = mount();
    first.id = 'first';
    first.contact = '12025550123';
    const second = mount();
    second.id = 'second';
    second.contact = '12025550115';
    box.shadowRoot!.append(second);
  });
  const [first, second] = [page.locator('#first'), page.locator('#second')];
  await first.getByRole('textbox', { name: /^Message to/ }).fill('Only in the first');
  await second.getByRole('feed').waitFor();
  assert.equal(await second.getByText('Only in the first').count(), 0);

  await page.evaluate(() => {
    const inbox = document.querySelector('#first')!;
    const other = document.createElement('section');
    document.body.append(other);
    inbox.remove();
    other.append(inbox);
  });
  const field = first.getByRole('textbox', { name: /^Message to/ });
  await field.waitFor();
  await page.waitForFunction(() => {
    const inbox = document.querySelector('#first')!;
    const composer = inbox.shadowRoot!.querySelector('wa-inbox-composer');
    return composer?.shadowRoot!.querySelector('textarea')?.value === 'Only in the first';
  });
  await field.press('Enter');
  await first.getByRole('article').filter({ hasText: 'Only in the first' }).getByRole('img', { name: 'Read' }).waitFor();
  await second.getByRole('option').filter({ hasText: 'Only in the first' }).waitFor();
  await page.close();
});
