import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMock, type Fired, type MockOptions } from '@wa-inbox/mock';

const ANA = '12025550123';
const NUMBER = '/v25.0/200000000000001';
const HEADERS = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
const OFFER = { name: 'offer', category: 'MARKETING', components: [{ type: 'BODY', text: 'Lamps at half price.' }] };
const fixture = {
  now: '2026-03-02T12:00:00.000Z',
  contacts: [{ phone: ANA, name: 'Ana' }],
  messages: [],
  templates: [OFFER],
};
const offer = { name: 'offer', language: { code: 'en_US' } };

function begin(options: MockOptions = {}) {
  const mock = createMock({ fixture, frozen: true, latency: 0, ...options });
  const call = async (path: string, body?: object) => {
    const init = body ? { method: 'POST', body: JSON.stringify(body) } : {};
    return (await mock.fetch(path, { headers: HEADERS, ...init })).status;
  };
  const cloud = (content: object, to = ANA) => call(`${NUMBER}/messages`, { messaging_product: 'whatsapp', to, ...content });
  return { mock, call, cloud, [Symbol.asyncDispose]: () => mock.close() };
}

/** What of it are limits, and when they are reset after noon. */
const limitsOf = (fired: readonly Fired[]) =>
  fired
    .filter(({ kind }) => kind === 'limit')
    .map(({ at, kind: _kind, ...rest }) => ({ after: Date.parse(at) - Date.parse(fixture.now), ...rest }));

test('a minute that is used up is due, and comes among what the clock brings about, once', async () => {
  await using own = begin();
  const { mock, call } = own;
  for (let count = 0; count < 59; count++) await call('/api/v1/contacts');
  const due = async () => (await (await mock.fetch('/_mock/clock')).json()) as { due: Fired[]; dueCount: number };
  assert.deepEqual(await due().then(({ dueCount }) => dueCount), 0, 'nobody came upon it yet');
  assert.equal(await call('/api/v1/contacts'), 200);
  assert.equal(await call('/api/v1/contacts'), 429);
  const limit = { at: '2026-03-02T12:01:00.000Z', kind: 'limit', limit: 'requests-a-minute', index: 0 };
  assert.deepEqual((await due()).due, [limit]);
  await mock.window(ANA).closesIn('1m');
  const { fired } = await mock.clock.advance('2m');
  assert.deepEqual(fired, [limit, { at: limit.at, kind: 'window', phone: ANA }]);
  assert.deepEqual((await mock.clock.advance('10m')).fired, []);
});

test('a reset that has passed by itself is not among what a move brings about', async () => {
  const time = { now: Date.parse(fixture.now) };
  await using own = begin({ frozen: false, real: { now: () => time.now } });
  for (let count = 0; count < 61; count++) await own.call('/api/v1/contacts');
  time.now += 61_000;
  assert.deepEqual((await own.mock.clock.advance('5m')).fired, []);
});

test('messages: of a queue by the minute, to one customer, of marketing, each when there is some of it again', async () => {
  await using own = begin();
  const { mock, call, cloud } = own;
  for (let count = 0; count < 2; count++) assert.equal(await cloud({ type: 'template', template: offer }), 200);
  const marketing = { after: 86_400_000, limit: 'marketing-to-a-customer', phone: ANA };
  const queued = { recipient_mobile_number: '447700900123', message: 'Hello?' };
  for (let count = 0; count < 20; count++) assert.equal(await call('/developer/api/send_message', queued), 200);
  await mock.window(ANA).open();
  const text = { type: 'text', text: { body: 'Hi' } };
  let status = 200;
  for (let count = 0; count < 60 && status === 200; count++) status = await cloud(text);
  assert.notEqual(status, 200);
  const told = limitsOf((await mock.clock.advance('24h')).fired);
  assert.deepEqual(told, [
    { after: 6_000, limit: 'messages-to-a-customer', phone: ANA },
    { after: 60_000, limit: 'messages-a-minute', index: 0 },
    marketing,
  ]);
});

test('templates by the hour, and registrations', async () => {
  await using own = begin();
  const { mock, call } = own;
  const body = (index: number) => ({
    name: `t_${index}`,
    language: 'en_US',
    category: 'UTILITY',
    components: [{ type: 'BODY', text: 'It is on its way.' }],
  });
  for (let index = 0; index <= 100; index++) await call('/v25.0/300000000000001/message_templates', body(index));
  for (let count = 0; count <= 10; count++) await call(`${NUMBER}/deregister`, {});
  assert.deepEqual(limitsOf((await mock.clock.advance('72h')).fired), [
    { after: 3_600_000, limit: 'templates-an-hour' },
    { after: 72 * 3_600_000, limit: 'registrations', id: 'deregister' },
  ]);
});

test('without limits there is nothing to reset, and no snapshot has them', async () => {
  await using limited = begin();
  await using free = begin({ limits: false });
  for (const { call } of [limited, free]) for (let count = 0; count < 61; count++) await call('/api/v1/contacts');
  assert.deepEqual((await free.mock.clock.advance('1h')).fired, []);
  assert.deepEqual((limited.mock.snapshot()['state'] as { due: unknown }).due, []);
});
