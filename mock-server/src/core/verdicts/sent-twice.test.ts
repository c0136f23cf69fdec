import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, BO, sampleMock, tell } from '../../sample-mock.ts';

const FAILS = '15550131026';
const text = (to = ANA, said = 'Hi') => ({ to: `+${to}`, type: 'text', text: said });

async function verdictsAfter(deed: (mock: ReturnType<typeof sampleMock>) => Promise<unknown>) {
  const mock = sampleMock();
  await deed(mock);
  return mock.verdicts();
}

test('the same message within seconds, without a key, is seen in every API', async () => {
  const [verdict, ...others] = await verdictsAfter(async (mock) => {
    const [{ json: first }, { json: second }] = [
      await tell(mock, 'POST /api/v1/messages', text()),
      await tell(mock, 'POST /api/v1/messages', text()),
    ];
    assert.notEqual(first.id, second.id);
  });
  assert.deepEqual(others, []);
  assert.deepEqual([verdict!.rule, verdict!.count, verdict!.evidence.messages.length], ['sent-twice', 1, 2]);
  assert.match(verdict!.explanation, /sent to \+12025550123 0 ms after it had been accepted/);

  const cloud = { messaging_product: 'whatsapp', to: ANA, type: 'text', text: { body: 'Hi' } };
  const found = await verdictsAfter(async (mock) => {
    for (let index = 0; index < 3; index++) await tell(mock, 'POST /v25.0/200000000000001/messages', cloud);
  });
  assert.deepEqual(
    found.map(({ rule, count }) => [rule, count]),
    [['sent-twice', 2]],
  );
});

test('keys, other words, other people and time make it innocent', async () => {
  const innocent = await verdictsAfter(async (mock) => {
    await tell(mock, 'POST /api/v1/messages', text(), { 'idempotency-key': 'a' });
    await tell(mock, 'POST /api/v1/messages', text(), { 'idempotency-key': 'a' });
    await tell(mock, 'POST /api/v1/messages', text(), { 'idempotency-key': 'b' });
    await tell(mock, 'POST /api/v1/messages', text());
    await tell(mock, 'POST /api/v1/messages', text(ANA, 'Hi again'));
    await mock.customer(BO).send('Hello');
    await tell(mock, 'POST /api/v1/messages', text(BO));
    await mock.clock.advance('6s');
    await tell(mock, 'POST /api/v1/messages', text());
  });
  assert.deepEqual(innocent, []);
});

test('after a refusal and after a failure it may come again', async () => {
  const innocent = await verdictsAfter(async (mock) => {
    await mock.scenario({ when: { op: 'send' }, do: { http: 503 }, times: 1 });
    assert.equal((await tell(mock, 'POST /api/v1/messages', text())).status, 503);
    await tell(mock, 'POST /api/v1/messages', text());
    const cloud = { messaging_product: 'whatsapp', to: FAILS, type: 'text', text: { body: 'Hi' } };
    await mock.webhooks.subscribe();
    await tell(mock, 'POST /v25.0/200000000000001/messages', cloud);
    await mock.clock.advance(1);
    await tell(mock, 'POST /v25.0/200000000000001/messages', cloud);
  });
  assert.deepEqual(
    innocent.filter(({ rule }) => rule === 'sent-twice'),
    [],
  );
});

test('reading twice is no sending', async () => {
  const innocent = await verdictsAfter(async (mock) => {
    const { id } = await mock.inbound({ from: ANA, text: 'Hi' });
    const read = { messaging_product: 'whatsapp', status: 'read', message_id: id };
    for (let index = 0; index < 2; index++) await tell(mock, 'POST /v25.0/200000000000001/messages', read);
  });
  assert.deepEqual(innocent, []);
});
