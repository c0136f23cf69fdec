import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createServer, type ViteDevServer } from 'vite';
import { repository } from '../support/repository.ts';
import { snippets } from '../support/snippets.ts';

const GUIDE = 'mock-server/docs/vite.md';
const FILES = ['vite.config.ts', 'fixture.json', 'scenarios.json'];
const BLOCKS = [...snippets(GUIDE, 'ts'), ...snippets(GUIDE, 'json')];
const JSON_AUTHORIZED = { authorization: 'Bearer test-token', 'content-type': 'application/json' };

let root: string;
let server: ViteDevServer;
let url: string;

before(async () => {
  // below the repository, so that the config finds what it imports
  root = await mkdtemp(join(repository, 'test', '.snippet-vite-'));
  for (const [index, name] of FILES.entries()) await writeFile(join(root, name), BLOCKS[index]!);
  server = await createServer({
    root,
    configFile: join(root, 'vite.config.ts'),
    configLoader: 'native',
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true },
    server: { port: 0 },
  });
  await server.listen();
  url = `http://localhost:${(server.httpServer!.address() as AddressInfo).port}`;
});
after(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

test('the guide’s config and files make a dev server that answers as they say', async () => {
  assert.equal(BLOCKS.length, FILES.length);
  const { contacts } = await (await fetch(`${url}/api/v1/contacts`, { headers: JSON_AUTHORIZED })).json();
  assert.deepEqual(
    contacts.map(({ name, lastMessage }: { name: string; lastMessage: { text: string } }) => [name, lastMessage.text]),
    [['Maya Okafor', 'Is the sofa still there?']],
  );
  const body = JSON.stringify({ to: '+12025550123', type: 'text', text: 'Yes' });
  const sent = await fetch(`${url}/api/v1/messages`, { method: 'POST', headers: JSON_AUTHORIZED, body });
  assert.equal(sent.status, 429);
});
