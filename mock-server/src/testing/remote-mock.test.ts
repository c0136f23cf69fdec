import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { WaitError } from '../index.ts';
import { ANA, sampleMock, tell } from '../sample-mock.ts';
import { connectMock } from './remote-mock.ts';
import { waMockPlugin } from './wtr-plugin.ts';

const mock = sampleMock({ latency: 1_000, controlToken: 'let-me' });
const { url } = await mock.listen();
after(() => mock.close());
const remote = connectMock(`${url}/`, { controlToken: 'let-me' });

test('it waits for what happened, for what is due, and for what others do', async () => {
  await using world = remote.world('waits');
  const created = world.waitFor({ type: 'message.created', phone: `+${ANA}`, message: { text: /^H/ } });
  await world.inbound({ from: ANA, text: 'Hi' });
  assert.equal((await created).message.text, 'Hi');
  const { json } = await tell(mock.world('waits'), 'POST /api/v1/messages', { to: `+${ANA}`, type: 'text', text: 'Ho' });
  const read = await world.waitFor({ type: 'message.status', status: 'read' });
  assert.deepEqual([read.id, read.at], [json.id, '2026-03-02T12:00:03.000Z']);
  assert.equal((await world.clock.state()).now, read.at);
  assert.equal((await world.waitFor({ type: 'request', status: 201 })).path, '/api/v1/messages');
});

test('it gives up as the mock in this process does', async () => {
  await using world = remote.worldOf('gives up');
  await world.inbound({ from: ANA, text: 'Hi' });
  const wait = world.waitFor({ type: 'message.created', message: { text: 'Ho' } }, { within: '1h', patience: 0 });
  const error: WaitError = await wait.then(
    () => assert.fail(),
    (reason: WaitError) => reason,
  );
  assert.ok(error instanceof WaitError);
  assert.match(
    error.message,
    /happened within 1h of the world's time\.\nNearest:\n {2}#1 message\.created at 12:00:00: "message\.text" is "Hi"/,
  );
  assert.equal((await world.clock.state()).now, '2026-03-02T13:00:00.000Z');
  await assert.rejects(world.waitFor({ type: 'mesage' }), /Nothing of the type "mesage" happens here/);
});

test('its control calls are those of the mock, and refusals are its sentences', async () => {
  await using world = remote.world('calls');
  const { id, fired, remove } = await world.scenario({ when: { op: 'send' }, do: { http: 503 } });
  assert.equal(await fired(), 0);
  await remove();
  assert.deepEqual(await world.scenarios.list(), [], id);
  await assert.rejects(world.inbound({ from: 'abc', text: 'x' }), /has letters/);
  await world.restore(await world.snapshot());
  await world.clock.resume(10);
  assert.deepEqual([(await world.clock.freeze()).frozen, (await world.clock.advance('1m')).frozen], [true, true]);
  await assert.rejects(connectMock(url).verdicts(), /X-Mock-Control/);
});

test('a world that is closed is gone, and the mock is not', async () => {
  const world = remote.world('short');
  await world.health();
  await world.close();
  const names = (await remote.worlds.list()).map((each) => each.world);
  assert.ok(!names.includes('short') && names.includes('default'));
});

test('the plugin of @web/test-runner tells pages where its mock is, and ends it', async () => {
  const plugin = waMockPlugin();
  await plugin.serverStart();
  assert.equal(plugin.resolveImport({ source: 'lit' }), undefined);
  const path = plugin.resolveImport({ source: 'virtual:wa-mock' })!;
  const own = /mockUrl = "(.*)"/.exec(plugin.serve({ path })!.body)![1]!;
  assert.equal((await connectMock(own).clock.state()).now, '2026-01-15T12:00:00.000Z');
  await plugin.serverStop();
  await assert.rejects(fetch(own));
});
