import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mock, MockOptions } from '../../index.ts';
import { ANA, sampleMock, tell } from '../../sample-mock.ts';

const FAILS = '15550131026';
const cloudText = (mock: Mock, to: string, body = 'Hi') =>
  tell(mock, 'POST /v25.0/200000000000001/messages', { messaging_product: 'whatsapp', to, type: 'text', text: { body } });

/** A message that is accepted and fails. */
async function failing(options: MockOptions = {}, before: (mock: Mock) => Promise<unknown> = async () => undefined) {
  const mock = sampleMock(options);
  await before(mock);
  const { json } = await cloudText(mock, FAILS);
  await mock.clock.advance('1s');
  return { mock, id: json.messages[0].id as string };
}

test('a failure that nobody could have heard of is seen after five minutes', async () => {
  const { mock, id } = await failing();
  assert.deepEqual(await mock.verdicts(), [], 'it may still look');
  await mock.clock.advance('5m');
  const [verdict] = await mock.verdicts();
  assert.equal(verdict!.rule, 'accepted-taken-for-delivered');
  assert.deepEqual(verdict!.evidence, { requests: ['req_1'], messages: [id], deliveries: [] });
  assert.match(
    verdict!.explanation,
    /was answered 200, and the message failed 0 ms later: .*No webhook, no socket and no later read/,
  );
});

test('or at once, when more is sent to the same customer', async () => {
  const { mock } = await failing();
  await cloudText(mock, ANA, 'Something else');
  assert.deepEqual(await mock.verdicts(), []);
  await cloudText(mock, FAILS, 'And another thing');
  assert.equal((await mock.verdicts())[0]!.rule, 'accepted-taken-for-delivered');
});

test('a webhook tells, also one that is still on its way', async () => {
  for (const status of [200, 503]) {
    const { mock } = await failing({ post: () => Promise.resolve({ status }) }, (world) =>
      world.webhooks.subscribe({ url: 'http://127.0.0.1:9/hook', dialect: 'cloud' }),
    );
    await mock.clock.advance('10m');
    assert.deepEqual(await mock.verdicts(), []);
  }
});

test('who reads the conversation again has looked', async () => {
  const { mock } = await failing();
  await tell(mock, `GET /api/v1/contacts/+${FAILS}/messages`);
  await mock.clock.advance('10m');
  assert.deepEqual(await mock.verdicts(), []);
});

test('what arrives, and what is refused at once, is no such thing', async () => {
  const mock = sampleMock();
  await cloudText(mock, ANA);
  await tell(mock, 'POST /api/v1/messages', { to: `+${FAILS}`, type: 'text', text: 'Hi' });
  await mock.clock.advance('1h');
  assert.deepEqual(await mock.verdicts(), []);
});
