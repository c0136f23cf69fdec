import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, sampleMock, tell } from '../sample-mock.ts';

const TEXT = { to: `+${ANA}`, type: 'text', text: 'On its way' };

async function statuses(mock: ReturnType<typeof sampleMock>): Promise<string[]> {
  const { json } = await tell(mock, 'GET /_mock/events');
  return json.events
    .filter(({ type }: { type: string }) => type === 'message.status')
    .map(({ at, status }: { at: string; status: string }) => `${at.slice(14, 23)} ${status}`);
}

test('a message is accepted, then sent, delivered and read, a hop apart on the clock of the world', async () => {
  const mock = sampleMock({ latency: 1_000 });
  const { json } = await tell(mock, 'POST /api/v1/messages', TEXT);
  assert.equal(json.status, 'accepted');
  await mock.clock.advance('2s');
  assert.deepEqual(await statuses(mock), ['00:01.000 sent', '00:02.000 delivered']);
  const { fired } = await mock.clock.advance('1h');
  assert.deepEqual(
    fired.map(({ kind, status, at }) => [kind, status, at]),
    [['status', 'read', '2026-03-02T12:00:03.000Z']],
  );
});

test('hops are within the latency, and the same for the same seed', async () => {
  const run = async (seed: number) => {
    const mock = sampleMock({ latency: [100, 900], seed });
    await tell(mock, 'POST /api/v1/messages', TEXT);
    const { fired } = await mock.clock.advance('1h');
    return fired.map(({ at }) => Date.parse(at) - Date.parse('2026-03-02T12:00:00.000Z'));
  };
  const instants = await run(5);
  const hops = instants.map((at, index) => at - (instants[index - 1] ?? 0));
  assert.equal(hops.length, 3);
  for (const hop of hops) assert.ok(hop >= 100 && hop <= 900, `${hop} ms`);
  assert.deepEqual(await run(5), instants);
  assert.notDeepEqual(await run(6), instants);
});

test('what the customer did first is not undone by what was scheduled', async () => {
  const mock = sampleMock({ latency: 1_000 });
  await tell(mock, 'POST /api/v1/messages', TEXT);
  await mock.customer(ANA).read();
  await mock.clock.advance('1h');
  assert.deepEqual(await statuses(mock), ['00:00.000 read']);
});

test('a message to a customer who blocked the business stays at sent, until the block is taken back', async () => {
  const mock = sampleMock({ latency: 1_000 });
  await mock.customer(ANA).block();
  await tell(mock, 'POST /api/v1/messages', TEXT);
  await mock.clock.advance('1h');
  assert.deepEqual(await statuses(mock), ['00:01.000 sent']);
  await mock.customer(ANA).unblock();
  await mock.clock.advance('1h');
  assert.equal((await statuses(mock)).at(-1), '00:02.000 read');
});

test('with no latency, what is due fires after the reply, not inside it', async () => {
  const mock = sampleMock({ latency: 0 });
  const { json } = await tell(mock, 'POST /api/v1/messages', TEXT);
  assert.equal(json.status, 'accepted');
  const { json: page } = await tell(mock, `GET /api/v1/contacts/${ANA}/messages?limit=1`);
  assert.deepEqual([page.messages[0].id, page.messages[0].status], [json.id, 'read']);
});
