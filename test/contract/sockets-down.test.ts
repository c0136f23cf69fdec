import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { io, type Socket } from 'socket.io-client';
import { CUSTOMER, fixture } from './catalogue-calls.ts';

const mock = createMock({ fixture, frozen: true, latency: 0, limits: false });
const open: Socket[] = [];
let url: string;
before(async () => ({ url } = await mock.listen({ port: 0 })));
after(async () => {
  for (const socket of open) socket.disconnect();
  await mock.close();
});

type Payload = { seq: number; world?: string };

/** A client that comes back by itself, as clients do, and says the last event it saw. */
function listen(world: string, options: object = {}) {
  const heard: [name: string, seq: number][] = [];
  let seq: number | undefined;
  const auth = (done: (data: object) => void) => done({ token: 'test-token', ...(seq !== undefined && { after: seq }) });
  const quick = { reconnectionDelay: 1, reconnectionDelayMax: 2, randomizationFactor: 0 };
  const socket = io(`${url}/w/${world}`, { auth, transports: ['websocket'], forceNew: true, ...quick, ...options });
  open.push(socket);
  socket.onAny((name: string, payload: Payload) => {
    seq = payload.seq;
    if (name !== 'hello') heard.push([name, payload.seq]);
  });
  return { socket, heard };
}

const once = (emitter: { once(name: string, heard: (value: unknown) => void): unknown }, name: string) =>
  new Promise<unknown>((resolve) => void emitter.once(name, resolve));
/** Resolves with the number of the next event of a name. */
const next = (socket: Socket, name: string) => once(socket, name) as Promise<Payload>;

test('sockets-down-30s cuts the sockets of its world and keeps them out until world time has passed; then what was missed comes', async () => {
  const world = mock.world('down');
  const [mine, other] = [listen('down'), listen('up')];
  await Promise.all([next(mine.socket, 'hello'), next(other.socket, 'hello')]);
  const gone = once(mine.socket, 'disconnect');
  await world.scenario({ preset: 'sockets-down-30s' });
  assert.equal(await gone, 'transport close');
  await world.inbound({ from: CUSTOMER, text: 'Are you there?' });
  const refused = [];
  for (let tries = 0; tries < 3; tries++) refused.push(await once(mine.socket.io, 'reconnect_attempt'));
  assert.deepEqual([refused.length, mine.socket.connected, mine.heard], [3, false, []]);
  const back = next(mine.socket, 'hello');
  const { fired } = await world.clock.advance('30s');
  assert.deepEqual(
    fired.map(({ kind }) => kind),
    ['sockets'],
  );
  const { seq } = await back;
  await mock.world('down').customer(CUSTOMER).type();
  await next(mine.socket, 'typing');
  assert.deepEqual(
    mine.heard.map(([name]) => name),
    ['scenario.fired', 'message.created', 'contact.updated', 'clock.changed', 'typing'],
  );
  assert.equal(seq, 4);
  assert.ok(other.socket.connected);
});

test('a connection that worlds share goes on for the others', async () => {
  const manager = listen('first', { forceNew: false });
  const other = manager.socket.io.socket('/w/second', { auth: { token: 'test-token' } });
  open.push(other);
  other.connect();
  await Promise.all([next(manager.socket, 'hello'), next(other, 'hello')]);
  const gone = once(manager.socket, 'disconnect');
  await mock.world('first').scenario({ when: { op: 'clock' }, do: { disconnect: '10s' } });
  assert.equal(await gone, 'io server disconnect');
  const typing = next(other, 'typing');
  await mock.world('second').customer(CUSTOMER).type();
  await typing;
  const refused = once(manager.socket, 'connect_error') as Promise<Error>;
  manager.socket.connect();
  assert.match((await refused).message, /down: a scenario keeps the sockets of this world out/);
});

test('an event is lost on the way to the sockets, and the next one comes; its number is missing', async () => {
  const { socket, heard } = listen('lossy');
  await next(socket, 'hello');
  const world = mock.world('lossy');
  const armed = await world.scenario({
    name: 'lost',
    when: { op: 'socket', type: 'message.created' },
    do: { drop: 'socket' },
    times: 1,
  });
  await world.inbound({ from: CUSTOMER, text: 'unheard' });
  const typing = next(socket, 'typing');
  await world.customer(CUSTOMER).type();
  await typing;
  assert.deepEqual(heard, [
    ['scenario.fired', 2],
    ['contact.updated', 3],
    ['typing', 4],
  ]);
  assert.equal(armed.fired(), 1);
});

test('an event can cut the sockets that it was meant for, and comes when they are back', async () => {
  const { socket, heard } = listen('cut');
  await next(socket, 'hello');
  const world = mock.world('cut');
  await world.scenario({ when: { op: 'socket', type: 'typing' }, do: { disconnect: '5s' }, times: 1 });
  const gone = once(socket, 'disconnect');
  await world.customer(CUSTOMER).type();
  await gone;
  assert.equal(heard.length, 0);
  await world.clock.advance('5s');
  await next(socket, 'clock.changed');
  assert.deepEqual(
    heard.map(([name]) => name),
    ['typing', 'scenario.fired', 'clock.changed'],
  );
});

test('sockets that a snapshot kept out stay out', async () => {
  const world = mock.world('kept');
  await world.scenario({ preset: 'sockets-down-30s' });
  const snapshot = world.snapshot();
  const { socket } = listen('copied');
  await next(socket, 'hello');
  const gone = once(socket, 'disconnect');
  mock.world('copied').restore(snapshot);
  await gone;
  const back = next(socket, 'hello');
  await mock.world('copied').clock.advance('30s');
  await back;
});
