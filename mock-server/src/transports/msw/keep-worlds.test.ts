import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mock, MockOptions } from '../../index.ts';
import { ANA, NOW, sampleMock, tell } from '../../sample-mock.ts';
import { behind } from '../mock-world.ts';
import { keepWorlds, type KeptStore } from './keep-worlds.ts';

const engineOf = (mock: Mock) => behind(mock).host.engine;

/** A drawer that keeps what it is given as JSON, and can be told to be broken. */
function drawer(content?: string) {
  const told: unknown[] = [];
  const writes: string[] = [];
  let held = content;
  let broken: Error | undefined;
  const store: KeptStore = {
    read: async () => (held === undefined ? undefined : JSON.parse(held)),
    write: async (value) => {
      if (broken) throw broken;
      held = JSON.stringify(value);
      writes.push(held);
    },
  };
  return { store, told, writes, spoil: (error: Error | undefined) => (broken = error) };
}

/** A mock over the drawer, at a real time in milliseconds. */
async function open(of: ReturnType<typeof drawer>, now: number, options: MockOptions = {}): Promise<Mock> {
  const mock = sampleMock({ real: { now: () => now }, ...options });
  await keepWorlds(engineOf(mock), { store: of.store, report: (error) => of.told.push(error), now: () => now });
  return mock;
}
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

test('what happened in every world is there again, and the clock went on', async () => {
  const kept = drawer();
  const first = await open(kept, 0, { frozen: false });
  await first.inbound({ from: ANA, text: 'Before' });
  await first.world('shop').inbound({ from: ANA, text: 'There' });
  await settle();
  await first.close();
  const second = await open(kept, 60_000, { frozen: false });
  assert.equal((await tell(second, 'GET /_mock/clock')).json.now, '2026-03-02T12:01:00.000Z');
  const said = async (world: string) =>
    (await tell(second, `GET ${world}/api/v1/contacts/${ANA}/messages`)).json.messages.at(-1).text;
  assert.deepEqual([await said(''), await said('/w/shop')], ['Before', 'There']);
  assert.deepEqual(kept.told, []);
});

test('a frozen clock stood still', async () => {
  const kept = drawer();
  await (await open(kept, 0)).inbound({ from: ANA, text: 'Before' });
  await settle();
  const second = await open(kept, 3_600_000);
  assert.equal((await tell(second, 'GET /_mock/clock')).json.now, NOW);
});

test('a scenario that was armed is kept, and reading writes nothing', async () => {
  const kept = drawer();
  const mock = await open(kept, 0);
  await tell(mock, 'GET /api/v1/contacts');
  await settle();
  assert.equal(kept.writes.length, 0);
  await mock.scenario({ when: { op: 'send' }, do: { http: 503 } });
  await settle();
  assert.equal((await tell(await open(kept, 0), 'GET /_mock/scenarios')).json.scenarios.length, 1);
});

test('what cannot be put back is told of, and the mock starts anew and keeps on', async () => {
  const kept = drawer(JSON.stringify({ at: 0, worlds: { default: { state: {}, contacts: 'none' } } }));
  const mock = await open(kept, 0);
  assert.match(String(kept.told[0]), /could not be put back: the mock starts anew/);
  assert.equal((await tell(mock, 'GET /api/v1/contacts')).json.contacts.length, 3);
  await mock.inbound({ from: ANA, text: 'Anew' });
  await settle();
  assert.equal(kept.writes.length, 1);
});

test('a write that fails is told of, and the next change is written', async () => {
  const kept = drawer();
  const mock = await open(kept, 0);
  kept.spoil(new Error('The disk is full.'));
  await mock.inbound({ from: ANA, text: 'One' });
  await settle();
  assert.match(String(kept.told[0]), /The disk is full/);
  kept.spoil(undefined);
  await mock.inbound({ from: ANA, text: 'Two' });
  await settle();
  assert.equal(kept.writes.length, 1);
});
