import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Page, Route } from 'playwright-core';
import { inbox, journey } from './harness.ts';

const stories = journey();
const MAYA = '12025550123';
const MESSAGES = '**/api/v1/messages';

/** What can happen to what a page sends, and to the page. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.constant('write' as const) },
  { weight: 2, arbitrary: fc.constant('customer' as const) },
  { weight: 1, arbitrary: fc.constant('reload' as const) },
);
/** The fate of each request, in their order: it is answered, never arrives, arrives and its answer is lost, or the server is busy. */
const fate = fc.constantFrom('answered', 'answered', 'lost', 'unheard', 'busy');
type Fate = 'answered' | 'lost' | 'unheard' | 'busy';

/** Hands each request of a page its fate; when there are none left, all are answered. */
async function meddle(page: Page, fates: Fate[]): Promise<void> {
  await page.route(MESSAGES, async (route: Route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    const next = fates.shift() ?? 'answered';
    if (next === 'answered') return route.fallback();
    if (next === 'busy') {
      const body = JSON.stringify({ error: { code: 'rate_limit_exceeded', message: 'Too many', status: 429 } });
      return route.fulfill({ status: 429, headers: { 'content-type': 'application/json', 'retry-after': '0' }, body });
    }
    if (next === 'unheard') await route.fetch().catch(() => undefined);
    await route.abort('connectionreset').catch(() => undefined); // the page may have gone
  });
}

async function open(page: Page): Promise<void> {
  await inbox(page).row('Maya Okafor').click();
  await inbox(page).header.getByText('Maya Okafor').waitFor();
}

/** Texts of the conversation that begin so, as the server has them. */
async function taken(world: string, beginning: string): Promise<string[]> {
  const response = await fetch(`${stories.url}/w/${world}/api/v1/contacts/+${MAYA}/messages?limit=100`, {
    headers: { authorization: 'Bearer demo-token' },
  });
  const { messages } = (await response.json()) as { messages: { text?: string }[] };
  return messages.flatMap(({ text }) => (text?.startsWith(beginning) ? [text] : []));
}

/** Resolves once the browser keeps a text, or the server has it: that is what a page may not lose when it ends. */
async function safe(page: Page, text: string): Promise<void> {
  const taken = inbox(page)
    .message(text)
    .getByRole('img', { name: /Accepted|Sent|Delivered|Read/ });
  while (!(await page.evaluate(isKept, text)) && (await taken.count()) === 0);
}

/** Runs in the page; looks at a database only once there is one, for else it would make it. */
async function isKept(text: string): Promise<boolean> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'wa-inbox')) return false;
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
  const database = await answer(indexedDB.open('wa-inbox'));
  const rows: unknown[] = await answer(database.transaction('outbox').objectStore('outbox').getAll());
  database.close();
  return rows.some((row) => JSON.stringify(row).includes(JSON.stringify(text)));
}

test('whatever becomes of requests, answers, events and the page, each message arrives once, and in order', async () => {
  let plays = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 8 }),
      fc.array(fate, { minLength: 2, maxLength: 4 }),
      async (steps, fates) => {
        const world = `anyhow-${plays++}`;
        const { context, open: visit } = await stories.profile();
        const page = await visit(world);
        await stories.control(world, 'scenarios', { when: { op: 'status', probability: 0.4 }, do: { duplicate: 2 } });
        await stories.control(world, 'scenarios', { when: { op: 'socket', probability: 0.1 }, do: { disconnect: '1s' } });
        await meddle(page, [...fates]);
        await open(page);
        const written: string[] = [];
        for (const next of steps) {
          if (next === 'customer') await stories.control(world, 'inbound', { from: MAYA, text: `theirs ${written.length}` });
          if (next === 'reload') {
            await page.reload();
            await open(page);
          }
          if (next !== 'write') continue;
          const text = `own ${written.length}.`;
          written.push(text);
          await inbox(page).composer.fill(text);
          await inbox(page).composer.press('Enter');
          await inbox(page).message(text).first().waitFor();
          await safe(page, text);
        }
        for (const text of written) await inbox(page).message(text).first().getByRole('img', { name: 'Read' }).waitFor();
        assert.deepEqual(await taken(world, 'own'), written);
        for (const text of written) assert.equal(await inbox(page).message(text).count(), 1, `${text} is shown once`);
        await context.close();
      },
    ),
    {
      numRuns: 4,
      endOnFailure: true,
      // the page ends while a text has arrived and its answer has not: the server's message and ours are one
      examples: [
        [
          ['write', 'reload', 'write', 'reload', 'reload'],
          ['lost', 'busy', 'answered', 'unheard'],
        ],
      ],
    },
  );
});
