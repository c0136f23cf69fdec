import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { jsonOf, waMock } from './command-line.ts';

type Check = { name: string; state: string; message: string; remedy?: string };
const mock = createMock({ controlToken: 'secret' });
let env: Record<string, string>;
let folder: string;

before(async () => {
  env = { WA_MOCK_URL: (await mock.listen({ port: 0 })).url, WA_MOCK_CONTROL_TOKEN: 'secret', NO_PROXY: '*' };
  folder = await mkdtemp(join(tmpdir(), 'wa-mock-'));
});
after(() => Promise.all([mock.close(), rm(folder, { recursive: true })]));

async function doctor(args: string[] = [], more: Record<string, string> = {}) {
  const ended = await waMock(['doctor', '--json', ...args], { env: { ...env, ...more } });
  const { ok, checks } = jsonOf(ended) as { ok: boolean; checks: Check[] };
  return { code: ended.code, ok, of: (name: string) => checks.filter((check) => check.name === name) };
}

test('where all is well it says so, a line each, and ends with 0', async () => {
  const { stdout, code } = await waMock(['doctor', '--db', join(folder, 'new.sqlite')], { env });
  assert.equal(code, 0);
  for (const name of ['node', 'proxy', 'db', 'health', 'control', 'clock', 'token', 'webhooks', 'address', 'sockets'])
    assert.match(stdout, new RegExp(`^ok {7}${name} `, 'm'), stdout);
});

test('nothing there: the port is free, or another program has it', async () => {
  const other = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const taken = await doctor(['--url', `http://127.0.0.1:${port}`]);
  assert.deepEqual([taken.code, taken.ok], [1, false]);
  assert.match(taken.of('health')[0]!.message, /answered 200, and not as wa-mock does/);
  other.close();
  const free = await doctor(['--url', `http://127.0.0.1:${port}`]);
  assert.match(free.of('port')[0]!.message, new RegExp(`Port ${port} is free`));
  assert.match(free.of('port')[0]!.remedy!, new RegExp(`npx wa-mock --port ${port}`));
});

test('a wrong token, of either kind, is named', async () => {
  assert.match((await doctor(['--token', 'nobody'])).of('token')[0]!.message, /do not accept it/);
  const outside = await doctor([], { WA_MOCK_CONTROL_TOKEN: 'guess' });
  assert.equal(outside.code, 1);
  assert.match(outside.of('control')[0]!.remedy!, /--control-token/);
});

test('a clock that stands still, or is far from the real one, is worth a look', async () => {
  mock.world('still').clock.freeze();
  const { of, code } = await doctor(['--world', 'still']);
  assert.deepEqual([code, of('clock')[0]!.state], [0, 'warn']);
  assert.match(of('clock')[0]!.message, /stands still.*nothing is delivered/);
  await mock.world('ahead').clock.advance('48h');
  assert.match((await doctor(['--world', 'ahead'])).of('clock')[0]!.message, /2\.0 days ahead of the real time/);
});

test('receivers that cannot be reached are named, those that answer are well', async () => {
  const receiver = createServer((request, response) => {
    const { searchParams } = new URL(request.url!, 'http://receiver');
    const isKnown = searchParams.get('hub.verify_token') === 'right';
    response.writeHead(isKnown ? 200 : 403).end(isKnown ? searchParams.get('hub.challenge') : 'no');
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const dead = 'http://127.0.0.1:9/hook';
  const to = (address: string, verifyToken?: string) => ({ url: address, dialect: 'cloud', ...(verifyToken && { verifyToken }) });
  await mock.world('told').webhooks.subscribe(to(url, 'right'), to(url, 'wrong'), to(url), to(dead));
  const { of, code } = await doctor(['--world', 'told']);
  assert.deepEqual([code, of('webhooks').map(({ state }) => state)], [1, ['ok', 'warn', 'ok', 'problem']]);
  assert.match(of('webhooks')[3]!.message, /127\.0\.0\.1:9\/hook cannot be reached/);
  receiver.close();
});

test('pages elsewhere, other names, and a file that is no database', async () => {
  const file = join(folder, 'notes.sqlite');
  await writeFile(file, 'just some notes of mine');
  const { of, code } = await doctor(['--origin', 'https://crm.example.com', '--host', 'crm.test', '--db', file]);
  assert.equal(code, 1);
  assert.match(of('cors')[0]!.remedy!, /--cors https:\/\/crm\.example\.com/);
  assert.match(of('host')[0]!.remedy!, /--allowed-host crm\.test/);
  assert.match(of('db')[0]!.message, /is no SQLite database/);
  const open = await doctor(['--origin', 'http://localhost:5173', '--host', 'localhost']);
  assert.deepEqual([open.of('cors')[0]!.state, open.of('host')[0]!.state], ['ok', 'ok']);
});

test('a proxy that would take calls to this machine is worth a look', async () => {
  const { of } = await doctor([], { HTTP_PROXY: 'http://proxy.test:8080', NO_PROXY: 'example.com' });
  assert.match(of('proxy')[0]!.message, /NO_PROXY does not name localhost/);
});
