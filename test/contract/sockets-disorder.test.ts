import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createMock, type Mock } from '@wa-inbox/mock';
import { io, type Socket } from 'socket.io-client';
import { CUSTOMER, fixture } from './catalogue-calls.ts';
import { temporaryFile } from './temporary-file.ts';

const mock = createMock({ fixture, frozen: true, latency: 0, limits: false });
const open: Socket[] = [];
before(() => mock.listen({ port: 0 }));
after(async () => {
  for (const socket of open) socket.disconnect();
  await mock.close();
});

type Heard = [name: string, seq: number];
type Payload = { seq: number; status?: string };

/** A client of a world; `upTo` resolves with all that it has heard when it hears an event of that name. */
async function listen(world: string, auth: object = {}, of: Mock = mock) {
  const { url } = await of.listen({ port: 0 });
  const socket = io(`${url}/w/${world}`, { auth: { token: 'test-token', ...auth }, transports: ['websocket'], forceNew: true });
  open.push(socket);
  const heard: Heard[] = [];
  const statuses: (string | undefined)[] = [];
  socket.onAny((name: string, { seq, status }: Payload) => {
    if (name !== 'hello' && name !== 'scenario.fired') heard.push([name, seq]);
    if (name === 'message.status') statuses.push(status);
  });
  await new Promise((resolve) => void socket.once('hello', resolve));
  const upTo = (name: string) => new Promise<Heard[]>((resolve) => void socket.once(name, () => resolve(heard)));
  return { socket, heard, statuses, upTo };
}

const message = { when: { op: 'socket', type: 'message.created' }, times: 1 };

test('an event comes later by the time of the world, and others pass it', async () => {
  const { heard, upTo } = await listen('late');
  const world = mock.world('late');
  await world.scenario({ ...message, do: { delay: '5s' } });
  const passed = upTo('contact.updated');
  await world.inbound({ from: CUSTOMER, text: 'Hi' });
  assert.deepEqual(await passed, [['contact.updated', 3]]);
  const { due } = (await (await world.fetch('/_mock/clock')).json()) as { due: object[] };
  assert.deepEqual(due[0], { at: '2026-03-02T12:00:05.000Z', kind: 'event', seq: 1 });
  const told = upTo('clock.changed');
  const { fired } = await world.clock.advance('5s');
  assert.deepEqual(fired, [{ at: '2026-03-02T12:00:05.000Z', kind: 'event', seq: 1 }]);
  await told;
  assert.deepEqual(heard, [
    ['contact.updated', 3],
    ['message.created', 1],
    ['clock.changed', 4],
  ]);
});

test('an event comes twice', async () => {
  const { upTo } = await listen('twice');
  const world = mock.world('twice');
  await world.scenario({ ...message, do: { duplicate: 2 } });
  const told = upTo('contact.updated');
  await world.inbound({ from: CUSTOMER, text: 'Hi' });
  assert.deepEqual(await told, [
    ['message.created', 1],
    ['message.created', 1],
    ['contact.updated', 3],
  ]);
});

test('an event comes after the next one, or after a minute at the latest', async () => {
  const { heard, upTo } = await listen('swapped');
  const world = mock.world('swapped');
  await world.scenario({ ...message, do: { reorder: 1 } });
  await world.scenario({ when: { op: 'socket', type: 'typing' }, do: { reorder: 1 }, times: 1 });
  const swapped = upTo('message.created');
  await world.inbound({ from: CUSTOMER, text: 'Hi' });
  assert.deepEqual(await swapped, [
    ['contact.updated', 3],
    ['message.created', 1],
  ]);
  const alone = upTo('typing');
  await world.customer(CUSTOMER).type();
  assert.equal(heard.length, 2);
  const { fired } = await world.clock.advance('1m');
  await alone;
  assert.deepEqual(fired.map(({ kind, at }) => [kind, at]).at(-1), ['event', '2026-03-02T12:01:00.000Z']);
});

test('who comes back gets each late event: also one whose number is lower than the last it heard', async () => {
  const world = mock.world('back');
  await world.scenario({ ...message, do: { delay: '5s' } });
  await world.inbound({ from: CUSTOMER, text: 'Hi' });
  const early = await listen('back', { after: 0 });
  const both = early.upTo('clock.changed');
  await world.clock.advance('5s');
  assert.deepEqual(await both, [
    ['contact.updated', 3],
    ['message.created', 1],
    ['clock.changed', 4],
  ]);
  const missed = await listen('back', { after: 3 });
  const caughtUp = missed.upTo('typing');
  await world.customer(CUSTOMER).type();
  assert.deepEqual((await caughtUp).slice(0, 2), [
    ['message.created', 1],
    ['clock.changed', 4],
  ]);
  const whole = await listen('back', { after: 4 });
  const nothing = whole.upTo('typing');
  await world.customer(CUSTOMER).type();
  assert.deepEqual(
    (await nothing).map(([name]) => name),
    ['typing', 'typing'],
  );
});

test('who comes back to a mock that was started again while an event was late reads everything again', async (t) => {
  const options = { db: temporaryFile(t, 'kept.sqlite'), fixture, frozen: true, latency: 0 } as const;
  const first = createMock(options);
  await first.scenario({ ...message, do: { delay: '1h' } });
  await first.inbound({ from: CUSTOMER, text: 'Hi' });
  const { epoch, seq } = await first.health();
  await first.close();
  await using second = createMock(options);
  const { socket, heard, upTo } = await listen('default', { after: seq, epoch }, second);
  await (heard.length > 0 ? undefined : upTo('resync'));
  assert.deepEqual(
    heard.map(([name]) => name),
    ['resync'],
  );
  assert.deepEqual((await second.clock.advance('2h')).fired, []);
  socket.disconnect();
});

for (const [preset, told] of [
  ['delivered-after-read', ['sent', 'read', 'delivered']],
  ['status-twice', ['sent', 'sent', 'delivered', 'read']],
] as const) {
  test(`${preset} is heard on the socket as it is told`, async () => {
    const { statuses, upTo } = await listen(preset);
    const world = mock.world(preset);
    await world.window(CUSTOMER).open();
    await world.scenario({ preset });
    const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
    const body = JSON.stringify({ to: `+${CUSTOMER}`, type: 'text', text: 'Hi' });
    assert.equal((await world.fetch('/api/v1/messages', { method: 'POST', headers, body })).status, 201);
    const done = upTo('clock.changed');
    await world.clock.advance('2m');
    await done;
    assert.deepEqual(statuses, told);
  });
}
