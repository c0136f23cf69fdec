import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContext, ElementHandle, Locator, Page } from 'playwright-core';
import { sharedBrowser } from '../support/browser.ts';
import { sharedDemo, type DemoProcess } from '../support/demo-process.ts';
import { endShared } from '../support/shared.ts';

export type Profile = { readonly context: BrowserContext; open(world: string): Promise<Page> };

export type Journey = {
  /** The demo page in a world of its own. */
  open(world: string, size?: { width: number; height: number }): Promise<Page>;
  /** A browser profile of its own, whose pages share what they store; the test closes it. */
  profile(): Promise<Profile>;
  /** A control call in that world. */
  control(world: string, path: string, body: object): Promise<unknown>;
  readonly url: string;
};

/** Whose each world is, by its address: in a world that another file of this process had, something has happened. */
const owners = new Map<string, Journey>();

/** One demo and one browser for the journeys of a process; each journey has its own world. In none does the inbox do anything wrong. */
export function journey(flags: string[] = []): Journey {
  let demo: DemoProcess;
  let browser: Browser;
  let known: string[];
  const pages: Page[] = [];
  before(async () => {
    [demo, browser] = await Promise.all([sharedDemo(['--latency', '40', ...flags]), sharedBrowser()]);
    known = await verdictsAt(demo.url);
  });
  after(async () => {
    await Promise.all(pages.map((page) => page.close()));
    try {
      const found = demo ? await verdictsAt(demo.url) : [];
      const more = found.filter((verdict) => !known.includes(verdict));
      assert.deepEqual(more, [], 'the mock has seen the inbox do something wrong');
    } finally {
      await endShared();
    }
  });
  async function visit(page: Page, world: string): Promise<Page> {
    const address = `${demo.url}/w/${world}`;
    if (owners.has(address) && owners.get(address) !== own)
      throw new Error(`Another file has journeys in the world "${world}": give these one with another name.`);
    owners.set(address, own);
    pages.push(page);
    page.setDefaultTimeout(15_000);
    await page.addInitScript(() => {
      addEventListener('wa-inbox-connection', (event) => {
        document.documentElement.dataset['connection'] = (event as CustomEvent<{ state: string }>).detail.state;
      });
    });
    await page.goto(`${demo.url}/?world=${world}`);
    await page.locator('html[data-connection="live"]').waitFor();
    return page;
  }
  const own: Journey = {
    get url() {
      return demo.url;
    },
    open: async (world, size = { width: 1440, height: 860 }) => visit(await browser.newPage({ viewport: size }), world),
    profile: async () => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 860 } });
      return { context, open: async (world) => visit(await context.newPage(), world) };
    },
    control: async (world, path, body) => {
      const response = await fetch(`${demo.url}/w/${world}/_mock/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
      return response.json();
    },
  };
  return own;
}

type Verdict = { readonly rule: string; readonly explanation: string };

/** What the inbox did wrong, in whichever world. */
async function verdictsAt(url: string): Promise<string[]> {
  const { worlds } = (await (await fetch(`${url}/_mock/worlds`)).json()) as { worlds: { world: string }[] };
  const told = await Promise.all(
    worlds.map(async ({ world }) => {
      const { verdicts } = (await (await fetch(`${url}/w/${world}/_mock/verdicts`)).json()) as { verdicts: Verdict[] };
      return verdicts.map(({ rule, explanation }) => `${world}: ${rule}: ${explanation}`);
    }),
  );
  return told.flat();
}

/** The inbox's conversation: its thread, composer and header. */
export function inbox(page: Page) {
  const element = page.locator('wa-inbox');
  const thread = element.locator('wa-inbox-thread');
  return {
    list: element.getByRole('listbox', { name: 'Conversations' }),
    row: (name: string) => element.getByRole('option', { name: new RegExp(`^${name}`) }),
    thread,
    message: (text: string) => thread.getByRole('article').filter({ hasText: text }),
    composer: element.getByRole('textbox', { name: /^Message to/ }),
    header: element.locator('header.conversation-header'),
  };
}

/** Waits until a field has this value: what puts it there may come a moment after what was waited for. */
export async function holds(field: Locator, value: string): Promise<void> {
  const input = (await field.elementHandle()) as ElementHandle<HTMLTextAreaElement>;
  await field
    .page()
    .waitForFunction(([element, wanted]) => element.value === wanted, [input, value] as const)
    .catch(() => {}); // what it has instead is told below
  assert.equal(await field.inputValue(), value);
}
