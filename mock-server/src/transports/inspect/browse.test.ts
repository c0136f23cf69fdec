import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { io, type Socket } from 'socket.io-client';
import { Worlds } from '../../core/worlds.ts';
import { control } from '../../dialects/control/dialect.ts';
import { createRouter } from '../../dialects/router.ts';
import { ANA, SAMPLE, sampleMock } from '../../sample-mock.ts';
import { knownOf } from '../engine.ts';

const TOKEN = 'let-me-in';
const mock = sampleMock({ controlToken: TOKEN, latency: 60_000 });
let url: string;
let socket: Socket;

before(async () => {
  ({ url } = await mock.listen({ port: 0 }));
  socket = io(`${url}/`, { auth: { token: 'test-token' }, transports: ['websocket'], forceNew: true });
  await heard('hello');
});
after(async () => {
  socket.disconnect();
  await mock.close();
});

// oxlint-disable-next-line typescript/no-explicit-any -- tests look at payloads as their readers do
function heard(name: string): Promise<any> {
  return new Promise((resolve) => void socket.once(name, resolve));
}

function call(method: string, path: string, given: { body?: object; headers?: Record<string, string> } = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'x-mock-control': TOKEN, ...given.headers };
  return fetch(`${url}/_mock/db${path}`, { method, headers, ...(given.body && { body: JSON.stringify(given.body) }) });
}

test('an edit reaches who listens before the editor has the answer', async () => {
  const renamed = heard('contact.updated');
  await call('PATCH', `/contacts/${ANA}`, { body: { name: 'Ana P.' } });
  assert.equal((await renamed).contact.name, 'Ana P.');
  const written = heard('message.created');
  const made = await call('POST', '/messages', { body: { direction: 'inbound', from: ANA, text: 'Hi' } });
  const { id } = (await made.json()) as { id: string };
  assert.deepEqual([(await written).message.id, (await written).message.text], [id, 'Hi']);
  const sent = await call('POST', '/messages', { body: { to: ANA, type: 'text', text: 'Hello' } });
  const { id: sentId } = (await sent.json()) as { id: string };
  const read = heard('message.status');
  await call('PATCH', `/messages/${sentId}`, { body: { status: 'read' } });
  assert.deepEqual([(await read).id, (await read).status], [sentId, 'read']);
});

test('it is guarded as every control call', async () => {
  const without = await call('GET', '', { headers: { 'x-mock-control': 'guess' } });
  assert.equal(without.status, 401);
  for (const path of ['/contacts', '/contacts/x', `/contacts/${ANA}/messages`])
    assert.equal((await call('GET', path, { headers: { 'x-mock-control': '' } })).status, 401, path);
  const body = { name: 'x' };
  assert.equal((await call('PATCH', `/contacts/${ANA}`, { body, headers: { 'x-mock-control': '' } })).status, 401);
  assert.equal((await call('GET', '/contacts', { headers: { origin: 'https://elsewhere.test' } })).status, 403);
  const rebound = await new Promise<number>((resolve, reject) => {
    const headers = { host: 'elsewhere.test', 'x-mock-control': TOKEN };
    request(`${url}/_mock/db/contacts`, { headers }, (reply) => resolve(reply.resume().statusCode!))
      .on('error', reject)
      .end();
  });
  assert.equal(rebound, 403);
});

test("json-server's own page, its files and its dump of everything are not there", async () => {
  for (const path of ['/', '/index.html', '/script.js', '/db', '/__rules']) {
    const reply = await call('GET', path);
    assert.match(reply.headers.get('content-type')!, /^application\/json/, path);
    assert.equal(reply.status, path === '/' ? 200 : 404, path);
    assert.equal(reply.headers.get('x-powered-by'), null, path);
  }
});

test('a page of an allowed origin can read how many rows there are', async () => {
  const reply = await call('GET', '/contacts?_page=1&_limit=2', { headers: { origin: 'http://localhost:5173' } });
  assert.deepEqual([reply.status, reply.headers.get('x-total-count')], [200, '3']);
  assert.match(reply.headers.get('access-control-expose-headers')!, /x-total-count, link, location/);
  assert.match(reply.headers.get('link')!, new RegExp(`<${url}/_mock/db/contacts\\?_page=2&_limit=2>; rel="next"`));
});

test('where nothing can read for it, it says so, and lists and writes all the same', () => {
  const worlds = new Worlds({
    settings: { ...SETTINGS, ...knownOf([control]) },
    real: { now: () => 0 },
    makeEpoch: () => 'e',
    seed: 1,
    startingPoint: () => ({ fixture: SAMPLE }),
    frozen: true,
    rate: 1,
    webhooks: {
      ask: () => Promise.reject(new Error('nobody')),
      requestOf: () => ({ url: '', headers: {}, body: '' }),
      problemOf: () => undefined,
    },
  });
  const { handle } = createRouter(worlds, [control], (error) => assert.fail(String(error)));
  const tell = (method: string, path: string, body?: string) => {
    const reply = handle({ method, url: `/_mock/db${path}`, headers: { 'content-type': 'application/json' }, body })!.reply;
    return { status: reply.status, text: reply.body ?? '' };
  };
  const refused = tell('GET', '/contacts');
  assert.equal(refused.status, 501);
  assert.match(refused.text, /not_implemented.*runs on Node only: GET \/_mock\/snapshot has the whole world/);
  assert.equal(tell('GET', '').status, 200);
  assert.deepEqual(tell('PATCH', `/contacts/${ANA}`, '{"name":"A"}').status, 200);
});

const SETTINGS = mockSettings();
function mockSettings() {
  return {
    latency: [0, 0] as const,
    limits: true,
    strict: false,
    failures: undefined,
    windowCode: 131_047 as const,
    tokens: [],
    media: { base: undefined, home: { url: 'http://mock.localhost' }, fileLimit: 0, worldLimit: 0 },
    prefix: '',
    webhooks: [],
  };
}
