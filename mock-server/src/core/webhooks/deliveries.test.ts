import assert from 'node:assert/strict';
import { test } from 'node:test';
import { travel } from '../time-travel.ts';
import { createWorld, type World } from '../world.ts';
import { enqueue, isPlanned, replay, settle, type Mishap, type Parcel } from './deliveries.ts';
import type { Delivery } from './outbox.ts';
import { deliveryOut, loadDeliveries } from './stored-deliveries.ts';

const settings = {
  latency: [0, 0],
  limits: false,
  strict: false,
  failures: undefined,
  windowCode: 131_047,
  tokens: [],
  ops: [],
  webhooks: [],
  providers: {},
  media: { home: { url: '' }, fileLimit: 0, worldLimit: 0 },
  prefix: '',
} as const;

/** A world whose webhooks are handed over to `sent`, with when they were due; nobody answers them. */
function begin(): { world: World; sent: [body: string, at: number][]; last: () => Delivery } {
  const sent: [string, number][] = [];
  const handed: Delivery[] = [];
  const world = createWorld({
    name: 'default',
    epoch: 'epoch',
    seed: 1,
    settings,
    real: { now: () => 0 },
    clock: { now: 0, frozen: true, rate: 1 },
    listener: () => {},
    post: (delivery, at) => {
      handed.push(delivery);
      sent.push([delivery.bodies.join('+'), at]);
    },
    late: () => undefined,
    sideNote: () => undefined,
    news: () => {},
  });
  return { world, sent, last: () => handed.at(-1)! };
}

function put(world: World, body: string, mishap?: Mishap, more: Partial<Parcel> = {}): void {
  const target = { url: 'http://127.0.0.1/hook' };
  enqueue(
    world,
    { dialect: 'cloud', field: 'messages', phone: undefined, target, bodies: [body], batch: undefined, ...more },
    mishap,
  );
}

test('what is put in goes out when time passes, not inside the call', () => {
  const { world, sent } = begin();
  put(world, 'a');
  assert.deepEqual(sent, []);
  travel(world, 0);
  assert.deepEqual(sent, [['a', 0]]);
});

test('2xx ends it, anything else plans it anew, and what has ended is not planned', () => {
  const { world, sent, last } = begin();
  put(world, 'a');
  travel(world, 0);
  settle(world, last(), { at: 0, status: 301 });
  assert.deepEqual([last().state, last().nextAt], ['waiting', 15_000]);
  travel(world, 15_000);
  settle(world, last(), { at: 15_000, error: 'reset' });
  travel(world, 45_000);
  settle(world, last(), { at: 45_000, status: 204 });
  assert.deepEqual([last().state, last().nextAt], ['delivered', undefined]);
  travel(world, 45_000 + 8 * 86_400_000);
  assert.deepEqual(sent, [
    ['a', 0],
    ['a', 15_000],
    ['a', 45_000],
  ]);
});

test('a replay goes out once, though it was planned twice', () => {
  const { world, sent, last } = begin();
  put(world, 'a');
  travel(world, 0);
  settle(world, last(), { at: 0, status: 500 });
  travel(world, 5_000);
  replay(world, last());
  assert.deepEqual([isPlanned(world, last().id, 15_000), isPlanned(world, last().id, 5_000)], [false, true]);
  travel(world, 5_000);
  settle(world, last(), { at: 5_000, status: 200 });
  travel(world, 86_400_000);
  assert.deepEqual(sent, [
    ['a', 0],
    ['a', 5_000],
  ]);
});

const MISHAPS: [what: string, mishap: Mishap, sent: [string, number][]][] = [
  ['dropped', { isDropped: true }, [['b', 0]]],
  [
    'delayed',
    { delay: 5_000 },
    [
      ['b', 0],
      ['a', 5_000],
    ],
  ],
  [
    'copied',
    { copies: 2 },
    [
      ['a', 0],
      ['a', 0],
      ['b', 0],
    ],
  ],
  [
    'held until one has passed',
    { behind: 1 },
    [
      ['b', 0],
      ['a', 1],
    ],
  ],
  [
    'held for two of which one never comes',
    { behind: 2 },
    [
      ['b', 0],
      ['a', 60_000],
    ],
  ],
];
for (const [what, mishap, expected] of MISHAPS) {
  test(`a delivery that is ${what}`, () => {
    const { world, sent } = begin();
    put(world, 'a', mishap);
    put(world, 'b');
    travel(world, 3_600_000);
    assert.deepEqual(sent, expected);
    assert.equal(world.outbox.list()[0]!.state, mishap.isDropped ? 'dropped' : 'sending');
  });
}

test('a delivery that is held lets pass what goes to its own receiver only', () => {
  const { world, sent } = begin();
  put(world, 'a', { behind: 1 });
  put(world, 'elsewhere', undefined, { target: { url: 'http://127.0.0.1/other' } });
  travel(world, 1_000);
  assert.deepEqual(sent, [['elsewhere', 0]]);
});

test('a batch waits a second for others of its field and receiver, and a full one goes at once', () => {
  const { world, sent } = begin();
  const batch = { batch: 3 };
  for (const body of ['a', 'b', 'c', 'd']) put(world, body, undefined, batch);
  put(world, 'e', undefined, { ...batch, field: 'account_update' });
  put(world, 'f', { copies: 1 }, batch);
  travel(world, 0);
  assert.deepEqual(sent, [['a+b+c', 0]]);
  put(world, 'g', undefined, batch);
  travel(world, 1_000);
  assert.deepEqual(
    sent
      .slice(1)
      .map(([body]) => body)
      .toSorted(),
    ['d', 'e', 'f+g'],
  );
  put(world, 'h', undefined, batch);
  travel(world, 2_000);
  assert.deepEqual(sent.at(-1), ['h', 2_000]);
});

test('what has gone out takes no more into its batch, though it is tried again', () => {
  const { world, last } = begin();
  put(world, 'a', undefined, { batch: 2 });
  travel(world, 1_000);
  settle(world, last(), { at: 1_000, status: 500 });
  put(world, 'b', undefined, { batch: 2 });
  assert.deepEqual(last().bodies, ['a']);
  assert.equal(world.outbox.list().length, 2);
});

test('a delivery comes back from a snapshot as it was: tried, held, spoiled, or just going out', () => {
  const { world, last } = begin();
  put(world, 'going out');
  travel(world, 0);
  const out = last();
  put(world, 'tried', { corrupt: 'signature' });
  put(world, 'held', { behind: 2 }, { batch: 3, phone: '12025550123' });
  put(world, 'given', undefined, { target: { url: 'http://127.0.0.1/other', secret: 's' } });
  const stored = world.outbox.open().map(deliveryOut);
  assert.equal(out.state, 'sending');

  const again = begin();
  loadDeliveries(again.world, { contacts: [], messages: [], deliveries: stored });
  assert.equal(JSON.stringify(again.world.outbox.open().map(deliveryOut)), JSON.stringify(stored));
  travel(again.world, 120_000);
  assert.deepEqual(
    again.sent.map(([body]) => body),
    ['going out', 'tried', 'given', 'held'],
  );
});
