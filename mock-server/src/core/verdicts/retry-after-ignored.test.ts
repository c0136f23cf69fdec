import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, BO, sampleMock, tell } from '../../sample-mock.ts';

/** A minute of requests has been spent: the next is answered 429. `real` is moved by hand. */
async function throttled() {
  const real = { at: 0, now: () => real.at };
  const mock = sampleMock({ real, tokens: ['test-token'] });
  for (let index = 0; index < 60; index++) await tell(mock, 'GET /api/v1/contacts');
  const call = (text: string, to = ANA) => tell(mock, 'POST /api/v1/messages', { to: `+${to}`, type: 'text', text });
  const rules = async () => (await mock.verdicts()).map(({ rule, count }) => [rule, count]);
  return { real, mock, call, rules };
}

test('a refused call that comes again at once is seen, and told with its evidence', async () => {
  const { mock, call, real } = await throttled();
  assert.equal((await call('Hi')).status, 429);
  real.at += 200;
  await call('Hi');
  await call('Hi');
  const [verdict, ...others] = await mock.verdicts();
  assert.deepEqual(others, []);
  assert.equal(verdict!.id, 'retry-after-ignored-1');
  assert.deepEqual([verdict!.count, verdict!.evidence.requests], [2, ['req_61', 'req_62', 'req_63']]);
  assert.match(
    verdict!.explanation,
    /POST \/api\/v1\/messages was answered 429 with Retry-After: 60, and came again after 0\.2 s/,
  );
});

test('another call of the same kind counts once its sender could know', async () => {
  const { call, rules, real } = await throttled();
  await call('one');
  await call('under way');
  assert.deepEqual(await rules(), []);
  real.at += 2_000;
  await call('two', BO);
  assert.deepEqual(await rules(), [['retry-after-ignored', 1]]);
});

test('who waits is innocent, by the real clock or by the world’s', async () => {
  const byReal = await throttled();
  await byReal.call('Hi');
  byReal.real.at += 60_000;
  await byReal.call('Hi');
  assert.deepEqual(await byReal.rules(), []);

  const byWorld = await throttled();
  await byWorld.call('Hi');
  await byWorld.mock.clock.advance('1m');
  assert.equal((await byWorld.call('Hi')).status, 201);
  assert.deepEqual(await byWorld.rules(), []);
});

test('one customer’s limit says nothing of another’s, and a page that reads goes on reading', async () => {
  const { mock, rules, call, real } = await throttled();
  await mock.clock.advance('1m');
  await mock.inbound({ from: BO, text: 'Hello' });
  await mock.scenario({ when: { op: 'send', to: `+${ANA}` }, do: { http: 429 }, times: 1 });
  await call('Hi');
  real.at += 2_000;
  await call('Hi', BO);
  await tell(mock, 'GET /api/v1/contacts');
  assert.deepEqual(await rules(), []);
});
