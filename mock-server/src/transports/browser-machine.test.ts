import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { machine } from './browser-machine.ts';

const open: Server[] = [];
after(() => {
  for (const server of open) {
    server.closeAllConnections();
    server.close();
  }
});

async function receiver(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

const post = machine.post({ allowed: ['crm.test'], timeout: 5_000 });
const sent = (url: string) => ({ method: 'POST' as const, url, headers: { 'x-hub-signature-256': 'sha256=1' }, body: '{"a":1}' });

test('a page posts webhooks by fetch, and keeps what came back', async () => {
  let seen: unknown;
  const url = await receiver((request, response) => {
    request.setEncoding('utf8').once('data', (body: string) => {
      seen = [request.method, request.headers['x-hub-signature-256'], body];
      response.writeHead(202).end('x'.repeat(5_000));
    });
  });
  const { status, reply, took } = await post(sent(url));
  assert.deepEqual([seen, status, reply?.length, typeof took], [['POST', 'sha256=1', '{"a":1}'], 202, 2_048, 'number']);
});

test('a receiver elsewhere, one that is not there and one that does not answer each have a sentence', async () => {
  assert.match((await post(sent('https://evil.test/'))).error!, /evil\.test is not this machine/);
  assert.match(
    (await post(sent('http://127.0.0.1:1/'))).error!,
    /The page could not reach it .* \(CORS\), or run the mock in Node/,
  );
  const silent = await receiver(() => undefined);
  const hurried = machine.post({ allowed: [], timeout: 20 });
  assert.equal((await hurried(sent(silent))).error, 'No answer within 20 ms.');
});

test('a page has no port and no files, and says where the documents are', async () => {
  await assert.rejects(machine.listen(undefined as never, {} as never), /A page cannot listen on a port: use mock\.fetch/);
  assert.throws(() => machine.store('worlds.sqlite'), /A page keeps no worlds in a file: give `persist`/);
  const { status, body } = await machine.docs('');
  assert.equal(status, 501);
  assert.match(body!, /\/_mock\/openapi\.json/);
});
