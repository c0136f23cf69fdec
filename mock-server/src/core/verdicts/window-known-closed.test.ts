import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mock } from '../../index.ts';
import { ANA, BO, CY, sampleMock, tell } from '../../sample-mock.ts';

const NUMBER = '/v25.0/200000000000001/messages';
const text = (mock: Mock, to: string, said = 'Hi') =>
  tell(mock, 'POST /api/v1/messages', { to: `+${to}`, type: 'text', text: said });
const cloudText = (mock: Mock, to: string, body = 'Hi') =>
  tell(mock, `POST ${NUMBER}`, { messaging_product: 'whatsapp', to, type: 'text', text: { body } });
const rulesOf = async (mock: Mock) => (await mock.verdicts()).map(({ rule, count }) => [rule, count]);

test('who was refused and sends text again is seen; the first time was no fault', async () => {
  const mock = sampleMock();
  await text(mock, BO);
  assert.deepEqual(await rulesOf(mock), []);
  await text(mock, BO, 'Hello?');
  await text(mock, BO, 'Anybody?');
  const [verdict] = await mock.verdicts();
  assert.deepEqual([verdict!.rule, verdict!.count], ['window-known-closed', 2]);
  assert.match(verdict!.explanation, /knew by the answer to req_1 that the customer service window of \+447700900123 is closed/);
});

test('who read it from the contact knew it too', async () => {
  const mock = sampleMock();
  await tell(mock, `GET /api/v1/contacts/+${BO}`);
  await text(mock, BO);
  assert.deepEqual(await rulesOf(mock), [['window-known-closed', 1]]);
  const other = sampleMock();
  await tell(other, 'GET /api/v1/contacts');
  await text(other, CY);
  await text(other, ANA);
  assert.deepEqual(await rulesOf(other), [['window-known-closed', 1]]);
});

test('who heard it by webhook knew it, who never heard it did not', async () => {
  const run = async (isSubscribed: boolean) => {
    const mock = sampleMock({ post: () => Promise.resolve({ status: 200 }) });
    if (isSubscribed) await mock.webhooks.subscribe({ url: 'http://127.0.0.1:9/hook', dialect: 'cloud' });
    await cloudText(mock, BO);
    await mock.clock.advance('10s');
    await cloudText(mock, BO, 'Hello?');
    await mock.clock.advance('10s');
    return (await rulesOf(mock)).filter(([rule]) => rule === 'window-known-closed');
  };
  assert.deepEqual(await run(true), [['window-known-closed', 1]]);
  assert.deepEqual(await run(false), []);
});

test('a template, and text once the customer has written, are what one should send', async () => {
  const mock = sampleMock();
  await text(mock, BO);
  const parameters = [
    { type: 'text', text: 'Bo' },
    { type: 'text', text: 'Monday' },
  ];
  const template = {
    name: 'appointment_reminder',
    language: { code: 'en_US' },
    components: [{ type: 'body', parameters }],
  };
  const sent = await tell(mock, 'POST /api/v1/messages', { to: `+${BO}`, type: 'template', template });
  assert.equal(sent.status, 201);
  await mock.inbound({ from: BO, text: 'Yes?' });
  await text(mock, BO);
  await text(mock, ANA);
  assert.deepEqual(await rulesOf(mock), []);
});

test('it may be closed again: nobody has said so yet', async () => {
  const mock = sampleMock();
  await text(mock, BO);
  await mock.inbound({ from: BO, text: 'Yes?' });
  await mock.clock.advance('25h');
  await text(mock, BO);
  assert.deepEqual(await rulesOf(mock), []);
});

test('magic numbers play the error as often as one likes', async () => {
  const mock = sampleMock();
  await text(mock, '15550131047');
  await text(mock, '15550131047', 'Again');
  assert.deepEqual(await rulesOf(mock), []);
});
