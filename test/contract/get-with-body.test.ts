import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { PHONE_NUMBER_ID } from './cloud-modes.ts';

/** `fetch` gives no GET a body; some clients do. */
const mock = createMock({ latency: 0 });
let base = '';
before(async () => {
  ({ url: base } = await mock.listen({ port: 0 }));
});
after(() => mock.close());

function ask(method: string, path: string, body: string): Promise<{ status: number; json: { id?: string; error?: object } }> {
  const headers = {
    authorization: 'Bearer test-token',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const asked = request(base + path, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode!, json: JSON.parse(text) as object }));
    });
    asked.on('error', reject).end(body);
  });
}

test('a GET with a JSON body is answered as one without', async () => {
  for (const body of ['{"messaging_product":"whatsapp"}', '{"broken', '']) {
    const { status, json } = await ask('GET', `/v23.0/${PHONE_NUMBER_ID}`, body);
    assert.deepEqual([status, json.id], [200, PHONE_NUMBER_ID]);
  }
});

test('a DELETE with a JSON body is understood', async () => {
  const { status, json } = await ask('DELETE', '/v23.0/999', '{"messaging_product":"whatsapp"}');
  assert.equal(status, 400);
  assert.partialDeepStrictEqual(json.error, { code: 100, error_subcode: 33 });
});
