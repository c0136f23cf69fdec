import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, BO, sampleMock, tell } from '../../sample-mock.ts';

const text = { to: `+${ANA}`, type: 'text', text: 'Hi' };
const send = (mock: ReturnType<typeof sampleMock>) => tell(mock, 'POST /api/v1/messages', text);

test('a scenario begins after a while, and lasts from its first firing; both instants are told', async () => {
  const mock = sampleMock();
  await mock.scenario({ when: { op: 'send', after: '10m' }, do: { refuse: 429 }, for: '1m' });
  assert.equal((await send(mock)).status, 201);
  const { json } = await tell(mock, 'GET /_mock/clock');
  const instants = json.due.filter(({ kind }: { kind: string }) => kind === 'scenario');
  assert.partialDeepStrictEqual(instants, [{ at: '2026-03-02T12:10:00.000Z', phase: 'begins' }]);
  await mock.clock.advance('15m');
  const throttled = await send(mock);
  assert.deepEqual([throttled.status, throttled.headers.get('retry-after')], [429, '60']);
  await mock.clock.advance('20s');
  assert.equal((await send(mock)).headers.get('retry-after'), '40');
  const { fired } = await mock.clock.advance('40s');
  assert.deepEqual(
    fired.map(({ at, kind, phase }) => [at, kind, phase]),
    [['2026-03-02T12:16:00.000Z', 'scenario', 'ends']],
  );
  assert.equal((await send(mock)).status, 201);
});

test('the last firings are listed with the call they were on, newest first', async () => {
  const mock = sampleMock();
  await mock.scenario({ name: 'storm', when: { op: 'send', type: 'text' }, do: { http: 503 } });
  await send(mock);
  await mock.clock.advance('1s');
  await send(mock);
  const [{ firings, seen, fired }] = (await tell(mock, 'GET /_mock/scenarios')).json.scenarios;
  const { requests } = (await tell(mock, 'GET /_mock/requests')).json;
  const calls = requests.filter(({ decidedBy }: { decidedBy: string }) => decidedBy === 'scenario storm');
  assert.deepEqual([seen, fired], [2, 2]);
  assert.deepEqual(
    firings,
    calls.map(({ id, at }: { id: string; at: string }) => ({
      at,
      op: 'whatssync.messages.send',
      type: 'text',
      phone: ANA,
      request: id,
    })),
  );
});

test('at an instant a window closes, and everybody is told', async () => {
  const mock = sampleMock();
  const armed = await mock.scenario({ name: 'shut', when: { op: 'clock', after: '5m', to: ANA }, do: { window: 'close' } });
  const { fired } = await mock.clock.advance('10m');
  assert.deepEqual([fired.map(({ at }) => at), armed.fired()], [['2026-03-02T12:05:00.000Z'], 1]);
  const { events } = (await tell(mock, 'GET /_mock/events')).json;
  assert.deepEqual(
    events.map(({ type, at }: { type: string; at: string }) => [type, at.slice(14, 19)]),
    [
      ['scenario.fired', '05:00'],
      ['contact.updated', '05:00'],
      ['clock.changed', '10:00'],
    ],
  );
  assert.equal((await send(mock)).json.error.code, 'window_closed');
});

test('what is disarmed before its instant does nothing, and is due no more', async () => {
  const mock = sampleMock();
  const armed = await mock.scenario({ when: { op: 'clock', after: '5m' }, do: { token: 'revoke' } });
  armed.remove();
  assert.ok(!JSON.stringify((await tell(mock, 'GET /_mock/clock')).json.due).includes('scenario'));
  await mock.clock.advance('10m');
  assert.equal((await send(mock)).status, 201);
});

test('an instant opens windows, judges templates of a name, and leaves the others alone', async () => {
  const mock = sampleMock();
  await mock.scenario({ when: { op: 'clock', to: BO }, do: { window: 'open' } });
  await mock.scenario({ when: { op: 'clock', template: 'old_offer' }, do: { template: 'approve' } });
  const { contacts, templates } = mock.snapshot();
  assert.equal(contacts.find(({ phone }) => phone === BO)!.window!.expiresAt, '2026-03-03T12:00:00.000Z');
  assert.deepEqual(
    templates!.map(({ name, status }) => [name, status]),
    [
      ['appointment_reminder', 'APPROVED'],
      ['gone_offer', 'DISABLED'],
      ['old_offer', 'APPROVED'],
    ],
  );
});

test('a restored world goes on with its scenarios where they were', async () => {
  const mock = sampleMock();
  await mock.scenario({ when: { op: 'send' }, do: { refuse: 429 }, for: '1m' });
  await mock.scenario({ when: { op: 'clock', after: '5m' }, do: { token: 'expire' } });
  await mock.scenario({ when: { op: 'clock' }, do: { window: 'close' } });
  assert.equal((await send(mock)).status, 429);
  await mock.clock.advance('30s');
  const before = mock.snapshot();
  mock.restore(before);
  assert.equal(JSON.stringify(mock.snapshot()), JSON.stringify(before));
  assert.equal((await send(mock)).headers.get('retry-after'), '30');
  await mock.clock.advance('30s');
  assert.equal((await send(mock)).json.error.code, 'window_closed');
  await mock.clock.advance('4m');
  assert.equal((await send(mock)).status, 401);
});

test('a file expires among what is due', async () => {
  const mock = sampleMock({
    fixture: {
      contacts: [],
      messages: [],
      media: [{ id: '9000000000000001', mimeType: 'image/png', expiresAt: '2026-03-02T12:30:00.000Z' }],
      now: '2026-03-02T12:00:00.000Z',
    },
  });
  const due = { at: '2026-03-02T12:30:00.000Z', kind: 'media', id: '9000000000000001' };
  assert.deepEqual((await tell(mock, 'GET /_mock/clock')).json.due, [due]);
  assert.deepEqual((await mock.clock.advance('1h')).fired, [due]);
});

test('a token that expires by itself does so among what is due', async () => {
  const mock = sampleMock();
  const end = '2026-03-02T12:30:00.000Z';
  await tell(mock, 'PATCH /_mock/tokens', { token: 'test-token', expiresAt: end });
  const before = mock.snapshot();
  mock.restore(before);
  assert.equal(JSON.stringify(mock.snapshot()), JSON.stringify(before));
  assert.deepEqual((await mock.clock.advance('1h')).fired, [{ at: end, kind: 'token', index: 0 }]);
  assert.equal((await send(mock)).status, 401);
});
