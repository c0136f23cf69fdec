import assert from 'node:assert/strict';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { io } from 'socket.io-client';
import type { Logger } from 'vite';
import { ANA, SAMPLE } from '../../sample-mock.ts';
import { waMock, type WaMockOptions } from '../../vite.ts';

const AUTHORIZED = { headers: { authorization: 'Bearer test-token' } };
const LIMITED = { name: 'busy', when: { op: 'send' }, do: { refuse: 'rate_limit_exceeded' } };
/** A server that does not come to be closes no watcher. */
const NO_WATCH = { watch: null };
const { createServer, createLogger } = await import('vite');

/** What Vite logs, and a promise for a line of it. */
function listeningLogger() {
  const lines: string[] = [];
  const waiting: { pattern: RegExp; resolve: (line: string) => void }[] = [];
  const hear = (line: string) => {
    lines.push(line);
    for (const { pattern, resolve } of waiting) if (pattern.test(line)) resolve(line);
  };
  const logger: Logger = { ...createLogger('silent'), info: hear, warn: hear, error: hear };
  const hears = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      const known = lines.find((line) => pattern.test(line));
      if (known !== undefined) resolve(known);
      else waiting.push({ pattern, resolve });
    });
  return { logger, lines, hears };
}

async function start(options: WaMockOptions, root: string, server: object = {}) {
  const log = listeningLogger();
  const vite = await createServer({
    configFile: false,
    root,
    appType: 'mpa',
    customLogger: log.logger,
    optimizeDeps: { noDiscovery: true },
    plugins: [waMock(options)],
    server: { port: 0, ...server },
  });
  await vite.listen();
  const { port } = vite.httpServer!.address() as { port: number };
  return { ...log, vite, url: `http://localhost:${port}` };
}

let root: string;
let app: Awaited<ReturnType<typeof start>>;
const file = (name: string) => join(root, name);

/** As editors do: written beside and put in its place. */
async function save(name: string, content: unknown): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await writeFile(file(`.${name}~`), text);
  await rename(file(`.${name}~`), file(name));
}

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'wa-mock-vite-'));
  await writeFile(file('index.html'), '<!doctype html><title>The app</title>');
  await save('fixture.json', SAMPLE);
  await save('scenarios.json', { scenarios: [LIMITED] });
  app = await start({ fixture: './fixture.json', scenarios: './scenarios.json', frozen: true }, root);
});
after(async () => {
  await app.vite.close();
  await rm(root, { recursive: true });
});

// oxlint-disable-next-line typescript/no-explicit-any -- tests look at replies as their readers do
const json = async (path: string): Promise<any> => (await fetch(app.url + path, AUTHORIZED)).json();

test('one port has the app, the mock and its documents', async () => {
  assert.match(await (await fetch(`${app.url}/`)).text(), /The app/);
  assert.equal((await json('/api/v1/contacts')).contacts.length, 3);
  assert.match(await (await fetch(`${app.url}/_mock/docs`)).text(), /wa-mock: every call/);
  assert.equal((await json('/_mock/config')).mediaBase, app.url);
  assert.equal((await fetch(`${app.url}/no-such-file.js`)).status, 404);
});

test('socket.io and the hot reload of Vite share the port', async () => {
  const socket = io(app.url, { auth: { token: 'test-token' }, transports: ['websocket'], forceNew: true });
  const hot = new WebSocket(`${app.url.replace('http', 'ws')}/?token=${app.vite.config.webSocketToken}`, 'vite-hmr');
  try {
    const [hello] = await Promise.all([
      new Promise<{ world: string }>((resolve) => void socket.once('hello', resolve)),
      new Promise((resolve) => hot.addEventListener('message', resolve, { once: true })),
    ]);
    assert.equal(hello.world, 'default');
  } finally {
    socket.disconnect();
    hot.close();
  }
});

test('a page elsewhere cannot call', async () => {
  const response = await fetch(`${app.url}/_mock/health`, { headers: { origin: 'https://evil.test' } });
  assert.equal(response.status, 403);
});

test('a changed fixture starts every world from it, also after a reset; scenarios stay armed', async () => {
  await json('/w/other/_mock/health');
  await save('fixture.json', { ...SAMPLE, contacts: SAMPLE.contacts.slice(0, 1), messages: [] });
  await app.hears(/fixture\.json has changed: every world starts from it, with 1 contacts and 0 messages/);
  await fetch(`${app.url}/w/other/_mock/reset`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  assert.equal((await json('/api/v1/contacts')).contacts.length, 1);
  assert.equal((await json('/w/other/api/v1/contacts')).contacts[0].phone, `+${ANA}`);
  assert.equal((await json('/_mock/scenarios')).scenarios.length, 1);
});

test('changed scenarios take the place of those that the file had', async () => {
  await save('scenarios.json', [LIMITED, { ...LIMITED, name: 'busier' }]);
  await app.hears(/scenarios\.json has changed: 2 scenarios are armed/);
  const { scenarios } = await json('/_mock/scenarios');
  assert.deepEqual(scenarios.map(({ name }: { name: string }) => name).toSorted(), ['busier', 'busy']);
});

test('a file that does not fit is told of, and all stays as it was', async () => {
  // Vite's watcher is deaf for 50 ms after a change: it is told itself
  const spoil = async (name: string, content: unknown) => {
    await writeFile(file(name), typeof content === 'string' ? content : JSON.stringify(content));
    app.vite.watcher.emit('change', file(name));
  };
  await spoil('scenarios.json', [{ when: { op: 'send' }, do: { refuse: 'no such error' } }]);
  assert.match(await app.hears(/no such error/), /All stays as it was/);
  assert.equal((await json('/_mock/scenarios')).scenarios.length, 2);
  await spoil('fixture.json', '{');
  await app.hears(/\.\/fixture\.json cannot be used: .* All stays as it was/);
  await spoil('fixture.json', { contacts: 'none' });
  await app.hears(/\.\/fixture\.json cannot be used: .*contacts/);
  assert.equal((await json('/api/v1/contacts')).contacts.length, 1);
});

test('a file that does not fit from the start stops the server with its name', async () => {
  await assert.rejects(start({ fixture: './nowhere.json' }, root, NO_WATCH), /\.\/nowhere\.json cannot be used: ENOENT/);
  await assert.rejects(start({ scenarios: './index.html' }, root, NO_WATCH), /\.\/index\.html cannot be used: /);
});

test('who can be reached from elsewhere needs a name and a token', async () => {
  await assert.rejects(
    start({ allowedHosts: ['crm.test'] }, root, { ...NO_WATCH, host: '0.0.0.0' }),
    /add controlToken with a secret/,
  );
  const open = await start({}, root, { host: '0.0.0.0' });
  try {
    await open.hears(/wa-mock answers localhost only/);
  } finally {
    await open.vite.close();
  }
});
