import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mock, Post } from '../../index.ts';
import { BO, sampleMock, tell } from '../../sample-mock.ts';

const URL = 'http://127.0.0.1:9/hook';
type Answer = Awaited<ReturnType<Post>>;

/** A world whose receiver answers as told; each text of the customer is a webhook. */
async function received(answer: (body: string) => Answer, ...texts: string[]) {
  const mock = sampleMock({ post: ({ body = '' }) => Promise.resolve(answer(body)) });
  await mock.webhooks.subscribe({ url: URL, dialect: 'cloud' });
  const ids: string[] = [];
  for (const text of texts) ids.push((await mock.inbound({ from: BO, text })).id);
  await mock.clock.advance(1);
  return { mock, ids };
}

const rulesOf = async (mock: Mock) => (await mock.verdicts()).map(({ rule, count }) => [rule, count]);

test('an answer after more than five seconds is too slow, and so is none', async () => {
  const slow = await received(() => ({ status: 200, took: 5_001 }), 'one', 'two');
  assert.deepEqual(await rulesOf(slow.mock), [['webhook-slow', 2]]);
  assert.match((await slow.mock.verdicts())[0]!.explanation, /hook answered 200 within 5001 ms/);
  const silent = await received(() => ({ error: 'No answer within 2000 ms.', took: 2_001 }), 'one');
  assert.deepEqual(await rulesOf(silent.mock), [['webhook-slow', 1]]);
});

test('a quick answer is none, whatever it says, nor is a receiver that is not there', async () => {
  assert.deepEqual(await rulesOf((await received(() => ({ status: 500, took: 4_900 }), 'one')).mock), []);
  assert.deepEqual(await rulesOf((await received(() => ({ error: 'connect ECONNREFUSED', took: 2 }), 'one')).mock), []);
});

test('who refuses a webhook and answers the message that was in it has processed it', async () => {
  const { mock, ids } = await received(() => ({ status: 500 }), 'one');
  await reply(mock, ids[0]!);
  assert.deepEqual(await rulesOf(mock), [['webhook-refused-yet-processed', 1]]);
  const [verdict] = await mock.verdicts();
  assert.deepEqual(verdict!.evidence.messages, ids);
  assert.match(verdict!.explanation, /hook answered 500 to webhook dlv_\w+, and then POST \/v25\.0/);
});

test('once the webhook was taken, the message may be answered; an interrupted connection says nothing', async () => {
  let status = 500;
  const { mock, ids } = await received(() => ({ status }), 'one');
  status = 200;
  await mock.clock.advance('1m');
  await reply(mock, ids[0]!);
  assert.deepEqual(await rulesOf(mock), []);
  const interrupted = await received(() => ({ error: 'read ECONNRESET' }), 'one');
  await reply(interrupted.mock, interrupted.ids[0]!);
  assert.deepEqual(await rulesOf(interrupted.mock), []);
});

test('a receiver that refuses only what is written with escapes checks other bytes', async () => {
  const overOtherBytes = (body: string) => ({ status: JSON.stringify(JSON.parse(body)) === body ? 200 : 401 });
  const { mock } = await received(overOtherBytes, 'Hello', 'Schöne Grüße', 'naïve');
  assert.deepEqual(await rulesOf(mock), [['signature-wrong-bytes', 2]]);
  assert.match((await mock.verdicts())[0]!.remedy, /body as it came, before it is parsed/);
});

test('a wrong secret, a right check and a spoilt body say nothing of bytes', async () => {
  assert.deepEqual(await rulesOf((await received(() => ({ status: 401 }), 'Hello', 'Grüße')).mock), []);
  assert.deepEqual(await rulesOf((await received(() => ({ status: 200 }), 'Hello', 'Grüße')).mock), []);
  const { mock } = await received((body) => ({ status: body.endsWith('}') ? 200 : 401 }), 'Hello');
  await mock.scenario({ when: { op: 'webhook' }, do: { corrupt: 'body' } });
  await mock.inbound({ from: BO, text: 'Grüße' });
  await mock.clock.advance(1);
  assert.deepEqual(await rulesOf(mock), []);
});

function reply(mock: Mock, id: string) {
  const body = { messaging_product: 'whatsapp', to: BO, type: 'text', text: { body: 'Yes' }, context: { message_id: id } };
  return tell(mock, 'POST /v25.0/200000000000001/messages', body);
}
