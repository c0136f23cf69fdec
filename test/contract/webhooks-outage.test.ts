import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Post } from '@wa-inbox/mock';
import { PHONE_NUMBER_ID } from './cloud-modes.ts';
import { type Except, inEveryWay } from './modes.ts';
import type { DrivenMock } from './modes/driven-mock.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const HOUR = 3_600_000;
const RECEIVER = { url: 'http://127.0.0.1:9/hook', dialect: 'cloud' };
/** Statuses, in the order in which a message has them. */
const RANK = ['sent', 'delivered', 'read', 'played', 'failed'];

/** The same numbers every time: from 0 to 1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests look at payloads as their readers do
type Value = any;
type Books = { readonly events: Set<string>; readonly statuses: Map<string, string>; taken: number; again: number };

/** An app that keeps books: what it acknowledged it has, and the furthest status of each message. */
function keeper(books: Books, body: string): void {
  books.taken += 1;
  for (const { value } of JSON.parse(body).entry[0].changes as { value: Value }[]) {
    const [message, status] = [value.messages?.[0], value.statuses?.[0]];
    const event = message ? message.id : `${status.id} ${status.status}`;
    if (books.events.has(event)) books.again += 1;
    books.events.add(event);
    if (status && RANK.indexOf(status.status) > RANK.indexOf(books.statuses.get(status.id) ?? ''))
      books.statuses.set(status.id, status.status);
  }
}

const contacts = Array.from({ length: 100 }, (_, index) => ({
  phone: `120255${String(50_200 + index)}`,
  name: `Customer ${index}`,
}));

/** 10,000 events: 2,500 customers' messages, and 2,500 of the business with three statuses each. */
async function converse(mock: DrivenMock): Promise<void> {
  for (let round = 0; round < 25; round++) {
    for (const { phone } of contacts) {
      await mock.inbound({ from: phone, text: `Question ${round}` });
      const response = await mock.fetch(`/v25.0/${PHONE_NUMBER_ID}/messages`, {
        method: 'POST',
        headers: { authorization: 'Bearer demo-token', 'content-type': 'application/json' },
        body: JSON.stringify({ messaging_product: 'whatsapp', to: phone, type: 'text', text: { body: `Answer ${round}` } }),
      });
      assert.equal(response.status, 200);
    }
  }
}

/** One journey passes 10,000 things that come due at most. */
async function travel(mock: DrivenMock, span: number): Promise<void> {
  const goal = new Date((await mock.clock.now()).getTime() + span).toISOString();
  while ((await mock.clock.set(goal)).truncated) continue;
}

const OF_THE_CORE: Except = { ways: ['msw', 'vite', 'service-worker'], why: 'it is about 10,000 webhooks, and few calls' };

inEveryWay((begin) => {
  test('down for three days, then up with random failures: all 10,000 events arrive, and nothing acknowledged comes again', async () => {
    const books: Books = { events: new Set(), statuses: new Map(), taken: 0, again: 0 };
    const roll = dice(1);
    let isUp = false;
    let attempts = 0;
    const post: Post = ({ body }) => {
      attempts += 1;
      const luck = isUp ? roll() : 0;
      if (!isUp) return Promise.resolve({ error: 'connect ECONNREFUSED' });
      if (luck < 0.1) return Promise.resolve({ status: 500, reply: 'no' });
      if (luck < 0.15) return Promise.resolve({ error: 'No answer within 10000 ms.' });
      // a receiver that has it and dies before it says so gets it once more
      if (luck < 0.2) return (keeper(books, body!), (books.taken -= 1), Promise.reject(new Error('read ECONNRESET')));
      keeper(books, body!);
      return Promise.resolve({ status: 200, reply: '' });
    };
    const fixture = { now: NOW, contacts, messages: [] };
    const { mock } = await begin({ fixture, frozen: true, latency: 0, limits: false, webhooks: [RECEIVER], post });
    await converse(mock);
    await travel(mock, 72 * HOUR);
    assert.equal(books.events.size, 0);
    const down = attempts;
    isUp = true;
    await travel(mock, 72 * HOUR);

    const sent = (await mock.snapshot()).messages.filter(({ direction }) => direction === 'outbound');
    assert.deepEqual([sent.length, books.events.size], [2_500, 10_000]);
    for (const { id, status } of sent) assert.equal(books.statuses.get(id!), status);
    const deliveries = await mock.webhooks.deliveries();
    assert.ok(deliveries.every(({ state }) => state === 'delivered'));
    // once acknowledged, never again: repeats are only those that were lost on their way back
    assert.equal(books.taken, 10_000);
    assert.ok(down >= 10_000 * 12 && attempts < 10_000 * 40, `${down} attempts while down, ${attempts} in all`);
    for (const { attempts: tries } of deliveries) {
      assert.equal(tries.filter(({ status }) => status === 200).length, 1);
      assert.equal(tries.at(-1)!.status, 200);
    }
  });
}, OF_THE_CORE);
