import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, sampleMock, tell } from '../../sample-mock.ts';

const CONTACTS = 'GET /api/v1/contacts';

test('60 requests a minute are answered and the 61st is refused, with the documented headers', async () => {
  const mock = sampleMock();
  const first = await tell(mock, CONTACTS);
  const reset = String(Date.parse('2026-03-02T12:01:00.000Z') / 1_000);
  assert.deepEqual(
    ['limit', 'remaining', 'reset'].map((name) => first.headers.get(`x-ratelimit-${name}`)),
    ['60', '59', reset],
  );
  for (let index = 0; index < 59; index++) assert.equal((await tell(mock, CONTACTS)).status, 200);
  const refused = await tell(mock, CONTACTS);
  assert.deepEqual([refused.status, refused.json.error.code], [429, 'rate_limit_exceeded']);
  assert.deepEqual(
    [refused.headers.get('retry-after'), refused.json.error.retryAfter, refused.headers.get('x-ratelimit-remaining')],
    ['60', 60, '0'],
  );
});

test('the next minute of the world begins anew', async () => {
  const mock = sampleMock();
  for (let index = 0; index < 61; index++) await tell(mock, CONTACTS);
  await mock.clock.advance('59s');
  assert.equal((await tell(mock, CONTACTS)).headers.get('retry-after'), '1');
  await mock.clock.advance('1s');
  assert.equal((await tell(mock, CONTACTS)).status, 200);
});

test("Retry-After is in real seconds, at the clock's rate", async () => {
  const mock = sampleMock({ frozen: false, rate: 10, real: { now: () => 0 } });
  for (let index = 0; index < 60; index++) await tell(mock, CONTACTS);
  assert.equal((await tell(mock, CONTACTS)).headers.get('retry-after'), '6');
});

test('demo-token may ask more often, and tokens do not share', async () => {
  const mock = sampleMock();
  for (let index = 0; index < 61; index++) await tell(mock, CONTACTS);
  const demo = await tell(mock, CONTACTS, undefined, { authorization: 'Bearer demo-token' });
  assert.deepEqual([demo.status, demo.headers.get('x-ratelimit-limit')], [200, '6000']);
});

test('control calls are not counted', async () => {
  const mock = sampleMock();
  for (let index = 0; index < 100; index++) await tell(mock, 'GET /_mock/health');
  assert.equal((await tell(mock, CONTACTS)).headers.get('x-ratelimit-remaining'), '59');
});

test('1,000 messages a day leave the number, and the next one waits for midnight', async () => {
  const mock = sampleMock();
  const send = () =>
    tell(mock, 'POST /api/v1/messages', { to: `+${ANA}`, type: 'text', text: 'x' }, { authorization: 'Bearer demo-token' });
  for (let index = 0; index < 1_000; index++) assert.equal((await send()).status, 201);
  const refused = await send();
  assert.deepEqual(
    [refused.status, refused.json.error.code, refused.json.error.retryAfter],
    [429, 'rate_limit_exceeded', 12 * 3_600],
  );
  await mock.clock.set('2026-03-03T00:00:00.000Z');
  assert.equal((await send()).status, 201);
});

test('without limits there are no headers and no end', async () => {
  const mock = sampleMock({ limits: false });
  for (let index = 0; index < 100; index++) await tell(mock, CONTACTS);
  const last = await tell(mock, CONTACTS);
  assert.deepEqual([last.status, last.headers.has('x-ratelimit-limit')], [200, false]);
});
