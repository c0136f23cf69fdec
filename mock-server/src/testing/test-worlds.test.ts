import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, SAMPLE, tell } from '../sample-mock.ts';
import { testWorld, testWorlds } from './test-worlds.ts';
import { worldName } from './world-name.ts';

const nameOf = async (world: { health(): Promise<{ world: string }> }) => (await world.health()).world;

test('a world is named after its test: the same title, the same name', async (t) => {
  assert.equal(await nameOf(testWorld(t)), worldName(t.fullName));
  assert.match(worldName('a > b'), /^a-b-[0-9a-f]{8}$/);
  assert.notEqual(worldName('a > b'), worldName('a / b'));
  assert.equal(worldName('Größe & Maß'), worldName('Größe & Maß'));
  assert.match(worldName('日本'), /^[0-9a-f]{8}$/);
  assert.ok(worldName('long '.repeat(100)).length <= 64);
});

test('the same title gives the same world each time, and nothing of the last', async () => {
  const worlds = testWorlds({ fixture: SAMPLE, latency: [100, 900] });
  const told = async () => {
    await using world = worlds.open('again');
    const { json } = await tell(world, 'POST /api/v1/messages', { to: `+${ANA}`, type: 'text', text: 'Hi' });
    await world.waitFor({ type: 'message.status', id: json.id, status: 'read' });
    return JSON.stringify(world.snapshot());
  };
  assert.equal(await told(), await told());
});

test('two of one title at the same time are two worlds, and ending twice is ending once', async () => {
  const worlds = testWorlds();
  const [first, second] = [worlds.open('same'), worlds.open('same')];
  assert.notEqual(await nameOf(first), await nameOf(second));
  await first.close();
  await first.close();
  assert.deepEqual((await second.worlds.list()).length, 1);
  await second.close();
});

test('the port goes with the last world', async () => {
  const worlds = testWorlds();
  let url: string;
  {
    await using world = worlds.open('listens');
    ({ url } = await world.listen());
    assert.equal((await fetch(`${url}/_mock/health`)).status, 200);
  }
  await assert.rejects(fetch(`${url}/_mock/health`));
  await using next = worlds.open('listens again');
  assert.equal((await fetch(`${(await next.listen()).url}/_mock/health`)).status, 200);
});

test('a test of Vitest is named by its file, suites and title, and its world goes when it has finished', async () => {
  const hooks: (() => Promise<void>)[] = [];
  const file = { name: 'inbox.test.ts' };
  const task = { name: 'reads', suite: { name: 'the inbox', suite: file }, file };
  const worlds = testWorlds();
  const world = worlds({ task, onTestFinished: (hook) => hooks.push(hook) });
  assert.match(await nameOf(world), /^inbox-test-ts-the-inbox-reads-[0-9a-f]{8}$/);
  assert.equal(hooks.length, 1);
  await hooks[0]!();
});
