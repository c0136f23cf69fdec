import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request, type RequestListener } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { ANA, sampleMock } from '../sample-mock.ts';
import type { Listening } from './listen.ts';

const mock = sampleMock({ limits: false });
const TOKEN = { authorization: 'Bearer test-token' };
let listening: Listening;

before(async () => {
  listening = await mock.listen();
});
after(() => mock.close());

function call(path: string, init: { method?: string; body?: string; headers?: Record<string, string> } = {}): Promise<Response> {
  return fetch(listening.url + path, { ...init, headers: { ...TOKEN, ...init.headers } });
}

test('it answers over HTTP as it does without', async () => {
  const [over, without] = [await call('/api/v1/contacts'), await mock.fetch('/api/v1/contacts', { headers: TOKEN })];
  assert.deepEqual([over.status, await over.json()], [200, await without.json()]);
  assert.match(over.headers.get('content-type')!, /application\/json/);
});

test('a message goes in over HTTP, in UTF-8', async () => {
  const body = JSON.stringify({ to: `+${ANA}`, type: 'text', text: 'Grüße 👋' });
  const reply = await call('/api/v1/messages', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  assert.deepEqual([reply.status, ((await reply.json()) as { text: string }).text], [201, 'Grüße 👋']);
});

test('HEAD has the headers of GET and no body', async () => {
  const reply = await call('/api/v1/contacts', { method: 'HEAD' });
  assert.deepEqual([reply.status, await reply.text()], [200, '']);
});

test('a foreign host and a foreign origin are turned away, for the app too', async () => {
  for (const [path, headers, code] of [
    ['/api/v1/contacts', { host: 'evil.test' }, 'forbidden_host'],
    ['/', { host: 'evil.test' }, 'forbidden_host'],
    ['/_mock/health', { origin: 'https://evil.test' }, 'forbidden_origin'],
  ] as const) {
    const sent = request(listening.url + path, { headers }).end();
    const [reply] = await once(sent, 'response');
    assert.equal(reply.statusCode, 403);
    assert.equal(reply.headers['access-control-allow-origin'], undefined);
    assert.equal(JSON.parse(await text(reply)).error.code, code);
  }
});

test('a page of another port may call: preflight and reply say so', async () => {
  const origin = 'http://localhost:5173';
  const preflight = await call('/api/v1/messages', {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST' },
  });
  assert.equal(preflight.status, 204);
  assert.match(
    preflight.headers.get('access-control-allow-headers')!,
    /authorization, content-type, idempotency-key, x-api-key, x-mock-world/,
  );
  const reply = await call('/api/v1/contacts', { headers: { origin } });
  assert.equal(reply.headers.get('access-control-allow-origin'), origin);
  assert.match(reply.headers.get('access-control-expose-headers')!, /x-ratelimit-reset, retry-after/);
});

test('20 MB get 413 with the error of the API, and are not read to the end', async () => {
  const body = 'a'.repeat(20_000_000);
  const reply = await call('/api/v1/messages', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  const { error } = (await reply.json()) as { error: { code: string; message: string } };
  assert.deepEqual([reply.status, error.code], [413, 'payload_too_large']);
  assert.match(error.message, /over 1024 kB/);
});

test('a body that never says how long it is gets 413 as soon as it is too long', async () => {
  const sent = request(`${listening.url}/api/v1/messages`, {
    method: 'POST',
    headers: { ...TOKEN, 'content-type': 'application/json' },
  });
  sent.on('error', () => undefined);
  const answered = once(sent, 'response');
  sent.write('a'.repeat(1_100_000));
  const [reply] = await answered;
  assert.equal(reply.statusCode, 413);
  sent.destroy();
});

test('what is not HTTP does not stop the server', async () => {
  const socket = connect(listening.port, '127.0.0.1');
  socket.end('nonsense\r\n\r\n');
  assert.match(await text(socket), /400 Bad Request/);
  assert.equal((await call('/_mock/health')).status, 200);
});

test('without an app, / says what is served, and the rest is not there', async () => {
  assert.match(await (await call('/')).text(), /wa-mock is running/);
  assert.equal((await call('/w/other')).status, 200);
  assert.equal((await call('/nowhere')).status, 404);
});

test('an app gets what is not the mock’s, also while it is still loading', async () => {
  const second = sampleMock();
  let resolve!: (app: RequestListener) => void;
  const promise = new Promise<RequestListener>((ready) => (resolve = ready));
  const served = await second.listen();
  served.mount(promise);
  const waiting = fetch(`${served.url}/page`);
  assert.equal((await fetch(`${served.url}/_mock/health`)).status, 200);
  resolve((_request, response) => void response.end('the app'));
  assert.equal(await (await waiting).text(), 'the app');
  await second.close();
});

test('an upgrade that nobody serves is closed', async () => {
  const sent = request(`${listening.url}/elsewhere`, { headers: { connection: 'upgrade', upgrade: 'websocket' } }).end();
  const [reply] = await once(sent, 'response');
  assert.equal(reply.statusCode, 404);
  const foreign = request(`${listening.url}/elsewhere`, {
    headers: { connection: 'upgrade', upgrade: 'websocket', host: 'evil.test' },
  }).end();
  const [refused] = await once(foreign, 'response');
  assert.equal(refused.statusCode, 403);
});
