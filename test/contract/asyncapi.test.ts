import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { serverEvents } from '@wa-inbox/protocol/socket/events';
import schema from '@asyncapi/specs/schemas/3.0.0-without-$id.json' with { type: 'json' };
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { io, type Socket } from 'socket.io-client';
import { startReceiver, type Receiver } from './receiver.ts';
import { CAUSES, WEBHOOKS, cause, fixture } from './webhook-causes.ts';

const DIALECTS = ['cloud', 'chakra', 'chatmitra', 'whatssync'];
const mock = createMock({ fixture, frozen: true, latency: 0, limits: false });
// oxlint-disable-next-line typescript/no-explicit-any -- the document is looked at as its readers do
let document: Record<string, any>;
let validators: (name: string) => ValidateFunction;
let receiver: Receiver;
let socket: Socket;
let url: string;
const heard: { name: string; payload: unknown }[] = [];

before(async () => {
  receiver = await startReceiver();
  ({ url } = await mock.listen({ port: 0 }));
  document = await (await fetch(`${url}/_mock/asyncapi.json`)).json();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema({ $id: 'mock', components: document.components });
  const compiled = new Map<string, ValidateFunction>();
  validators = (name) => {
    const validate = compiled.get(name) ?? ajv.compile({ $ref: `mock#/components/messages/${name}/payload` });
    compiled.set(name, validate);
    return validate;
  };
});
after(async () => {
  socket?.disconnect();
  await mock.close();
  await receiver.close();
});

function check(name: string, payload: unknown): void {
  const validate = validators(name);
  assert.ok(
    validate(payload),
    `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))} ${JSON.stringify(payload).slice(0, 400)}`,
  );
}

test('the schema of AsyncAPI 3.0, by those who make it, finds nothing wrong with the document', () => {
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  assert.ok(validate(document), JSON.stringify(validate.errors?.slice(0, 5)));
  assert.ok(!validate({ ...document, channels: { sockets: { address: 7 } } }), 'a wrong document is found out');
});

test('every reference within it leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
  assert.ok(references.length > 50);
  for (const path of references) {
    const found: unknown = path.split('/').reduce((at, part) => at?.[part], document);
    assert.ok(found, path);
  }
});

test('every event of the sockets and every provider with webhooks is in it', () => {
  assert.deepEqual(
    Object.keys(document.channels.sockets.messages).toSorted(),
    ['connect', ...Object.keys(serverEvents)].toSorted(),
  );
  assert.deepEqual(
    Object.keys(document.channels)
      .filter((name) => name.startsWith('webhooks.'))
      .toSorted(),
    DIALECTS.map((name) => `webhooks.${name}`).toSorted(),
  );
  assert.equal(document.channels.worldSockets.address, '/w/{world}');
});

test('events are as it says, each kind of them', async () => {
  const world = mock.world('events');
  socket = io(`${url}/w/events`, { auth: { token: 'test-token' }, transports: ['websocket'], forceNew: true });
  socket.onAny((name: string, payload: unknown) => heard.push({ name, payload }));
  const resynced = new Promise((resolve) => void socket.once('resync', resolve));
  await new Promise((resolve) => void socket.once('hello', resolve));
  await world.webhooks.subscribe({ url: `${receiver.url}/events`, dialect: 'cloud' });
  await world.scenario({ when: { op: 'send' }, do: { failAs: 131_026 }, times: 1 });
  const { id } = await world.inbound({ from: '12025550123', text: 'Hi' });
  await world.customer('12025550123').type();
  const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
  const body = JSON.stringify({ to: '+12025550123', type: 'text', text: 'Hello' });
  await world.fetch('/api/v1/messages', { method: 'POST', headers, body });
  await world.fetch('/_mock/templates/order_ready/pause', { method: 'POST', headers, body: '{}' });
  await world.clock.advance('1m');
  await world.webhooks.settled();
  await world.reset();
  await resynced;
  const names = new Set(heard.map(({ name }) => name));
  assert.deepEqual([...names].toSorted(), Object.keys(serverEvents).toSorted());
  for (const { name, payload } of heard) check(name, payload);
  assert.ok(id);
  const wrong = validators('message.status');
  assert.ok(!wrong({ seq: 1, at: 'now', phone: '1', id: 'x', status: 'vanished' }), 'a wrong event is found out');
});

test('what a client says when it connects is as it says', () => {
  check('connect', { token: 'test-token', after: 3, epoch: 'e' });
  assert.ok(!validators('connect')({ after: 3 }));
});

test('webhooks of every format are as it says', async () => {
  const world = mock.world('hooks');
  await world.webhooks.subscribe(...DIALECTS.map((dialect) => ({ url: `${receiver.url}/${dialect}`, dialect })));
  const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
  await world.inbound({ from: '12025550123', text: 'Hi' });
  await world.scenario({ when: { op: 'send', nth: 2 }, do: { failAs: 131_026 } });
  for (const text of ['One', 'Two']) {
    const body = JSON.stringify({ to: '+12025550123', type: 'text', text });
    await world.fetch('/api/v1/messages', { method: 'POST', headers, body });
  }
  await world.fetch('/_mock/templates/order_ready/pause', { method: 'POST', headers, body: '{}' });
  await world.clock.advance('1m');
  await world.webhooks.settled();
  for (const dialect of DIALECTS) {
    const came = receiver.take(`/${dialect}`);
    assert.ok(came.length >= 4, `${dialect}: ${came.length}`);
    const [signature] = document.components.messages[`webhooks.${dialect}`].headers.required;
    for (const { json, headers: seen } of came) {
      check(`webhooks.${dialect}`, json);
      assert.match(String(seen[signature]), /^sha256=[\da-f]{64}$/);
    }
  }
});

test("each of the provider's own samples is as it says, and a spoiled one is not", () => {
  const ofNumber = { messaging_product: 'whatsapp', metadata: { display_phone_number: '1', phone_number_id: '1' } };
  for (const [name, { field, of, value: sample }] of Object.entries(WEBHOOKS)) {
    const value = of === 'number' ? { ...ofNumber, ...sample } : sample;
    const body = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field, value }] }] };
    check('webhooks.cloud', body);
    if (field !== 'messages') continue;
    const spoiled = {
      ...body,
      entry: [{ id: '1', changes: [{ field, value: { ...(value as object), messaging_product: 'other' } }] }],
    };
    assert.ok(!validators('webhooks.cloud')(spoiled), name);
  }
});

test('what is caused is as it says', async () => {
  for (const name of Object.keys(CAUSES)) {
    const world = mock.world(name.replaceAll(/[._]/g, '-').toLowerCase());
    await world.webhooks.subscribe({ url: `${receiver.url}/caused`, dialect: 'cloud' });
    await cause(world, name);
    await world.webhooks.settled();
    const came = receiver.take('/caused');
    for (const { json } of came) check('webhooks.cloud', json);
  }
});
