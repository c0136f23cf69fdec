import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setupServer } from 'msw/node';
import type { Socket } from 'socket.io-client';
import { handlers } from '../../msw.ts';
import { ANA, sampleMock } from '../../sample-mock.ts';

const mock = sampleMock({ limits: false });
const server = setupServer(...handlers(mock, { at: ['https://crm.test', 'https://other.test/chat'] }));
const open: Socket[] = [];

let client: typeof import('socket.io-client');

before(async () => {
  server.listen();
  // it takes the WebSocket that it finds when it is loaded
  client = await import('socket.io-client');
});
after(async () => {
  for (const socket of open) socket.disconnect();
  server.close();
  await mock.close();
});

type Heard = { name: string; payload: { seq: number; [member: string]: unknown } };

function listenTo(url: string, auth: object, transport = 'websocket') {
  const transports = transport === 'polling' ? ['polling' as const] : [client.WebSocket];
  const socket = client.io(url, { auth, transports, reconnection: false, forceNew: true });
  open.push(socket);
  const heard: Heard[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  socket.onAny((name: string, payload: Heard['payload']) => {
    heard.push({ name, payload });
    for (const { count, resolve } of waiting) if (heard.length >= count) resolve();
  });
  const hears = (count: number) =>
    new Promise<void>((resolve, reject) => {
      if (heard.length >= count) return resolve();
      waiting.push({ count, resolve });
      socket.once('connect_error', reject);
    });
  return { socket, heard, hears };
}

const once = (socket: Socket, name: string): Promise<unknown> => new Promise((resolve) => void socket.once(name, resolve));

for (const transport of ['websocket', 'polling']) {
  test(`over ${transport} a client is greeted, hears what happens, and gets what it missed`, async () => {
    await mock.reset();
    const first = listenTo('https://crm.test', { token: 'test-token' }, transport);
    await first.hears(1);
    await mock.inbound({ from: ANA, text: 'One' });
    await first.hears(3);
    assert.deepEqual(
      first.heard.map(({ name, payload }) => [name, payload.seq]),
      [
        ['hello', 0],
        ['message.created', 1],
        ['contact.updated', 2],
      ],
    );
    const { epoch } = first.heard[0]!.payload;
    first.socket.disconnect();
    await mock.inbound({ from: ANA, text: 'Two – ½ ☕' });
    const second = listenTo('https://crm.test', { token: 'test-token', after: 2, epoch }, transport);
    await second.hears(3);
    assert.deepEqual(
      second.heard.map(({ payload }) => payload.seq),
      [4, 3, 4],
    );
    await mock.reset();
    await second.hears(4);
    assert.equal(second.heard[3]?.name, 'resync');
  });

  test(`over ${transport} a wrong token is not let in, nor a namespace that is none`, async () => {
    const wrong = listenTo('https://crm.test', { token: 'nope' }, transport);
    assert.match(((await once(wrong.socket, 'connect_error')) as Error).message, /^unauthorized: the token is not known/);
    const nowhere = listenTo('https://crm.test/somewhere', { token: 'test-token' }, transport);
    assert.equal(((await once(nowhere.socket, 'connect_error')) as Error).message, 'Invalid namespace');
  });
}

test('each world has its namespace, also below a base; a removed one sends its listeners away', async () => {
  const shop = listenTo('https://crm.test/w/shop', { token: 'test-token' });
  const below = listenTo('https://other.test/chat/w/shop', { token: 'test-token' });
  const plain = listenTo('https://other.test/chat', { token: 'test-token' });
  await Promise.all([shop.hears(1), below.hears(1), plain.hears(1)]);
  assert.deepEqual(
    [shop, below, plain].map(({ heard }) => heard[0]?.payload['world']),
    ['shop', 'shop', 'default'],
  );
  const gone = once(shop.socket, 'disconnect');
  await mock.world('shop').close();
  await gone;
});

test('one connection carries several namespaces, and leaves one without the others', async () => {
  const manager = listenTo('https://crm.test/w/a', { token: 'test-token' });
  await manager.hears(1);
  const other = manager.socket.io.socket('/w/b', { auth: { token: 'test-token' } });
  await once(other, 'hello');
  manager.socket.disconnect();
  await mock.world('b').inbound({ from: ANA, text: 'Still here' });
  await once(other, 'contact.updated');
  other.disconnect();
});

test('a client with the ws package of Node is told why it cannot, and polls if it may', async () => {
  const options = { auth: { token: 'test-token' }, reconnection: false, forceNew: true };
  const stubborn = client.io('https://crm.test', { ...options, transports: ['websocket'] });
  open.push(stubborn);
  await once(stubborn, 'connect_error');
  const pliant = client.io('https://crm.test', { ...options, transports: ['websocket', 'polling'], tryAllTransports: true });
  open.push(pliant);
  await once(pliant, 'hello');
});
