import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Endpoint } from '@wa-inbox/protocol';
import { SERVED } from '@wa-inbox/protocol/coverage/served';
import { CUSTOMER, PROVIDED, fixture, make, sampleCall } from './catalogue-calls.ts';
import { inEveryMode, type Mode } from './modes.ts';
import { takesAll } from './receiver.ts';

type Prepared = { readonly params?: Record<string, string>; readonly body?: object };
/** What a control call needs, made in a world of its own. */
type Prepare = (mode: Mode, world: string) => Prepared | Promise<Prepared>;

const anyScenario = { when: { op: 'send' }, do: { refuse: 'message_undeliverable' } };
const needsNothing: Prepare = () => ({});
const needsScenario: Prepare = async (mode, world) => ({
  params: { id: (await mode.mock.world(world).scenario({ when: { op: 'send' }, do: { http: 503 } })).id },
});

const CONTROL: Readonly<Record<string, Prepare>> = {
  'control.health': needsNothing,
  'control.config': needsNothing,
  'control.coverage': needsNothing,
  'control.openapi': needsNothing,
  'control.asyncapi': needsNothing,
  'control.clock.get': needsNothing,
  'control.clock.set': () => ({ body: { advance: '24h' } }),
  'control.reset': () => ({ body: { empty: true } }),
  'control.snapshot.get': needsNothing,
  'control.snapshot.put': async (mode, world) => ({ body: await mode.mock.world(world).snapshot() }),
  'control.inbound': () => ({ body: { from: CUSTOMER, text: 'Hello' } }),
  'control.customer': () => ({ params: { phone: CUSTOMER }, body: { action: 'read' } }),
  'control.window': () => ({ params: { phone: CUSTOMER }, body: { open: false } }),
  'control.scenarios.list': needsNothing,
  'control.scenarios.add': () => ({ body: anyScenario }),
  'control.scenarios.presets': needsNothing,
  'control.scenarios.clear': needsNothing,
  'control.scenarios.remove': needsScenario,
  'control.jobs.get': async (mode, world) => {
    const send = PROVIDED.find(({ id }) => id === 'chatmitra.messages.send')!;
    const { path, init } = sampleCall(send)!;
    return { params: { id: (await make(mode, { path: `/w/${world}${path}`, init })).json.jobId } };
  },
  'control.account.get': needsNothing,
  'control.account.set': () => ({ body: { tier: 'TIER_250' } }),
  'control.tokens.list': needsNothing,
  'control.tokens.set': () => ({ body: { token: 'test-token' } }),
  'control.customers.set': () => ({ params: { phone: CUSTOMER }, body: {} }),
  'control.subscriptions.get': needsNothing,
  'control.subscriptions.set': () => ({ body: { subscriptions: [] } }),
  'control.webhooks.deliveries': needsNothing,
  'control.webhooks.replay': async (mode, name) => {
    const world = mode.mock.world(name);
    await world.webhooks.subscribe({ url: 'http://127.0.0.1:9/hook', dialect: 'cloud' });
    await world.inbound({ from: CUSTOMER, text: 'Hello' });
    return { params: { id: (await world.webhooks.deliveries())[0]!.id }, body: {} };
  },
  'control.webhooks.send': () => ({ body: { field: 'account_alerts', value: { entity_type: 'BUSINESS' } } }),
  'control.webhooks.verify': () => ({ body: { url: 'http://127.0.0.1:9/hook', verifyToken: 'v' } }),
  'control.templates.review': () => ({ params: { template: 'greeting', verdict: 'pause' }, body: {} }),
  'control.db.tables': needsNothing,
  'control.db.list': () => ({ params: { collection: 'messages' } }),
  'control.db.get': () => ({ params: { collection: 'contacts', id: CUSTOMER } }),
  'control.db.nested': () => ({ params: { collection: 'contacts', id: CUSTOMER, nested: 'messages' } }),
  'control.db.create': () => ({ params: { collection: 'scenarios' }, body: anyScenario }),
  'control.db.replace': () => ({ params: { collection: 'contacts', id: CUSTOMER }, body: { name: 'Maya' } }),
  'control.db.change': () => ({ params: { collection: 'contacts', id: CUSTOMER }, body: { name: 'Maya' } }),
  'control.db.remove': async (mode, world) => {
    const { params } = await needsScenario(mode, world);
    return { params: { ...params, collection: 'scenarios' } };
  },
  'control.db.account': () => ({ body: { tier: 'TIER_250' } }),
  'control.worlds.add': (_, world) => ({ body: { name: `${world}-new`, seed: 3, frozen: true } }),
  'control.ledger': needsNothing,
  'control.requests': needsNothing,
  'control.events': needsNothing,
  'control.worlds.list': needsNothing,
  'control.personas': needsNothing,
  'control.bug': needsNothing,
  'control.verdicts': needsNothing,
  'control.worlds.remove': async (mode, world) => {
    await mode.mock.world(`${world}-2`).snapshot();
    return { params: { name: `${world}-2` } };
  },
};

/** Rows of the data browser, which are read on Node only. */
const BROWSED: ReadonlySet<string> = new Set(['control.db.list', 'control.db.get', 'control.db.nested']);
const CONTROLS = (SERVED as readonly Endpoint[]).filter(({ dialect }) => dialect === 'control');

test('there is a sample of every control call, and of no other', () => {
  assert.deepEqual(Object.keys(CONTROL).toSorted(), CONTROLS.map(({ id }) => id).toSorted());
});

function checkReply({ id, reply, status }: Endpoint, told: Awaited<ReturnType<typeof make>>): void {
  assert.equal(told.status, status, `${id}: ${JSON.stringify(told.json)}`);
  const parsed = reply?.safeParse(told.json);
  assert.ok(parsed?.success !== false, `${id}: ${JSON.stringify(parsed?.error?.issues.slice(0, 3))}`);
}

inEveryMode({ fixture, frozen: true, latency: 0, post: takesAll }, (mode) => {
  for (const [index, endpoint] of PROVIDED.entries()) {
    const call = sampleCall(endpoint);
    if (!call) continue;
    test(`${endpoint.id} answers ${endpoint.method} ${endpoint.path} in the shape of its table`, async () => {
      checkReply(endpoint, await make(mode, { ...call, path: `/w/provided-${index}${call.path}` }));
    });
  }

  for (const [index, endpoint] of CONTROLS.entries()) {
    test(`${endpoint.id} answers ${endpoint.method} ${endpoint.path}`, async () => {
      const world = `control-${index}`;
      const { params = {}, body } = await CONTROL[endpoint.id]!(mode, world);
      const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => params[name]!);
      const init = { method: endpoint.method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      const told = await make(mode, { path: `/w/${world}${path}`, init });
      if (mode.name === 'service-worker' && BROWSED.has(endpoint.id)) return assert.equal(told.status, 501);
      checkReply(endpoint, told);
    });
  }
});
