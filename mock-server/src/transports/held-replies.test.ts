import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import type { Scenario } from '@wa-inbox/protocol/control/schemas';
import { sampleMock, tell } from '../sample-mock.ts';

/** Real time that passes when a test says so. */
function handTime() {
  let now = 0;
  const timers = new Set<{ at: number; wake: () => void }>();
  const timer = (span: number, wake: () => void) => {
    const entry = { at: now + span, wake };
    timers.add(entry);
    return () => void timers.delete(entry);
  };
  const pass = (span: number) => {
    now += span;
    for (const entry of timers) {
      if (entry.at > now) continue;
      timers.delete(entry);
      entry.wake();
    }
  };
  return { real: { now: () => now, timer }, pass, timers };
}

const headers = { authorization: 'Bearer test-token' };
const ofList = (deed: Scenario['do']): Scenario => ({ when: { op: 'whatssync.contacts.list' }, do: deed });

/** A call that waits, and whether it still does once everything that can happen now has happened. */
function waiting(mock: ReturnType<typeof sampleMock>, init: RequestInit = {}) {
  let isOver = false;
  const reply = mock.fetch('/api/v1/contacts', { headers, ...init }).finally(() => (isOver = true));
  reply.catch(() => undefined);
  const isWaiting = async () => {
    await new Promise((resolve) => void setImmediate(resolve));
    return !isOver;
  };
  return { reply, isWaiting };
}

test('a reply is held until world time has passed, at the rate of the clock', async () => {
  const { real, pass, timers } = handTime();
  const mock = sampleMock({ real, frozen: false, rate: 2 });
  await mock.scenario(ofList({ delay: '10s' }));
  const { reply, isWaiting } = waiting(mock);
  assert.ok(await isWaiting());
  pass(4_999);
  assert.ok(await isWaiting());
  pass(1);
  assert.equal((await reply).status, 200);
  assert.equal(timers.size, 0);
});

test('under a clock that stands still it waits for an advance, and no longer than 30 real seconds', async () => {
  const { real, pass } = handTime();
  const mock = sampleMock({ real });
  await mock.scenario(ofList({ delay: '10s' }));
  const moved = waiting(mock);
  assert.ok(await moved.isWaiting());
  await mock.clock.advance('10s');
  assert.equal((await moved.reply).status, 200);
  const forgotten = waiting(mock);
  assert.ok(await forgotten.isWaiting());
  pass(29_999);
  assert.ok(await forgotten.isWaiting());
  pass(1);
  assert.equal((await forgotten.reply).status, 200);
});

test('a call that hangs has no answer, and then the connection ends', async () => {
  const { real, pass } = handTime();
  const mock = sampleMock({ real, frozen: false });
  await mock.scenario(ofList({ hang: '10m' }));
  const { reply, isWaiting } = waiting(mock);
  pass(29_999);
  assert.ok(await isWaiting());
  pass(1);
  await assert.rejects(reply, (error: TypeError) => {
    assert.deepEqual([error.name, (error.cause as { code: string }).code], ['TypeError', 'ECONNRESET']);
    return true;
  });
});

test('a caller can stop waiting, a clock can be set going, a reset and the end of the mock let everyone go', async () => {
  const { real, pass, timers } = handTime();
  const mock = sampleMock({ real });
  await mock.scenario(ofList({ delay: '1h' }));
  const aborted = new AbortController();
  const impatient = waiting(mock, { signal: aborted.signal });
  assert.ok(await impatient.isWaiting());
  aborted.abort();
  await assert.rejects(impatient.reply, { name: 'AbortError' });
  const patient = waiting(mock);
  assert.ok(await patient.isWaiting());
  mock.clock.resume(3_600);
  pass(1_000);
  assert.equal((await patient.reply).status, 200);
  mock.clock.freeze();
  const first = waiting(mock);
  assert.ok(await first.isWaiting());
  await mock.reset();
  assert.equal((await first.reply).status, 200);
  await mock.scenario(ofList({ delay: '1h' }));
  const last = waiting(mock);
  assert.ok(await last.isWaiting());
  await mock.close();
  assert.equal((await last.reply).status, 200);
  assert.equal(timers.size, 0);
});

/** What comes over the wire for a call, to the last byte, and how it ends. */
function overTheWire(url: string): Promise<{ received: string; isBroken: boolean }> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let received = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (received += chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const length = /content-length: (\d+)/i.exec(received)?.[1];
      const body = received.split('\r\n\r\n')[1] ?? '';
      resolve({ received, isBroken: length === undefined || Buffer.byteLength(body) < Number(length) });
    });
    socket.write(
      'GET /api/v1/contacts HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer test-token\r\nconnection: close\r\n\r\n',
    );
  });
}

const ON_THE_WIRE: [deed: Scenario['do'], status: string | undefined, isBroken: boolean, body: RegExp][] = [
  [{ drop: 'reply' }, '200', true, /^\{"contacts":\[\{/],
  [{ drop: 'reply', refuse: 429 }, '429', true, /^\{"error"/],
  [{ drop: 'body' }, '200', false, /^$/],
  [{ corrupt: 'body' }, '200', false, /^\{"contacts":\[\{/],
];
for (const [deed, status, isBroken, body] of ON_THE_WIRE) {
  test(`over HTTP ${JSON.stringify(deed)} is what its bytes say`, async () => {
    await using mock = sampleMock();
    const { url } = await mock.listen();
    await mock.scenario(ofList(deed));
    const told = await overTheWire(url);
    const [head = '', content = ''] = told.received.split('\r\n\r\n');
    assert.equal(head.split(' ')[1], status);
    assert.equal(told.isBroken, isBroken);
    assert.match(content, body);
    if (content !== '') assert.throws(() => JSON.parse(content) as unknown, SyntaxError);
  });
}

test('over HTTP a call that hangs is closed without a byte', async () => {
  const { real, pass, timers } = handTime();
  await using mock = sampleMock({ real });
  const { url } = await mock.listen();
  await mock.scenario(ofList({ hang: '5m' }));
  const closed = overTheWire(url);
  while (timers.size === 0) await new Promise((resolve) => void setImmediate(resolve));
  pass(30_000);
  assert.deepEqual(await closed, { received: '', isBroken: true });
});

test('the log tells what became of the reply, by the name of the scenario', async () => {
  await using mock = sampleMock();
  await mock.scenario({ name: 'torn', ...ofList({ corrupt: 'body' }) });
  const text = await (await mock.fetch('/api/v1/contacts', { headers })).text();
  const { requests } = (await tell(mock, 'GET /_mock/requests')).json;
  const { decidedBy, reply, note } = requests.find(({ url }: { url: string }) => url === '/api/v1/contacts');
  assert.deepEqual([decidedBy, reply, note], ['scenario torn', text, 'The scenario "torn" cuts the body of this reply in half.']);
});
