import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worlds } from '../core/worlds.ts';
import { SAMPLE, sampleMock, tell } from '../sample-mock.ts';
import type { DialectModule } from './dialect.ts';
import { createRouter } from './router.ts';

const settings = {
  latency: [0, 0],
  limits: true,
  strict: false,
  failures: 'sync',
  windowCode: 131_047,
  tokens: [],
  ops: [],
  webhooks: [],
  providers: {},
  media: { home: { url: '' }, fileLimit: 0, worldLimit: 0 },
  prefix: '',
} as const;
const webhooks = {
  ask: () => Promise.resolve({}),
  requestOf: () => ({ url: '', headers: {}, body: '' }),
  problemOf: () => undefined,
};
const real = { now: () => 0 };

const broken: DialectModule = {
  name: 'whatssync',
  bases: ['/broken'],
  endpoints: [
    {
      id: 'broken',
      dialect: 'whatssync',
      method: 'GET',
      path: '/broken',
      title: 'Broken',
      status: 200,
      errors: [],
      document: 'ours',
    },
  ],
  answer: () => {
    throw new TypeError('a fault of ours');
  },
  refuse: (refusal) => ({ status: 500, headers: {}, body: JSON.stringify(refusal) }),
};

test('a fault of the mock is answered without its stack, and reported', () => {
  const faults: unknown[] = [];
  const worlds = new Worlds({
    settings,
    webhooks,
    real,
    makeEpoch: () => 'epoch',
    seed: 1,
    startingPoint: () => ({ fixture: SAMPLE }),
    frozen: true,
    rate: 1,
  });
  const router = createRouter(worlds, [broken], (fault) => faults.push(fault));
  const handled = router.handle({ method: 'GET', url: '/broken', headers: {}, body: undefined });
  assert.equal(handled?.reply.status, 500);
  assert.ok(!handled.reply.body?.includes('a fault of ours'));
  assert.match(String(faults[0]), /a fault of ours/);
});

test('what no dialect serves is not the mock’s', async () => {
  const response = await sampleMock().fetch('/index.html');
  assert.equal(response.status, 404);
  assert.match(await response.text(), /the mock serves \/api\/v1, \/developer\/api, .*\/v25\.0/);
});

test('a path that only begins like a dialect is not its own, one with a slash at the end is', async () => {
  const mock = sampleMock();
  assert.equal((await mock.fetch('/api/v1x')).headers.get('content-type'), 'text/plain;charset=UTF-8');
  assert.equal((await tell(mock, 'GET /api/v1/contacts/')).status, 200);
});
