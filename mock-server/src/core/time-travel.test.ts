import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, BO, NOW, sampleMock, tell } from '../sample-mock.ts';

test('an advance fires everything on the way, in order, each at its own instant', async () => {
  const mock = sampleMock({ latency: 60_000 });
  await tell(mock, 'POST /api/v1/messages', { to: `+${ANA}`, type: 'text', text: 'One' });
  await mock.inbound({ from: BO, text: 'Two' });
  const { fired, now } = await mock.clock.advance('24h');
  const order = fired.map(({ at, kind, status }) => [at.slice(8, 16), kind, status].join(' ').trim());
  assert.deepEqual(order, [
    '02T12:01 status sent',
    '02T12:02 status delivered',
    '02T12:03 status read',
    '03T11:00 window',
    '03T12:00 window',
  ]);
  assert.equal(now, '2026-03-03T12:00:00.000Z');
});

test('a window that was opened again meanwhile ends later, and once', async () => {
  const mock = sampleMock();
  await mock.clock.advance('1h');
  await mock.inbound({ from: ANA, text: 'Still here' });
  const { fired } = await mock.clock.advance('48h');
  assert.deepEqual(
    fired.map(({ at }) => at),
    ['2026-03-03T13:00:00.000Z'],
  );
});

test('the clock can be set ahead, and not back', async () => {
  const mock = sampleMock();
  assert.equal((await mock.clock.set('2026-03-05T00:00:00.000Z')).now, '2026-03-05T00:00:00.000Z');
  await assert.rejects(mock.clock.set(NOW), /cannot go back to 2026-03-02T12:00:00.000Z: it is 2026-03-05/);
});

test('one advance is at most ten years', async () => {
  await assert.rejects(sampleMock().clock.advance('600w'), /at most 10 years/);
});

test('one advance fires at most 10,000 things, and says that it ended early', async () => {
  const mock = sampleMock({ latency: [60_000, 900_000], limits: false });
  for (let index = 0; index < 3_400; index++)
    await tell(mock, 'POST /api/v1/messages', { to: `+${ANA}`, type: 'text', text: 'x' });
  const first = await mock.clock.advance('1h');
  assert.equal(first.fired.length, 10_000);
  assert.equal(first.truncated, true);
  const second = await mock.clock.advance('1h');
  assert.equal(second.fired.length, 200);
  assert.equal(second.truncated, undefined);
});

test('a clock that runs takes its worlds along', async () => {
  const real = { at: 0, now: () => real.at };
  const mock = sampleMock({ latency: 1_000, frozen: false, real });
  await tell(mock, 'POST /api/v1/messages', { to: `+${ANA}`, type: 'text', text: 'x' });
  real.at += 2_500;
  const { json } = await tell(mock, `GET /api/v1/contacts/${ANA}/messages?limit=1`);
  assert.equal(json.messages[0].status, 'delivered');
});
