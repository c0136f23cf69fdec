import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { CUSTOMER } from './cloud-modes.ts';
import { startReceiver, VERIFY_TOKEN } from './receiver.ts';

const MAIN = join(import.meta.dirname, '../../mock-server/src/cli/main.ts');

test('the command line verifies each receiver, says what came of it, and signs with the secret', async () => {
  await using receiver = await startReceiver();
  const [good, bad] = [`${receiver.url}/good`, 'http://127.0.0.1:1/bad'];
  const flags = ['--webhook', good, '--webhook', bad, '--secret', 'mine', '--verify-token', VERIFY_TOKEN];
  const child = spawn(process.execPath, ['--conditions=@wa-inbox/source', MAIN, 'start', '--port', '0', ...flags]);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  const url = (await next()).replace('ready ', '');
  assert.equal(await next(), `webhook ${good} is verified`);
  assert.match(await next(), /^webhook http:\/\/127\.0\.0\.1:1\/bad is not verified: .*ECONNREFUSED/);
  const arrived = new Promise<void>((resolve) => {
    receiver.answer = (_, response) => (response.end(), resolve());
  });
  const headers = { 'content-type': 'application/json' };
  await fetch(`${url}/_mock/inbound`, { method: 'POST', headers, body: JSON.stringify({ from: CUSTOMER, text: 'Olá' }) });
  await arrived;
  const [received] = receiver.take('/good');
  const signature = createHmac('sha256', 'mine').update(received!.body).digest('hex');
  assert.equal(received!.headers['x-hub-signature-256'], `sha256=${signature}`);
  child.kill('SIGTERM');
  const [code] = await once(child, 'close');
  assert.equal(code, 0);
});
