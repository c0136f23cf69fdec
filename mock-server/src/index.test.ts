import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMock } from './index.ts';
import { ANA, NOW, sampleMock, tell } from './sample-mock.ts';

test('a mock without options has a seeded world and the documented token', async () => {
  const mock = createMock();
  const { status, json } = await tell(mock, 'GET /api/v1/contacts?limit=100');
  assert.equal(status, 200);
  assert.ok(json.contacts.length >= 24, `${json.contacts.length} contacts`);
});

test('two mocks do not know of each other', async () => {
  const [first, second] = [sampleMock(), sampleMock()];
  await first.inbound({ from: ANA, text: 'Hi' });
  assert.equal(second.snapshot().messages.length, 3);
});

test('the clock is a Date, can be moved, frozen and let run', async () => {
  const real = { at: 0, now: () => real.at };
  const mock = sampleMock({ real });
  assert.deepEqual(mock.clock.now(), new Date(NOW));
  mock.clock.resume(60);
  real.at += 1_000;
  assert.deepEqual(mock.clock.now(), new Date('2026-03-02T12:01:00.000Z'));
  mock.clock.freeze();
  real.at += 1_000;
  assert.deepEqual(mock.clock.now(), new Date('2026-03-02T12:01:00.000Z'));
});

test('a control call that is refused rejects with the sentence', async () => {
  await assert.rejects(sampleMock().inbound({ from: 'abc', text: 'x' }), /has letters/);
  await assert.rejects(sampleMock().scenario({ when: { op: 'sned' }, do: { http: 500 } }), /did you mean "send"/);
});

test('it takes a Request, a URL and a path', async () => {
  const mock = sampleMock();
  const headers = { authorization: 'Bearer test-token' };
  for (const input of [
    '/api/v1/contacts',
    'http://anywhere.test/api/v1/contacts',
    new URL('http://anywhere.test/api/v1/contacts'),
  ]) {
    assert.equal((await mock.fetch(input, { headers })).status, 200);
  }
  assert.equal((await mock.fetch(new Request('http://anywhere.test/api/v1/contacts', { headers }))).status, 200);
});

test('options that cannot be are refused with what would work', () => {
  assert.throws(() => createMock({ latency: [900, 100] }), /latency cannot be \[900,100\]: give milliseconds/);
  assert.throws(() => createMock({ now: 'yesterday' }), /now cannot be "yesterday": give an ISO 8601 instant/);
  assert.throws(() => createMock({ fixture: { contacts: 5 } as never }), /"contacts" cannot be 5/);
});

test('it can be disposed of, and its address is then free', async () => {
  let url: string;
  {
    await using mock = sampleMock();
    ({ url } = await mock.listen());
    assert.equal((await fetch(`${url}/_mock/health`)).status, 200);
  }
  await assert.rejects(fetch(`${url}/_mock/health`));
});

test('a world of a mock has the address of its mock, and its own path', async () => {
  await using mock = sampleMock();
  const { url } = await mock.world('other').listen();
  assert.match(url, /^http:\/\/localhost:\d+\/w\/other$/);
  assert.equal(((await (await fetch(`${url}/_mock/health`)).json()) as { world: string }).world, 'other');
});
