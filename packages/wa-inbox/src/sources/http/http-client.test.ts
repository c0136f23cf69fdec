import assert from 'node:assert/strict';
import test from 'node:test';
import { failureOf, type Failure } from '../../model/failure.ts';
import { HttpClient, type HttpConfig } from './http-client.ts';

type Asked = { url: string; init: RequestInit };

function client(
  answer: () => Response | Promise<Response>,
  over: Partial<HttpConfig> = {},
): { http: HttpClient; asked: Asked[] } {
  const asked: Asked[] = [];
  const http = new HttpClient({
    dialect: 'whatssync',
    baseUrl: 'http://localhost:4010/w/test',
    token: () => 'test-token',
    fetch: async (url, init) => {
      asked.push({ url: url as string, init: init! });
      return answer();
    },
    headers: {},
    readError: (body, status) => {
      const code = (body as { code?: string } | undefined)?.code;
      return code ? { key: code, dialect: 'whatssync', status, retry: 'never' } : undefined;
    },
    ...over,
  });
  return { http, asked };
}

const failing = async (call: Promise<unknown>): Promise<Failure | undefined> =>
  call.then(
    () => assert.fail('it was expected to fail'),
    (thrown: unknown) => failureOf(thrown),
  );

test('a call carries token, own headers and JSON, and gives the body', async () => {
  const { http, asked } = client(() => Response.json({ id: 'msg_1' }), { headers: { 'x-tenant': '7' } });
  const reply = await http.call({
    method: 'POST',
    path: '/api/v1/messages',
    body: { to: '1' },
    headers: { 'idempotency-key': 'k' },
  });
  assert.deepEqual(reply, { id: 'msg_1' });
  assert.equal(asked[0]?.url, 'http://localhost:4010/w/test/api/v1/messages');
  assert.equal(asked[0]?.init.body, '{"to":"1"}');
  assert.deepEqual(asked[0]?.init.headers, {
    authorization: 'Bearer test-token',
    'content-type': 'application/json',
    'x-tenant': '7',
    'idempotency-key': 'k',
  });
});

test('without a token there is no authorization, and an empty success is undefined', async () => {
  const { http, asked } = client(() => new Response(null, { status: 204 }), { token: () => '' });
  assert.equal(await http.call({ method: 'GET', path: '/' }), undefined);
  assert.deepEqual(asked[0]?.init.headers, {});
});

test('an error of the dialect keeps its key, and takes the wait from Retry-After', async () => {
  const { http } = client(() => Response.json({ code: 'rate_limit_exceeded' }, { status: 429, headers: { 'retry-after': '7' } }));
  assert.deepEqual(await failing(http.call({ method: 'GET', path: '/' })), {
    key: 'rate_limit_exceeded',
    dialect: 'whatssync',
    status: 429,
    retry: 'never',
    retryAfter: 7,
  });
});

test('what cannot be read is a malformed reply with its status, success or not', async () => {
  for (const status of [200, 404, 502]) {
    const { http } = client(() => new Response('<html>', { status }));
    const failure = await failing(http.call({ method: 'GET', path: '/' }));
    assert.deepEqual([failure?.key, failure?.status], ['malformed_reply', status]);
  }
});

test('no answer is a failure of the network without a status', async () => {
  const { http } = client(() => Promise.reject(new TypeError('fetch failed')));
  const failure = await failing(http.call({ method: 'GET', path: '/' }));
  assert.deepEqual([failure?.key, failure?.status], ['network_unreachable', undefined]);
});

test('an aborted call is no failure', async () => {
  const { http } = client(() => Promise.reject(new TypeError('aborted')));
  assert.equal(await failing(http.call({ method: 'GET', path: '/' }, { signal: AbortSignal.abort() })), undefined);
});
