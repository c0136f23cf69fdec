import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTROL_ENDPOINTS } from '@wa-inbox/protocol/control/endpoints';
import type { Mock } from '../index.ts';
import { ANA as CUSTOMER, sampleMock } from '../sample-mock.ts';
import { Engine } from './engine.ts';

type Id = (typeof CONTROL_ENDPOINTS)[number]['id'];
type Call = (mock: Mock) => unknown;

const HOOK = 'http://127.0.0.1:9/hook';
const anyScenario = { when: { op: 'send' }, do: { refuse: 'message_undeliverable' } };

/** The method of each control call. */
const METHODS: Readonly<Record<Id, Call>> = {
  'control.health': (mock) => mock.health(),
  'control.config': (mock) => mock.config(),
  'control.clock.get': (mock) => mock.clock.state(),
  'control.clock.set': (mock) => mock.clock.advance('1h'),
  'control.reset': (mock) => mock.reset({ seed: 2 }),
  'control.snapshot.get': (mock) => mock.snapshot(),
  'control.snapshot.put': (mock) => mock.restore(mock.snapshot()),
  'control.inbound': (mock) => mock.inbound({ from: CUSTOMER, text: 'Hello' }),
  'control.customer': (mock) => mock.customer(CUSTOMER).read(),
  'control.customers.set': (mock) => mock.customer(CUSTOMER).set({ optedOut: true }),
  'control.window': (mock) => mock.window(CUSTOMER).closesIn('10m'),
  'control.scenarios.list': (mock) => mock.scenarios.list(),
  'control.scenarios.add': (mock) => mock.scenario(anyScenario),
  'control.scenarios.presets': (mock) => mock.scenarios.presets(),
  'control.scenarios.clear': (mock) => mock.scenarios.clear(),
  'control.scenarios.remove': async (mock) => (await mock.scenario(anyScenario)).remove(),
  'control.templates.review': (mock) => mock.templates.pause('appointment_reminder'),
  'control.jobs.get': (mock) => mock.job('job_none').catch((error: Error) => assert.match(error.message, /job_none/)),
  'control.ledger': (mock) => mock.ledger({ phone: CUSTOMER, limit: 5 }),
  'control.requests': (mock) => mock.requests({ limit: 5 }),
  'control.events': (mock) => mock.events({ after: 0, match: { type: 'message.created' } }),
  'control.bug': (mock) => mock.bug(),
  'control.asyncapi': (mock) => mock.asyncapi(),
  'control.worlds.add': (mock) => mock.worlds.add({ name: 'added' }),
  'control.db.tables': (mock) => mock.db.get(),
  'control.db.list': (mock) => mock.db.get('contacts?_sort=name&_limit=2'),
  'control.db.get': (mock) => mock.db.get(`contacts/${CUSTOMER}`),
  'control.db.nested': (mock) => mock.db.get(`contacts/${CUSTOMER}/messages`),
  'control.db.create': (mock) => mock.db.post('scenarios', anyScenario),
  'control.db.replace': (mock) => mock.db.put(`contacts/${CUSTOMER}`, { name: 'Mina' }),
  'control.db.change': (mock) => mock.db.patch(`contacts/${CUSTOMER}`, { name: 'Mina' }),
  'control.db.remove': async (mock) => mock.db.delete(`scenarios/${(await mock.scenario(anyScenario)).id}`),
  'control.db.account': (mock) => mock.db.patch('account', { tier: 'TIER_250' }),
  'control.verdicts': (mock) => mock.verdicts(),
  'control.coverage': (mock) => mock.coverage(),
  'control.openapi': (mock) => mock.openapi(),
  'control.worlds.list': (mock) => mock.worlds.list(),
  'control.worlds.remove': async (mock) => {
    mock.world('gone').snapshot();
    await mock.worlds.remove('gone');
  },
  'control.account.get': (mock) => mock.account.get(),
  'control.account.set': (mock) => mock.account.set({ tier: 'TIER_250' }),
  'control.tokens.list': (mock) => mock.tokens.list(),
  'control.tokens.set': (mock) => mock.tokens.set('test-token', { state: 'expired' }),
  'control.subscriptions.get': (mock) => mock.webhooks.subscriptions(),
  'control.subscriptions.set': (mock) => mock.webhooks.subscribe({ url: HOOK, dialect: 'cloud' }),
  'control.webhooks.deliveries': (mock) => mock.webhooks.deliveries({ state: 'delivered' }),
  'control.webhooks.replay': async (mock) => {
    await mock.webhooks.subscribe({ url: HOOK, dialect: 'cloud' });
    await mock.inbound({ from: CUSTOMER, text: 'Hello' });
    await mock.webhooks.replay((await mock.webhooks.deliveries())[0]!.id);
  },
  'control.webhooks.send': (mock) => mock.webhooks.send('account_alerts', { entity_type: 'BUSINESS' }),
  'control.webhooks.verify': (mock) => mock.webhooks.verify(HOOK, 'v'),
  'control.personas': (mock) => mock.personas(),
};

for (const { id, method, path } of CONTROL_ENDPOINTS) {
  test(`${method} ${path} is a method of the mock`, async (t) => {
    assert.ok(METHODS[id], `give Mock a method for ${id}, and name it here`);
    const mock = sampleMock({ post: () => Promise.resolve({ status: 200 }) });
    const handle = t.mock.method(Engine.prototype, 'handle');
    await METHODS[id](mock.world('methods'));
    const called = handle.mock.calls.map(({ arguments: [exchange] }) => `${exchange.method} ${exchange.url.split('?')[0]}`);
    const pattern = new RegExp(`^${method} /w/methods${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`);
    assert.ok(
      called.some((call) => pattern.test(call)),
      `the method called ${called.join()}`,
    );
  });
}

test('a list of events takes no patterns that JSON does not have', async () => {
  const mock = sampleMock();
  await assert.rejects(
    async () => mock.events({ match: { message: { text: /x/ } } }),
    /"match\.text" cannot be \/x\/: events\(\) takes JSON/,
  );
});

test('each way to review a template is there', async () => {
  const mock = sampleMock();
  const { approve, reject, pause, disable, pending, pace } = mock.templates;
  const seen: string[] = [];
  for (const review of [reject, approve, pause, pending, disable]) {
    seen.push((await review('appointment_reminder', { language: 'en_US' }))[0]!.status);
  }
  assert.deepEqual(seen, ['REJECTED', 'APPROVED', 'PAUSED', 'PENDING', 'DISABLED']);
  await assert.rejects(pace('nothing_of_that_name'), /nothing_of_that_name/);
});
