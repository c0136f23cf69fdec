import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { io, type Socket } from 'socket.io-client';
import { startReceiver, type Receiver } from './receiver.ts';

const COUNT = 100;
/** One customer, whom every world knows: what is the same everywhere is what leaks. */
const MAYA = '12025550123';
const fixture = { contacts: [{ phone: MAYA, name: 'Maya Okafor' }], messages: [] };
const mock = createMock({ fixture, latency: 0 });
let url: string;
let receiver: Receiver;
const sockets: Socket[] = [];

before(async () => {
  receiver = await startReceiver();
  ({ url } = await mock.listen({ port: 0 }));
});
after(async () => {
  for (const socket of sockets) socket.disconnect();
  await mock.close();
  await receiver.close();
});

// oxlint-disable-next-line typescript/no-explicit-any -- replies are looked at as their readers do
type Told = { status: number; json: any };
type Heard = {
  name: string;
  payload: { seq: number; message?: { id: string; text?: string }; now?: string; id?: string; count?: number };
};

/** A world, what distinguishes it, and how it is called: by its path, or by the header where the number is odd. */
class Place {
  readonly index: number;
  readonly name: string;
  readonly now: string;
  readonly heard: Heard[] = [];
  /** Ids of the messages that it was told it has. */
  readonly ids: string[] = [];
  epoch = '';

  constructor(index: number) {
    this.index = index;
    this.name = `world-${index}`;
    this.now = new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString();
  }

  async call(method: string, path: string, body?: object): Promise<Told> {
    const isByHeader = this.index % 2 === 1;
    const headers = {
      authorization: 'Bearer test-token',
      ...(body && { 'content-type': 'application/json' }),
      ...(isByHeader && { 'x-mock-world': this.name }),
    };
    const address = isByHeader ? url + path : `${url}/w/${this.name}${path}`;
    const reply = await fetch(address, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await reply.text();
    return { status: reply.status, json: text === '' ? {} : JSON.parse(text) };
  }

  listen(): Promise<void> {
    const socket = io(`${url}/w/${this.name}`, { auth: { token: 'test-token' }, transports: ['websocket'], forceNew: true });
    sockets.push(socket);
    socket.onAny((name: string, payload: Heard['payload']) => this.heard.push({ name, payload }));
    return new Promise((resolve) => void socket.once('hello', () => resolve()));
  }

  async hears(isIt: (heard: Heard) => boolean): Promise<void> {
    const socket = sockets[this.index]!;
    if (this.heard.some(isIt)) return;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!this.heard.some(isIt)) return;
        socket.offAny(look);
        resolve();
      };
      socket.onAny(look);
    });
  }
}

const places = Array.from({ length: COUNT }, (_, index) => new Place(index));
/** All worlds take this step at the same time, so that their calls come in between each other's. */
const everywhere = <Result>(step: (place: Place) => Promise<Result>): Promise<Result[]> => Promise.all(places.map(step));

/** The worlds whose number is a multiple of three refuse the first message, those of one more the second, and so on. */
const refusedTurn = (index: number): number => (index % 3) + 1;

test('a hundred worlds at once know nothing of each other', async (context) => {
  await context.test('they are made with clocks and seeds of their own', async () => {
    await everywhere(async (place) => {
      const { name, index, now } = place;
      const made = await fetch(`${url}/_mock/worlds`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, seed: index + 1, now, frozen: true }),
      });
      assert.equal(made.status, 201);
      place.epoch = ((await made.json()) as { epoch: string }).epoch;
      await place.listen();
    });
    assert.equal(new Set(places.map(({ epoch }) => epoch)).size, COUNT);
  });

  await context.test('each gets a scenario, a receiver and a number of messages of its own', async () => {
    await everywhere(async (place) => {
      const { index, name } = place;
      const scenario = { name, when: { op: 'send', nth: refusedTurn(index) }, do: { refuse: 131_026 } };
      const hook = { url: `${receiver.url}/${name}`, dialect: 'cloud', secret: `secret of ${name}` };
      assert.equal((await place.call('POST', '/_mock/scenarios', scenario)).status, 201);
      assert.equal((await place.call('PUT', '/_mock/webhooks/subscriptions', { subscriptions: [hook] })).status, 200);
      const written = await place.call('POST', '/_mock/inbound', { from: MAYA, text: `Hello from ${name}` });
      place.ids.push(written.json.id);
    });
    for (let turn = 1; turn <= 3; turn++) {
      await everywhere(async (place) => {
        const { status, json } = await place.call('POST', '/api/v1/messages', {
          to: MAYA,
          type: 'text',
          text: `${place.name} ${turn}`,
        });
        assert.equal(status, turn === refusedTurn(place.index) ? 400 : 201, `${place.name} ${turn} ${JSON.stringify(json)}`);
        if (status === 201) place.ids.push(json.id);
      });
    }
  });

  await context.test('their clocks go each its own way', async () => {
    await everywhere(async (place) => {
      const { json } = await place.call('POST', '/_mock/clock', { advance: `${place.index + 1}m` });
      assert.equal(json.now, new Date(Date.parse(place.now) + (place.index + 1) * 60_000).toISOString());
    });
    const { json } = await places[0]!.call('GET', '/_mock/worlds');
    for (const { name, index, now, epoch } of places) {
      const told = json.worlds.find((each: { world: string }) => each.world === name);
      const expected = {
        now: new Date(Date.parse(now) + (index + 1) * 60_000).toISOString(),
        epoch,
        seed: index + 1,
        messages: 3,
      };
      assert.deepEqual({ now: told.now, epoch: told.epoch, seed: told.seed, messages: told.messages }, expected, name);
    }
  });

  await context.test('each has its own messages, ids, scenario firings and requests', async () => {
    const all = await everywhere(async (place) => {
      const { name, ids, now } = place;
      const { json } = await place.call('GET', `/api/v1/contacts/+${MAYA}/messages`);
      const told = json.messages as { id: string; text: string; timestamp: string }[];
      assert.deepEqual(told.map(({ id }) => id).toSorted(), ids.toSorted());
      for (const { text, timestamp } of told) {
        assert.match(text, new RegExp(`${name}( |$)`));
        assert.equal(timestamp.slice(0, 10), now.slice(0, 10));
      }
      const { scenarios } = (await place.call('GET', '/_mock/scenarios')).json;
      assert.deepEqual(
        scenarios.map((each: { name: string; seen: number; fired: number }) => [each.name, each.seen, each.fired]),
        [[name, 3, 1]],
      );
      const { requests } = (await place.call('GET', '/_mock/requests')).json;
      assert.equal(requests.length, 3 + 3 + 1 + 1);
      const named = JSON.stringify(requests).match(/world-\d+/g)!;
      assert.deepEqual([...new Set(named)], [name]);
      return told.map(({ id }) => id);
    });
    const ids = all.flat();
    assert.equal(new Set(ids).size, ids.length, 'worlds of other seeds give other ids');
  });

  await context.test('sockets hear their own world, without a gap', async () => {
    await everywhere(async (place) => {
      const { json } = await place.call('GET', '/_mock/events');
      await place.hears(({ payload }) => payload.seq === json.seq);
      const [hello, ...events] = place.heard;
      assert.equal(hello!.name, 'hello');
      assert.deepEqual(
        events.map(({ payload }) => payload.seq),
        Array.from({ length: json.seq }, (_, index) => index + 1),
      );
      const created = events.flatMap(({ payload }) => (payload.message ? [payload.message.id] : []));
      assert.deepEqual(created.toSorted(), place.ids.toSorted());
      assert.deepEqual(
        events.filter(({ name }) => name === 'scenario.fired').map(({ payload }) => payload.count),
        [1],
      );
    });
  });

  await context.test('webhooks reach the receiver of their world, with its messages and its time', async () => {
    await mock.webhooks.settled();
    for (const { name, ids, now } of places) {
      const came = receiver.take(`/${name}`);
      const values = came.flatMap(({ json }) => json.entry[0].changes.map((change: { value: object }) => change.value));
      const inbound = values.flatMap((value) => value.messages ?? []);
      const statuses = values.flatMap((value) => value.statuses ?? []);
      assert.deepEqual(
        inbound.map(({ id, text }) => [id, text.body]),
        [[ids[0], `Hello from ${name}`]],
      );
      assert.deepEqual([...new Set<string>(statuses.map(({ id }) => id))].toSorted(), ids.slice(1).toSorted(), name);
      for (const { timestamp } of [...inbound, ...statuses])
        assert.equal(new Date(Number(timestamp) * 1_000).toISOString().slice(0, 10), now.slice(0, 10));
    }
    assert.deepEqual(receiver.received, []);
  });

  await context.test('limits and memory of keys count for each by itself', async () => {
    const busy = places[0]!;
    while ((await busy.call('GET', '/api/v1/contacts')).status !== 429);
    const others = await Promise.all(places.slice(1).map((place) => place.call('GET', '/api/v1/contacts')));
    assert.deepEqual(
      others.filter(({ status }) => status !== 200),
      [],
    );
  });

  await context.test('what is reset, restored or removed is that world alone', async () => {
    const before = await everywhere(async (place) => (await place.call('GET', '/_mock/snapshot')).json);
    await Promise.all([
      places[0]!.call('POST', '/_mock/reset', {}),
      places[1]!.call('PUT', '/_mock/snapshot', before[2]),
      fetch(`${url}/_mock/worlds/${places[3]!.name}`, { method: 'DELETE' }),
    ]);
    const rest = places.filter(({ index }) => ![0, 1, 3].includes(index));
    await Promise.all(
      rest.map(async (place) =>
        assert.deepEqual((await place.call('GET', '/_mock/snapshot')).json, before[place.index], place.name),
      ),
    );
    assert.equal(places[2]!.heard.filter(({ name }) => name === 'resync').length, 0);
    await places[0]!.hears(({ name }) => name === 'resync');
    const { json } = await places[2]!.call('GET', '/_mock/worlds');
    assert.equal(
      json.worlds.some(({ world }: { world: string }) => world === places[3]!.name),
      false,
    );
  });
});
