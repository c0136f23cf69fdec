import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { PHONE_NUMBER_ID } from './cloud-modes.ts';

/** What `fetch` would put right, byte by byte. */
const faults: unknown[] = [];
const mock = createMock({ latency: 0, onFault: (fault) => faults.push(fault) });
let port = 0;
before(async () => {
  port = Number(new URL((await mock.listen({ port: 0 })).url).port);
});
after(() => mock.close());

type Answer = { status: number; text: string };

async function write(requestLine: string, body = '', headers: readonly string[] = []): Promise<Answer> {
  const socket = connect(port, '127.0.0.1');
  const lines = [
    'authorization: Bearer test-token',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body, 'latin1')}`,
  ];
  const head = [`${requestLine} HTTP/1.1`, `host: 127.0.0.1:${port}`, ...lines, ...headers, 'connection: close'];
  socket.end(Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`, 'latin1'));
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  await once(socket, 'close');
  return { status: Number(text.split(' ')[1]), text };
}

test('a GET with a JSON body is answered as one without', async () => {
  for (const body of ['{"messaging_product":"whatsapp"}', '{"broken', '']) {
    const { status, text } = await write(`GET /v23.0/${PHONE_NUMBER_ID}`, body);
    assert.equal(status, 200, text);
    assert.match(text, new RegExp(`"id":"${PHONE_NUMBER_ID}"`));
  }
});

test('a DELETE with a JSON body is understood', async () => {
  const { status, text } = await write('DELETE /v23.0/999', '{"messaging_product":"whatsapp"}');
  assert.equal(status, 400);
  assert.match(text, /"code":100,.*"error_subcode":33/);
});

const ODD = [
  'GET /api/v1/contacts/%',
  'GET /api/v1/contacts/%ff%fe/messages',
  'GET /api/v1//contacts',
  'GET //api/v1/contacts',
  'GET /api/v1/../../etc/passwd',
  'GET /api/v1/contacts?limit=%&cursor=%ff',
  'GET /api/v1/contacts?%00=%00#hash',
  'GET /api/v1/contacts\\..\\x',
  'GET /w//api/v1/contacts',
  'GET /w/%2e%2e/api/v1/contacts',
  'GET /w/x',
  'GET /v23.0/\u00e9\u00ff',
  'GET /v23.0/',
  'GET *',
  'OPTIONS *',
  'GET http://127.0.0.1/api/v1/contacts',
  'GET http://[::1/api/v1',
  'PURGE /api/v1/contacts',
  'PROPFIND /v23.0/1',
  'TRACE /developer/api/send_message',
  `GET /api/v1/${'x'.repeat(8_000)}`,
];
for (const line of ODD) {
  test(`${line.slice(0, 60)} is answered without a fault`, async () => {
    const { status, text } = await write(line);
    assert.ok(status >= 200 && status < 500, `${status} ${text.slice(0, 400)}`);
    assert.doesNotMatch(text, /\bat .{1,200}\.[cm]?[jt]s:\d+:\d+/);
    assert.deepEqual(faults, []);
  });
}

test('a body that is no UTF-8, and one in another encoding, are refused in the shape of the dialect', async () => {
  for (const path of [
    '/api/v1/messages',
    '/developer/api/send_message',
    `/v23.0/${PHONE_NUMBER_ID}/messages`,
    '/_mock/inbound',
  ]) {
    for (const [body, headers] of [
      ['\u00ff\u00fe{\u0000', []],
      ['{"to":"\u00c3\u0028"}', []],
      ['\u001f\u008b\u0008', ['content-encoding: gzip']],
    ] as const) {
      const { status, text } = await write(`POST ${path}`, body, headers);
      assert.ok(status >= 400 && status < 500, `${path} ${status} ${text.slice(0, 300)}`);
      assert.match(text, /\{.*"message":/);
    }
  }
});
