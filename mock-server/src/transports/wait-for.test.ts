import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WaitError, type Mock } from '../index.ts';
import { ANA, BO, sampleMock, tell } from '../sample-mock.ts';

const HOUR = 3_600_000;
const hi = { to: `+${ANA}`, type: 'text', text: 'Hi' };
const send = (mock: Mock, body: object = hi) => tell(mock, 'POST /api/v1/messages', body);

test('what has happened already resolves at once, and moves no clock', async () => {
  const mock = sampleMock();
  const before = mock.clock.now();
  await mock.inbound({ from: ANA, text: 'Is it blue?' });
  const { message, seq } = await mock.waitFor({ type: 'message.created', message: { text: /blue/, direction: 'inbound' } });
  assert.equal(message.text, 'Is it blue?');
  assert.equal(seq, 1);
  assert.deepEqual(mock.clock.now(), before);
});

test('while the clock stands still, it is moved to what is due, and no further', async () => {
  const mock = sampleMock({ latency: 1_000 });
  const before = mock.clock.now().getTime();
  const { json } = await send(mock);
  const { at } = await mock.waitFor({ type: 'message.status', id: json.id, status: 'delivered', phone: `+${ANA}` });
  assert.equal(Date.parse(at) - before, 2_000);
  assert.equal(mock.clock.now().getTime() - before, 2_000);
});

test('a call that comes later wakes it, and time goes on from there', async () => {
  const mock = sampleMock({ latency: 1_000 });
  const read = mock.waitFor({ type: 'message.status', status: 'read' });
  await send(mock);
  assert.equal((await read).phone, ANA);
});

test('after a number, only what comes after it counts', async () => {
  const mock = sampleMock();
  await mock.inbound({ from: ANA, text: 'one' });
  const { seq } = await mock.waitFor({ type: 'message.created' });
  const next = mock.waitFor({ type: 'message.created' }, { after: seq });
  await mock.inbound({ from: BO, text: 'two' });
  assert.equal((await next).message.text, 'two');
});

test('calls of clients can be waited for, with their bodies as JSON; control calls are none', async () => {
  const mock = sampleMock();
  const world = mock.world('calls');
  await send(world);
  const call = await world.waitFor({ type: 'request', path: '/api/v1/messages', body: { text: 'Hi' }, status: 201 });
  assert.equal(call.endpoint, 'whatssync.messages.send');
  assert.equal(call.headers['authorization'], '[redacted]');
  await assert.rejects(world.waitFor({ type: 'request', path: /_mock/ }, { patience: 0 }), /No request with path \/_mock\//);
});

test('an attempt of a webhook says whose it is', async () => {
  const mock = sampleMock({ post: () => Promise.resolve({ status: 503 }) });
  await mock.webhooks.subscribe({ url: 'http://127.0.0.1:9/hook', dialect: 'cloud' });
  await mock.inbound({ from: ANA, text: 'Hi' });
  const second = await mock.waitFor({ type: 'webhook.attempt', attempt: 2, status: 503, field: 'messages', phone: `+${ANA}` });
  assert.equal(second.url, 'http://127.0.0.1:9/hook');
});

test('values may be predicates, and matchers of test runners', async () => {
  const mock = sampleMock();
  await mock.inbound({ from: ANA, text: 'Hi' });
  const containing = { asymmetricMatch: (seen: unknown) => String(seen).includes('H') };
  await mock.waitFor({ type: 'message.created', message: { text: containing } });
  const { seq } = await mock.waitFor({ type: 'message.created', seq: (each) => each > 0 });
  assert.equal(seq, 1);
});

test('who gives up hears what came nearest and what is due, and the time has passed', async () => {
  const mock = sampleMock({ latency: 1_000 });
  const before = mock.clock.now().getTime();
  await send(mock);
  const wait = mock.waitFor({ type: 'message.status', status: 'failed', phone: ANA }, { within: '1h', patience: 0 });
  const error: WaitError = await wait.then(
    () => assert.fail(),
    (reason: WaitError) => reason,
  );
  assert.ok(error instanceof WaitError);
  assert.match(
    error.message,
    /^No message\.status with status "failed", phone "12025550123" happened within 1h of the world's time\./,
  );
  assert.match(error.message, /#7 message\.status at 12:00:03: "status" is "read", not "failed"/);
  assert.match(error.message, /Due next:\n {2}2026-03-03T11:00:00\.000Z window 12025550123/);
  assert.deepEqual(error.near[0]!.differs, [{ path: 'status', wanted: '"failed"', seen: '"read"' }]);
  assert.equal(error.due[0]!.kind, 'window');
  assert.equal(mock.clock.now().getTime() - before, HOUR);
});

test('nothing is moved that is not to be moved', async () => {
  const mock = sampleMock({ latency: 1_000 });
  const before = mock.clock.now();
  await send(mock);
  const wait = mock.waitFor({ type: 'message.status', status: 'read' }, { advance: false, patience: 0 });
  await assert.rejects(wait, /Due next:\n {2}2026-03-02T12:00:01\.000Z status sent msg_/);
  assert.deepEqual(mock.clock.now(), before);
});

test('while the clock runs, real time brings it about', async () => {
  const mock = sampleMock({ frozen: false, rate: 100, latency: 1_000 });
  await send(mock);
  const { at } = await mock.waitFor({ type: 'message.status', status: 'read' }, { within: '10m' });
  assert.ok(at > '2026-03-02T12:00:03');
  await assert.rejects(mock.waitFor({ type: 'typing' }, { within: '1s' }), /No typing happened within 1s/);
  const long = mock.waitFor({ type: 'message.created', message: { text: 'later' } }, { within: '9000d' });
  await mock.inbound({ from: ANA, text: 'later' });
  await long;
  await mock.close();
});

test('a world that is reset, and a mock that is closed, end the waiting', async () => {
  const mock = sampleMock();
  for (const end of [() => mock.reset(), () => mock.close()]) {
    const wait = mock.waitFor({ type: 'message.created' });
    const call = tell(mock, 'GET /_mock/events?wait=30s');
    await end();
    await assert.rejects(wait, /before the world ended/);
    assert.match((await call).json.gaveUp.message, /before the world ended/);
  }
});

test('what does not exist is named, with what comes near', async () => {
  const mock = sampleMock();
  const rejects = (match: object, message: RegExp, within?: string) => assert.rejects(mock.waitFor(match, { within }), message);
  await rejects(
    { type: 'message.sttus' },
    /Nothing of the type "message\.sttus" happens here: did you mean "message\.status"\?/i,
  );
  await rejects({ type: 'message.status', sttaus: 'read' }, /"message\.status" has no member "sttaus": did you mean "status"\?/);
  await rejects({ type: 'message.created', text: 'Hi' }, /its message has: write \{"message":\{"text": …\}\}/);
  await rejects({ type: 'typing' }, /within: "soon" is not a duration/, 'soon');
});
