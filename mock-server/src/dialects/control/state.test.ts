import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, NOW, SAMPLE, sampleMock, tell } from '../../sample-mock.ts';

test('health says where the world stands', async () => {
  const { json } = await tell(sampleMock(), 'GET /_mock/health');
  assert.deepEqual([json.status, json.world, json.now, json.seq], ['ok', 'default', NOW, 0]);
});

test('config tells identities and settings', async () => {
  const { json } = await tell(sampleMock(), 'GET /_mock/config');
  assert.deepEqual(
    [json.token, json.phoneNumberId, json.displayPhoneNumber, json.wabaId],
    ['test-token', '200000000000001', '+12025550100', '300000000000001'],
  );
  assert.deepEqual([json.failures, json.windowCode, json.strict], ['sync', 131_047, false]);
});

test('a reset goes back to what the world started from, in a new epoch', async () => {
  const mock = sampleMock();
  const before = (await tell(mock, 'GET /_mock/health')).json.epoch;
  await mock.inbound({ from: ANA, text: 'Hi' });
  await mock.clock.advance('48h');
  await mock.reset();
  const { json } = await tell(mock, 'GET /_mock/health');
  assert.deepEqual([json.now, json.seq, mock.snapshot().messages.length], [NOW, 0, 3]);
  assert.notEqual(json.epoch, before);
});

test('a reset can empty the world, move its start, and take another fixture', async () => {
  const mock = sampleMock();
  await mock.reset({ empty: true });
  assert.equal(mock.snapshot().contacts.length, 0);
  await mock.reset({ now: '2030-01-01T00:00:00.000Z' });
  assert.equal(mock.clock.now().toISOString(), '2030-01-01T00:00:00.000Z');
  await mock.reset({ fixture: { ...SAMPLE, contacts: SAMPLE.contacts.slice(0, 1), messages: [] } });
  assert.equal(mock.snapshot().contacts.length, 1);
});

test('a control write must say that it is JSON', async () => {
  const response = await sampleMock().fetch('/_mock/reset', { method: 'POST', body: '{}' });
  assert.equal(response.status, 415);
});

test('an unknown control call is answered with the nearest ones', async () => {
  const { status, json } = await tell(sampleMock(), 'GET /_mock/helth');
  assert.equal(status, 404);
  assert.match(json.error.message, /near it are \/_mock\/health/);
});

test('worlds are made when they are named, stand apart, and can be removed', async () => {
  const mock = sampleMock();
  const other = mock.world('other');
  await other.inbound({ from: ANA, text: 'Only here' });
  assert.deepEqual([other.snapshot().messages.length, mock.snapshot().messages.length], [4, 3]);
  const byHeader = await tell(mock, 'GET /_mock/health', undefined, { 'x-mock-world': 'other' });
  assert.deepEqual([byHeader.json.world, byHeader.json.seq], ['other', 2]);
  const { json } = await tell(mock, 'GET /_mock/worlds');
  assert.deepEqual(json.worlds.map(({ world }: { world: string }) => world).toSorted(), ['default', 'other']);
  await other.close();
  assert.equal((await tell(mock, 'GET /_mock/worlds')).json.worlds.length, 1);
  assert.equal((await tell(mock, 'DELETE /_mock/worlds/other')).status, 404);
});

test('a world has its own seed, made of the seed and its name', async () => {
  const mock = sampleMock();
  const idIn = async (name: string) => (await mock.world(name).inbound({ from: ANA, text: 'x' })).id;
  const [a, b] = [await idIn('a'), await idIn('b')];
  assert.notEqual(a, b);
  assert.equal(await (async () => (await sampleMock().world('a').inbound({ from: ANA, text: 'x' })).id)(), a);
});

test('a name that is no world is refused', async () => {
  const { status, json } = await tell(sampleMock(), 'GET /w/Not_A_World/_mock/health');
  assert.deepEqual([status, json.error.code], [400, 'invalid_world']);
  assert.match(json.error.message, /"Not_A_World": 1 to 64 of a-z/);
});

test('a world is made with a seed, a clock and contents of its own', async () => {
  const mock = sampleMock();
  const clock = { now: '2030-01-01T00:00:00.000Z', frozen: false, rate: 60 };
  const { status, json } = await tell(mock, 'POST /_mock/worlds', { name: 'own', seed: 9, ...clock, empty: true });
  assert.deepEqual([status, json.world, json.seed, json.frozen, json.rate], [201, 'own', 9, false, 60]);
  assert.deepEqual([json.contacts, json.messages, json.now.slice(0, 10)], [0, 0, '2030-01-01']);
  const filled = await tell(mock, 'POST /_mock/worlds', { name: 'filled', fixture: SAMPLE });
  assert.deepEqual([filled.json.contacts, filled.json.messages, filled.json.now], [3, 3, NOW]);
  const again = await tell(mock, 'POST /_mock/worlds', { name: 'own' });
  assert.deepEqual([again.status, again.json.error.code], [409, 'world_exists']);
  assert.match(again.json.error.message, /There is a world "own" already, with 0 messages: .*POST \/w\/own\/_mock\/reset/);
  const listed = await tell(mock, 'GET /_mock/worlds');
  const own = listed.json.worlds.find(({ world }: { world: string }) => world === 'own');
  assert.deepEqual([own.epoch, own.rate, own.messages], [json.epoch, 60, 0]);
});

test('a world that cannot be made leaves nothing behind', async () => {
  const mock = sampleMock();
  const calls: [body: object, status: number, code: string][] = [
    [{ name: 'Not A World' }, 400, 'invalid_world'],
    [{ name: 'a', fixture: { contacts: 7, messages: [] } }, 400, 'invalid_request'],
    [{ name: 'b', now: 'noon' }, 400, 'invalid_request'],
    [{ name: 'c', sede: 1 }, 400, 'invalid_request'],
    [{}, 400, 'invalid_request'],
  ];
  for (const [body, status, code] of calls) {
    const told = await tell(mock, 'POST /_mock/worlds', body);
    assert.deepEqual([told.status, told.json.error.code], [status, code], JSON.stringify(body));
  }
  const { json } = await tell(mock, 'GET /_mock/worlds');
  assert.deepEqual(
    json.worlds.map(({ world }: { world: string }) => world),
    ['default'],
  );
});

test('there are at most 1,000 worlds', async () => {
  const mock = sampleMock({ fixture: { contacts: [], messages: [] } });
  for (let index = 0; index < 1_000; index++) await tell(mock, `GET /w/w${index}/_mock/health`);
  const { status, json } = await tell(mock, 'GET /w/one-more/_mock/health');
  assert.deepEqual([status, json.error.code], [429, 'too_many_worlds']);
  const made = await tell(mock, 'POST /w/w1/_mock/worlds', { name: 'one-more' });
  assert.deepEqual([made.status, made.json.error.code], [429, 'too_many_worlds']);
  await tell(mock, 'DELETE /w/w1/_mock/worlds/w0');
  assert.equal((await tell(mock, 'POST /w/w1/_mock/worlds', { name: 'one-more' })).status, 201);
});
