import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Worlds } from '../core/worlds.ts';
import { ANA, SAMPLE } from '../sample-mock.ts';
import { execute } from '../core/commands/execute.ts';
import { Pump } from './pump.ts';

function pumped(t: TestContext, frozen: boolean) {
  t.mock.timers.enable({ apis: ['setTimeout', 'setImmediate', 'Date'] });

  const webhooks = {
    ask: () => Promise.resolve({}),
    requestOf: () => ({ url: '', headers: {}, body: '' }),
    problemOf: () => undefined,
  };
  const settings = {
    latency: [1_000, 1_000],
    limits: false,
    strict: false,
    failures: 'sync',
    windowCode: 131_047,
    tokens: [],
    ops: [],
    webhooks: [],
    providers: { whatssync: { failures: 'sync', throttle: 'rate_limit_exceeded' } },
    media: { home: { url: '' }, fileLimit: 0, worldLimit: 0 },
    prefix: '',
  } as const;
  const worlds = new Worlds({
    settings,
    webhooks,
    real: { now: () => Date.now() },
    makeEpoch: () => 'epoch',
    seed: 1,
    startingPoint: () => ({ fixture: SAMPLE }),
    frozen,
    rate: 1,
  });
  const pump = new Pump(worlds, (fault) => assert.fail(String(fault)));
  const world = worlds.get('default');
  const message = execute(world, { do: 'send', dialect: 'whatssync', to: ANA, content: { type: 'text', text: { body: 'x' } } });
  return { pump, world, status: () => world.messages.get(message.id)?.status };
}

test('the pump sleeps until the next thing is due, and goes on from there', (t) => {
  const { pump, world, status } = pumped(t, false);
  pump.touch(world);
  t.mock.timers.tick(999);
  assert.equal(status(), 'accepted');
  t.mock.timers.tick(1);
  assert.equal(status(), 'sent');
  t.mock.timers.tick(2_000);
  assert.equal(status(), 'read');
});

test('while the clock stands still the pump does too', (t) => {
  const { pump, world, status } = pumped(t, true);
  pump.touch(world);
  t.mock.timers.tick(3_600_000);
  assert.equal(status(), 'accepted');
});

test('a stopped pump moves nothing', (t) => {
  const { pump, world, status } = pumped(t, false);
  pump.touch(world);
  pump.stop();
  pump.touch(world);
  t.mock.timers.tick(60_000);
  assert.equal(status(), 'accepted');
});
