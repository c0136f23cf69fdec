import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import { test, type TestContext } from 'node:test';
import { io } from 'socket.io-client';
import { createMock, replayBug, type Mock, type MockOptions } from '@wa-inbox/mock';
import { temporaryFile } from './temporary-file.ts';

const ANA = '12025550123';
const START = Date.parse('2026-03-02T12:00:00.000Z');
const HEADERS = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
const fixture = { contacts: [{ phone: ANA, name: 'Ana' }], messages: [] };

/** Mocks of one file, one after the other, on one real time. */
function lives(t: TestContext, options: MockOptions = {}) {
  const db = temporaryFile(t, 'kept.sqlite');
  const time = { now: START };
  let mock: Mock | undefined;
  t.after(() => mock?.close());
  const begin = (more: MockOptions = {}) => {
    mock = createMock({ db, fixture, latency: 1_000, real: { now: () => time.now }, ...options, ...more });
    return mock;
  };
  return { db, time, begin };
}

async function call(mock: Mock, method: string, path: string, body?: unknown) {
  const response = await mock.fetch(path, {
    method,
    headers: HEADERS,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (await response.json()) as Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- as its readers see it
}
const send = (mock: Mock, text = 'Hello') => call(mock, 'POST', '/api/v1/messages', { to: `+${ANA}`, type: 'text', text });

test('after a restart there are the same worlds with the same bytes', async (t) => {
  const { begin } = lives(t, { frozen: true });
  const first = begin();
  await first.inbound({ from: ANA, text: 'Hi' });
  await send(first);
  await first.scenario({ when: { op: 'send' }, do: { failAs: 131_026 } });
  await first.world('other').inbound({ from: '447700900123', text: 'From afar' });
  await first.world('gone').inbound({ from: ANA, text: 'x' });
  await first.world('gone').close();
  await first.world('again').inbound({ from: ANA, text: 'x' });
  await first.world('again').reset({ empty: true });
  const before = ['other', 'again'].map((name) => JSON.stringify(first.world(name).snapshot()));
  const own = JSON.stringify(first.snapshot());
  await first.close();
  const second = begin();
  const { worlds } = await call(second, 'GET', '/_mock/worlds');
  assert.deepEqual(worlds.map(({ world }: { world: string }) => world).toSorted(), ['again', 'default', 'other']);
  assert.equal(JSON.stringify(second.snapshot()), own);
  assert.deepEqual(
    ['other', 'again'].map((name) => JSON.stringify(second.world(name).snapshot())),
    before,
  );
});

test('a running clock has run on, and what came due meanwhile happens in order at its own time', async (t) => {
  const { begin, time } = lives(t);
  const first = begin();
  await first.inbound({ from: ANA, text: 'Hi' });
  const { id } = await send(first);
  await first.close();
  time.now += 25 * 3_600_000;
  const second = begin();
  assert.equal(second.clock.now().getTime(), time.now);
  assert.equal(second.snapshot().messages.find((message) => message.id === id)?.status, 'read');
  const { events } = await call(second, 'GET', '/_mock/events?after=4');
  const seen = events.map(({ type, status, at }: Record<string, string>) => [status ?? type, Date.parse(at!) - START]);
  assert.deepEqual(seen, [
    ['sent', 1_000],
    ['delivered', 2_000],
    ['read', 3_000],
    ['contact.updated', 24 * 3_600_000],
  ]);
});

test('a clock that stood still stands where it stood', async (t) => {
  const { begin, time } = lives(t, { frozen: true });
  const first = begin();
  await first.clock.advance('2h');
  await first.close();
  time.now += 3_600_000;
  assert.equal(begin().clock.now().getTime(), START + 7_200_000);
});

test('after an orderly end seq and epoch go on, and who saw everything misses nothing', async (t) => {
  const { begin } = lives(t, { frozen: true });
  const first = begin();
  await first.inbound({ from: ANA, text: 'Hi' });
  const { epoch, seq } = await call(first, 'GET', '/_mock/health');
  await first.close();
  const second = begin();
  const { url } = await second.listen({ port: 0 });
  const socket = io(url, { auth: { token: 'test-token', after: seq, epoch }, transports: ['websocket'], reconnection: false });
  t.after(() => socket.close());
  const heard: [string, number][] = [];
  socket.onAny((name: string, body: { seq: number }) => heard.push([name, body.seq]));
  await new Promise((resolve) => socket.once('hello', resolve));
  const created = new Promise((resolve) => socket.once('message.created', resolve));
  await second.inbound({ from: ANA, text: 'More' });
  await created;
  assert.deepEqual(heard.slice(0, 2), [
    ['hello', seq],
    ['message.created', seq + 1],
  ]);
  assert.equal((await call(second, 'GET', '/_mock/health'))['epoch'], epoch);
});

test('after a crash a new epoch begins: somebody may have heard of what was not kept', async (t) => {
  const { begin, db } = lives(t, { frozen: true });
  const first = begin();
  await first.inbound({ from: ANA, text: 'Hi' });
  const { epoch } = await call(first, 'GET', '/_mock/health');
  await using second = afterCrash(db, {});
  const told = await call(second, 'GET', '/_mock/health');
  assert.notEqual(told['epoch'], epoch);
  assert.equal(told['seq'], 0);
  assert.equal(second.snapshot().messages.length, 1);
});

/** A mock on what a process leaves behind that is killed now. */
function afterCrash(db: string, options: MockOptions): Mock {
  for (const end of ['', '-wal']) copyFileSync(db + end, `${db}.left${end}`);
  return createMock({ ...options, db: `${db}.left` });
}

for (const isOrderly of [true, false]) {
  const end = isOrderly ? 'an orderly end' : 'a crash';

  test(`after ${end} a key is answered as it was, for 24 hours`, async (t) => {
    const { begin, db } = lives(t, { frozen: true });
    const first = begin();
    await first.inbound({ from: ANA, text: 'Hi' });
    const once = (mock: Mock, text = 'Once') =>
      mock.fetch('/api/v1/messages', {
        method: 'POST',
        headers: { ...HEADERS, 'idempotency-key': 'k' },
        body: JSON.stringify({ to: `+${ANA}`, type: 'text', text }),
      });
    const { id } = (await (await once(first)).json()) as { id: string };
    if (isOrderly) await first.close();
    await using second = isOrderly ? begin() : afterCrash(db, { frozen: true });
    const again = await once(second);
    assert.equal(again.headers.get('idempotent-replayed'), 'true');
    assert.equal(((await again.json()) as { id: string }).id, id);
    assert.equal((await once(second, 'Otherwise')).status, 409);
    assert.equal(second.snapshot().messages.length, 2);
    await second.clock.advance('24h');
    await second.window(ANA).open();
    const fresh = await once(second);
    assert.deepEqual([fresh.status, fresh.headers.get('idempotent-replayed')], [201, null]);
  });

  test(`after ${end} calls that were counted still count, and a limit is reset when it would have been`, async (t) => {
    const { begin, db } = lives(t, { frozen: true });
    const first = begin();
    const list = (mock: Mock) => mock.fetch('/api/v1/contacts', { headers: HEADERS });
    const account = (mock: Mock) => mock.fetch('/v25.0/200000000000001', { headers: HEADERS });
    for (let count = 0; count < 60; count++) assert.equal((await list(first)).status, 200);
    const used = (await account(first)).headers.get('x-business-use-case-usage');
    if (isOrderly) await first.close();
    await using second = isOrderly ? begin() : afterCrash(db, { frozen: true });
    assert.equal((await list(second)).status, 429);
    assert.equal((await account(second)).headers.get('x-business-use-case-usage'), used);
    const { fired } = await second.clock.advance('1m');
    assert.deepEqual(fired, [{ at: '2026-03-02T12:01:00.000Z', kind: 'limit', limit: 'requests-a-minute', index: 0 }]);
    assert.equal((await list(second)).status, 200);
  });
}

test('a reset forgets keys and counts, in the file, too', async (t) => {
  const { begin } = lives(t, { frozen: true });
  const first = begin();
  for (let count = 0; count < 61; count++) await first.fetch('/api/v1/contacts', { headers: HEADERS });
  await first.reset();
  await first.close();
  const reply = await begin().fetch('/api/v1/contacts', { headers: HEADERS });
  assert.equal(reply.headers.get('x-ratelimit-remaining'), '59');
});

test('a webhook that was just going out is sent once more', async (t) => {
  const { begin } = lives(t, { frozen: true });
  const posted: string[] = [];
  let begun!: () => void;
  const isUnderWay = new Promise<void>((resolve) => (begun = resolve));
  const first = begin({
    webhooks: [{ url: 'http://127.0.0.1:9/hook', dialect: 'cloud' }],
    post: () => (begun(), new Promise(() => undefined)),
  });
  await first.inbound({ from: ANA, text: 'Hi' });
  await isUnderWay;
  await first.close();
  const second = begin({ post: async ({ body = '' }) => (posted.push(body), { status: 200 }) });
  await second.webhooks.settled();
  assert.deepEqual(
    (await second.webhooks.deliveries()).map(({ state, attempts }) => [state, attempts.length]),
    [['delivered', 1]],
  );
  assert.equal(posted.length, 1);
});

test('other settings begin where the old ones ended', async (t) => {
  const { begin } = lives(t, { frozen: true });
  const first = begin({ latency: [100, 900] });
  await first.inbound({ from: ANA, text: 'Hi' });
  for (let count = 0; count < 5; count++) await send(first);
  const before = JSON.stringify(first.snapshot());
  await first.close();
  const second = begin({ latency: 0, limits: false });
  assert.equal(JSON.stringify(second.snapshot()), before);
  const { id } = await send(second, 'At once');
  await second.clock.advance(1);
  assert.equal(second.snapshot().messages.find((message) => message.id === id)?.status, 'read');
});

test('two mocks cannot have one file', (t) => {
  const { begin, db } = lives(t);
  begin();
  assert.throws(() => createMock({ db }), new RegExp(`The file ${db} is in use by another mock: stop that one, or give another`));
});

test('the bug file of a world that came back plays to the same bytes', async (t) => {
  const { begin, time } = lives(t);
  const first = begin();
  await first.inbound({ from: ANA, text: 'Hi' });
  await send(first);
  await first.close();
  time.now += 1_500;
  const second = begin();
  await send(second, 'Again');
  const { same, difference } = await replayBug(second.bug());
  assert.ok(same, difference);
});
