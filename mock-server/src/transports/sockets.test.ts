import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serverEvents, type ServerEventName } from '@wa-inbox/protocol/socket/events';
import { io, type Socket } from 'socket.io-client';
import { ANA, BO, sampleMock } from '../sample-mock.ts';

const mock = sampleMock({ limits: false });
const open: Socket[] = [];
let url: string;

before(async () => {
  ({ url } = await mock.listen());
});
after(async () => {
  for (const socket of open) socket.disconnect();
  await mock.close();
});

type Heard = { name: string; payload: { seq: number; [member: string]: unknown } };

/** A connection, with everything it hears in order, and a promise for the moment when it has heard enough. */
function listenTo(world: string, auth: object, extra: object = {}) {
  const socket = io(url + world, { auth, transports: ['websocket'], reconnection: false, forceNew: true, ...extra });
  open.push(socket);
  const heard: Heard[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  socket.onAny((name: string, payload: Heard['payload']) => {
    heard.push({ name, payload });
    for (const { count, resolve } of waiting) if (heard.length >= count) resolve();
  });
  const hears = (count: number) =>
    new Promise<void>((resolve) => (heard.length >= count ? resolve() : waiting.push({ count, resolve })));
  return { socket, heard, hears };
}

function once(socket: Socket, name: string): Promise<unknown> {
  return new Promise((resolve) => void socket.once(name, resolve));
}

test('a client is greeted with the world, its epoch and the last number', async () => {
  const { heard, hears } = listenTo('/', { token: 'test-token' });
  await hears(1);
  assert.equal(heard[0]?.name, 'hello');
  assert.deepEqual([heard[0]?.payload['world'], heard[0]?.payload.seq], ['default', 0]);
});

test('what happens is heard by all who listen, in order, in the documented shape', async () => {
  await mock.reset();
  const [first, second] = [listenTo('/', { token: 'test-token' }), listenTo('/', { token: 'demo-token' })];
  await Promise.all([first.hears(1), second.hears(1)]);
  await mock.inbound({ from: ANA, text: 'Hi' });
  await mock.customer(ANA).type();
  await Promise.all([first.hears(4), second.hears(4)]);
  assert.deepEqual(first.heard.slice(1), second.heard.slice(1));
  assert.deepEqual(
    first.heard.slice(1).map(({ name, payload }) => [payload.seq, name]),
    [
      [1, 'message.created'],
      [2, 'contact.updated'],
      [3, 'typing'],
    ],
  );
  for (const { name, payload } of first.heard) assert.ok(serverEvents[name as ServerEventName].safeParse(payload).success, name);
});

test('a client that comes back gets what it missed, in order, once', async () => {
  await mock.reset();
  const first = listenTo('/', { token: 'test-token' });
  await first.hears(1);
  await mock.inbound({ from: ANA, text: 'One' });
  await first.hears(3);
  const { epoch } = first.heard[0]!.payload;
  first.socket.disconnect();
  await mock.inbound({ from: ANA, text: 'Two' });
  await mock.inbound({ from: BO, text: 'Three' });
  const second = listenTo('/', { token: 'test-token', after: 2, epoch });
  await second.hears(5);
  await mock.inbound({ from: BO, text: 'Four' });
  await second.hears(7);
  assert.deepEqual(
    second.heard.map(({ name, payload }) => [name, payload.seq]),
    [
      ['hello', 6],
      ['message.created', 3],
      ['contact.updated', 4],
      ['message.created', 5],
      ['contact.updated', 6],
      ['message.created', 7],
      ['contact.updated', 8],
    ],
  );
});

test('another epoch, and a number that never was, get resync', async () => {
  for (const auth of [{ after: 1, epoch: 'another' }, { after: 10_000 }]) {
    const { heard, hears } = listenTo('/', { token: 'test-token', ...auth });
    await hears(2);
    assert.deepEqual(
      heard.map(({ name }) => name),
      ['hello', 'resync'],
    );
  }
});

test('a reset tells those who listen to read everything again', async () => {
  const { heard, hears } = listenTo('/', { token: 'test-token' });
  await hears(1);
  await mock.reset();
  await hears(2);
  assert.equal(heard[1]?.name, 'resync');
  assert.notEqual(heard[1]?.payload['epoch'], heard[0]?.payload['epoch']);
});

test('each world has its own namespace, and the default world two', async () => {
  const [other, named] = [listenTo('/w/other', { token: 'test-token' }), listenTo('/w/default', { token: 'test-token' })];
  await Promise.all([other.hears(1), named.hears(1)]);
  assert.equal(other.heard[0]?.payload['world'], 'other');
  await mock.world('other').inbound({ from: ANA, text: 'There' });
  await mock.inbound({ from: ANA, text: 'Here' });
  await Promise.all([other.hears(3), named.hears(3)]);
  const said = ({ heard }: typeof other) => (heard[1]!.payload['message'] as { text: string }).text;
  assert.deepEqual([said(other), said(named)], ['There', 'Here']);
});

test('a removed world sends its listeners away', async () => {
  const { socket, hears } = listenTo('/w/short-lived', { token: 'test-token' });
  await hears(1);
  const gone = once(socket, 'disconnect');
  await mock.world('short-lived').close();
  await gone;
});

for (const [what, auth] of [
  ['a wrong token', { token: 'nope' }],
  ['no token', {}],
  ['a number that is none', { token: 'test-token', after: 'x' }],
] as const) {
  test(`${what} is not let in`, async () => {
    const { socket } = listenTo('/', auth);
    const error = await once(socket, 'connect_error');
    assert.match((error as Error).message, /^unauthorized: /);
  });
}

for (const headers of [{ host: 'evil.test' }, { origin: 'https://evil.test' }, { origin: 'null' }]) {
  test(`a socket with ${JSON.stringify(headers)} is turned away`, async () => {
    const { socket } = listenTo('/', { token: 'test-token' }, { extraHeaders: headers });
    await once(socket, 'connect_error');
    assert.equal(socket.connected, false);
  });
}

test('who has a socket open, or comes back and catches up, was told of a failure', async () => {
  const fail = async (world: string) => {
    const own = mock.world(world);
    const text = { messaging_product: 'whatsapp', to: '15550131026', type: 'text', text: { body: 'Hi' } };
    const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
    await own.fetch('/v25.0/200000000000001/messages', { method: 'POST', headers, body: JSON.stringify(text) });
    await own.clock.advance('10m');
    return own;
  };
  const rules = async (world: string) => (await mock.world(world).verdicts()).map(({ rule }) => rule);
  await fail('nobody');
  assert.deepEqual(await rules('nobody'), ['accepted-taken-for-delivered']);
  const { hears } = listenTo('/w/listens', { token: 'test-token' });
  await hears(1);
  await fail('listens');
  assert.deepEqual(await rules('listens'), []);
  const late = listenTo('/w/nobody', { token: 'test-token', after: 0 });
  await late.hears(2);
  assert.deepEqual(await rules('nobody'), []);
});
