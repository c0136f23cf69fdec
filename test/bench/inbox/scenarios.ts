import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Operations } from './page/operations.ts';
import type { Started } from './page/main.ts';

/** What a page measured: metric → samples. `NaN` is a sample that never came to be seen. */
export type Samples = Record<string, number[]>;

/** What one page goes through. `fast` is a browser without a limit of frames: times are not rounded up to 16.7 ms. */
export type Scenario = {
  name: string;
  mode: 'fast' | 'hz60';
  conversations: number;
  messages: number;
  run(sampler: Sampler): Promise<void>;
};

/** How a scenario reaches the page. */
export type Sampler = {
  started: Started;
  page: Page;
  cost: CDPSession;
  /** What was found; written as it comes, for a page may be given up. */
  found: Samples;
};

declare global {
  interface Window {
    bench: { operations?: Operations; started: Promise<Started> };
  }
}

const settle = (page: Page): Promise<void> => page.evaluate(() => window.bench.operations!.settle());
const can = (page: Page, member: 'bumpConversation'): Promise<boolean> =>
  page.evaluate((name) => window.bench.operations!.can(name), member);

/** Opening, then what happens in an open thread of this length. */
export function threadOf(messages: number, isStandard: boolean): Scenario {
  const label = messages.toLocaleString('en-US');
  return {
    name: `thread of ${label}`,
    mode: 'fast',
    conversations: 1_000,
    messages,
    async run({ started, page, found }) {
      Object.assign(found, { [`open ${label}`]: [started.painted], [`nodes ${label}`]: [started.nodes] });
      await settle(page);
      found[`append ${label}`] = await page.evaluate((count) => window.bench.operations!.append(count), isStandard ? 60 : 20);
      if (!isStandard) return;
      found['switch'] = await page.evaluate(() => window.bench.operations!.switch(20));
      await settle(page);
      found['burst'] = [await page.evaluate(() => window.bench.operations!.burst(1_000))];
    },
  };
}

const list: Scenario = {
  name: '10,000 conversations',
  mode: 'fast',
  conversations: 10_000,
  messages: 100,
  async run({ started, page, found }) {
    Object.assign(found, { 'open list': [started.painted], 'nodes list': [started.nodes] });
    await settle(page);
    if (await can(page, 'bumpConversation')) found['bump'] = await page.evaluate(() => window.bench.operations!.bump(20));
  },
};

const scrolling: Scenario = {
  name: 'scrolling 10,000',
  mode: 'hz60',
  conversations: 1_000,
  messages: 10_000,
  async run({ page, found }) {
    await settle(page);
    const seen = await page.evaluate(() => window.bench.operations!.scroll(8));
    Object.assign(found, {
      fps: [seen.fps],
      'missed frames': [seen.missed],
      'frames over 50 ms': [seen.longFrames],
      'longest frame': [seen.worstFrame],
      'blank frames, %': [seen.blank * 100],
      'nodes scrolled': [seen.nodes],
    });
  },
};

const older: Scenario = {
  name: 'older messages',
  mode: 'hz60',
  conversations: 1_000,
  messages: 1_000,
  async run({ page, cost, found }) {
    await settle(page);
    Object.assign(found, await costOfAppend(page, cost));
    for (let turn = 0; turn < 3; turn++) {
      const { ms, drift, worstDrift } = await page.evaluate(() => window.bench.operations!.prepend(50));
      for (const [name, value] of Object.entries({ prepend: ms, drift, 'worst drift': worstDrift }))
        (found[name] ??= []).push(value);
    }
  },
};

const COSTS = { TaskDuration: 'task', ScriptDuration: 'script', LayoutDuration: 'layout', RecalcStyleDuration: 'style' } as const;

/** Milliseconds of the main thread for one message, one a frame; what frames cost by themselves is taken off. */
async function costOfAppend(page: Page, session: CDPSession): Promise<Samples> {
  const spent = async (withMessages: boolean): Promise<Record<string, number>> => {
    const before = await metricsOf(session);
    const frames = await page.evaluate((with_) => window.bench.operations!.pace(60, with_), withMessages);
    const after = await metricsOf(session);
    return Object.fromEntries(Object.keys(COSTS).map((name) => [name, ((after[name]! - before[name]!) * 1_000) / frames]));
  };
  const idle = await spent(false);
  const busy = await spent(true);
  return Object.fromEntries(Object.entries(COSTS).map(([name, label]) => [`${label} of an append`, [busy[name]! - idle[name]!]]));
}

async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** The scenarios for these lengths of a thread. */
export function scenariosOf(sizes: readonly number[]): Scenario[] {
  return [...sizes.map((messages) => threadOf(messages, messages === 1_000)), list, older, scrolling];
}

/** What a page is asked for, and where what it tells goes. */
export type Sampling = { url: string; scenario: Scenario; found: Samples };

/** A sample in a page of its own, as a browser that was never there would show it. */
export async function sample(browser: Browser, { url, scenario, found }: Sampling): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const cost = await context.newCDPSession(page);
    await cost.send('Performance.enable');
    const { conversations, messages } = scenario;
    await page.goto(`${url}/?conversations=${conversations}&messages=${messages}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.bench?.operations);
    const started = await page.evaluate(() => window.bench.started);
    await scenario.run({ started, page, cost, found });
  } finally {
    await context.close();
  }
}
