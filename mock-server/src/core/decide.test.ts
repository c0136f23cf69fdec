import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, sampleMock, tell } from '../sample-mock.ts';

const to = (phone: string) => ({ to: `+${phone}`, type: 'text', text: 'Hi' });

const MAGIC: [phone: string, status: number, code: string, providerCode: number | undefined][] = [
  ['15550131026', 400, 'message_undeliverable', 131_026],
  ['15550131047', 400, 'window_closed', 131_047],
  ['15550000429', 429, 'rate_limit_exceeded', undefined],
  ['15550130429', 429, 'rate_limit_hit', 130_429],
  ['15550131049', 400, 'ecosystem_engagement', 131_049],
];

for (const [phone, status, code, providerCode] of MAGIC) {
  test(`a message to ${phone} is refused as ${code}, and nothing is stored`, async () => {
    const mock = sampleMock();
    const { json, status: seen, headers } = await tell(mock, 'POST /api/v1/messages', to(phone));
    assert.deepEqual([seen, json.error.status, json.error.code, json.error.providerCode], [status, status, code, providerCode]);
    assert.equal(headers.has('retry-after'), status === 429 || code === 'ecosystem_engagement');
    assert.equal(mock.snapshot().contacts.length, 3);
  });
}

test('15559999999 always succeeds, whatever the window, and is read', async () => {
  const mock = sampleMock();
  const { status, json } = await tell(mock, 'POST /api/v1/messages', to('15559999999'));
  assert.equal(status, 201);
  await mock.clock.advance('1s');
  const { json: page } = await tell(mock, 'GET /api/v1/contacts/15559999999/messages');
  assert.deepEqual([page.messages[0].id, page.messages[0].status], [json.id, 'read']);
});

test('with failures told later, the call is accepted and the message fails by status', async () => {
  const mock = sampleMock({ failures: 'async', latency: 1_000 });
  const { status, json } = await tell(mock, 'POST /api/v1/messages', to('15550131026'));
  assert.deepEqual([status, json.status], [201, 'accepted']);
  await mock.clock.advance('1s');
  const { json: log } = await tell(mock, 'GET /_mock/events');
  const { status: reported, error } = log.events.find(({ type }: { type: string }) => type === 'message.status');
  assert.deepEqual([reported, error.code, error.providerCode], ['failed', 'message_undeliverable', 131_026]);
});

test('what a provider only ever refuses at once is refused at once, also then', async () => {
  const { status } = await tell(sampleMock({ failures: 'async' }), 'POST /api/v1/messages', to('15550132001'));
  assert.equal(status, 404);
});

test('a scenario comes before a magic number, and its firing is an event', async () => {
  const mock = sampleMock();
  const armed = await mock.scenario({ name: 'storm', when: { op: 'send' }, do: { http: 503 }, times: 1 });
  const first = await tell(mock, 'POST /api/v1/messages', to('15550131026'));
  assert.deepEqual([first.status, first.json.error.code], [503, 'internal_error']);
  assert.equal(armed.fired(), 1);
  assert.equal((await tell(mock, 'POST /api/v1/messages', to('15550131026'))).status, 400);
  const { json } = await tell(mock, 'GET /_mock/events');
  assert.deepEqual(
    json.events.map(({ type, name, count }: { [member: string]: unknown }) => [type, name, count]),
    [['scenario.fired', 'storm', 1]],
  );
});

test('a scenario can refuse with any row, by code and with another status', async () => {
  const mock = sampleMock();
  await mock.scenario({ when: { op: 'send', to: ANA }, do: { refuse: 131_047, http: 403 } });
  const { status, json } = await tell(mock, 'POST /api/v1/messages', to(ANA));
  assert.deepEqual([status, json.error.code, json.error.status, json.error.providerCode], [403, 'window_closed', 403, 131_047]);
});

test('a scenario can accept a message and fail it after a while', async () => {
  const mock = sampleMock({ latency: 10 });
  await mock.scenario({ when: { op: 'send' }, do: { failAs: { code: 'message_undeliverable', after: '5s' } } });
  assert.equal((await tell(mock, 'POST /api/v1/messages', to(ANA))).status, 201);
  const { fired } = await mock.clock.advance('1h');
  assert.deepEqual(
    fired.map(({ at, status, error }) => [at, status, error]),
    [['2026-03-02T12:00:05.000Z', 'failed', 'message_undeliverable']],
  );
});

test('a list can be made to fail too, and a removed scenario does nothing', async () => {
  const mock = sampleMock();
  const armed = await mock.scenario({ when: { op: 'whatssync.contacts.list' }, do: { refuse: 'rate_limit_exceeded' } });
  const { status, headers } = await tell(mock, 'GET /api/v1/contacts');
  assert.deepEqual([status, headers.get('retry-after')], [429, '60']);
  armed.remove();
  assert.equal((await tell(mock, 'GET /api/v1/contacts')).status, 200);
});

test('a scenario that only has replies come late leaves the decision to the magic number', async () => {
  const mock = sampleMock();
  await mock.scenario({ when: { op: 'send' }, do: { corrupt: 'body' } });
  const response = await mock.fetch('/api/v1/messages', {
    method: 'POST',
    headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
    body: JSON.stringify(to('15550131026')),
  });
  assert.equal(response.status, 400);
  assert.match(await response.text(), /^\{"error":\{"code":"message_undeliverable"/);
});
