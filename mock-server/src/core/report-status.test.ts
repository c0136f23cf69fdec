import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Scenario } from '@wa-inbox/protocol/control/schemas';
import { ANA, sampleMock, tell } from '../sample-mock.ts';

/** Statuses as they are told, with the minute they are told in. */
async function toldWith(deed: Scenario['do'], more: Partial<Scenario['when']> & { times?: number } = {}) {
  const mock = sampleMock({ latency: 60_000 });
  const { times = 1, ...when } = more;
  await mock.scenario({ when: { op: 'status', type: 'delivered', ...when }, do: deed, times });
  await tell(mock, 'POST /api/v1/messages', { to: `+${ANA}`, type: 'text', text: 'Hi' });
  return mock;
}

/** The message that was sent. */
function sentBy(mock: Awaited<ReturnType<typeof toldWith>>) {
  return mock.snapshot().messages.findLast(({ phone }) => phone === ANA)!;
}

async function statuses(mock: Awaited<ReturnType<typeof toldWith>>): Promise<string[]> {
  const { events } = (await tell(mock, 'GET /_mock/events')).json;
  const told = events.filter(({ type }: { type: string }) => type === 'message.status');
  return told.map(({ status, at }: { status: string; at: string }) => `${status} ${at.slice(14, 16)}`);
}

const DEEDS: [what: string, deed: Scenario['do'], more: Parameters<typeof toldWith>[1], told: string[], stays: string][] = [
  ['lost, and the next one comes', { drop: 'status' }, {}, ['sent 01', 'read 03'], 'read'],
  ['told twice', { duplicate: 2 }, {}, ['sent 01', 'delivered 02', 'delivered 02', 'read 03'], 'read'],
  ['told after the next one', { reorder: 1 }, {}, ['sent 01', 'read 03', 'delivered 03'], 'read'],
  ['told last of all', { reorder: 2 }, { type: 'sent' }, ['delivered 02', 'read 03', 'sent 03'], 'read'],
  ['told at its time where none follows', { reorder: 1 }, { type: 'read' }, ['sent 01', 'delivered 02', 'read 03'], 'read'],
  ['told later, and what follows it too', { delay: '10m' }, {}, ['sent 01', 'delivered 12', 'read 13'], 'read'],
];
for (const [what, deed, more, told, stays] of DEEDS) {
  test(`a status is ${what}`, async () => {
    const mock = await toldWith(deed, more);
    await mock.clock.advance('1h');
    assert.deepEqual(await statuses(mock), told);
    assert.equal(sentBy(mock).status, stays);
  });
}

test('every status is lost while a scenario has it so', async () => {
  const mock = sampleMock({ latency: 1_000 });
  await mock.scenario({ when: { op: 'status' }, do: { drop: 'status' } });
  await tell(mock, 'POST /api/v1/messages', { to: `+${ANA}`, type: 'text', text: 'Hi' });
  await mock.clock.advance('1h');
  assert.deepEqual([await statuses(mock), sentBy(mock).status], [[], 'accepted']);
});

test('a status that waits for others is in the snapshot, and comes in the restored world', async () => {
  const mock = await toldWith({ reorder: 1 });
  await mock.clock.advance('150s');
  const snapshot = mock.snapshot();
  mock.restore(snapshot);
  assert.equal(JSON.stringify(mock.snapshot()), JSON.stringify(snapshot));
  await mock.clock.advance('1h');
  assert.deepEqual(await statuses(mock), ['read 03', 'delivered 03']);
});

test('what a customer does is told by the same rules', async () => {
  const mock = await toldWith({ drop: 'status' }, { type: 'read' });
  const { ids } = await mock.customer(ANA).read();
  assert.deepEqual(ids, []);
  await mock.clock.advance('2m');
  assert.equal(sentBy(mock).status, 'delivered');
});

test('a status that a customer brings about waits for others no longer than a minute', async () => {
  const mock = await toldWith({ reorder: 1 });
  await mock.clock.advance('1m');
  assert.deepEqual((await mock.customer(ANA).deliver()).ids, []);
  await mock.clock.advance('1m');
  assert.ok((await statuses(mock)).includes('delivered 02'));
});

test('the firing names the message', async () => {
  const mock = await toldWith({ duplicate: 2 });
  await mock.clock.advance('1h');
  const [{ firings }] = (await tell(mock, 'GET /_mock/scenarios')).json.scenarios;
  const { id } = sentBy(mock);
  assert.deepEqual(firings, [{ at: '2026-03-02T12:02:00.000Z', op: 'status', type: 'delivered', phone: ANA, message: id }]);
});
