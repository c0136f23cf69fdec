import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createMock } from '@wa-inbox/mock';
import { bundle } from '../support/bundle.ts';

const KILLS = 50;
/** Clients that write at once. */
const CLIENTS = 6;
const HEADERS = { authorization: 'Bearer test-token', 'content-type': 'application/json' };

const folder = await mkdtemp(join(tmpdir(), 'wa-mock-'));
const writer = await bundle(fileURLToPath(new URL('./kill-writer.ts', import.meta.url)));
after(async () => {
  await writer.remove();
  await rm(folder, { recursive: true });
});
const db = join(folder, 'kept.sqlite');

/** The next one loads while the one before still writes: only one at a time has the file. */
async function load(): Promise<ChildProcess> {
  const child = fork(writer.file, [db]);
  await once(child, 'message');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** Ids of messages by idempotency key; undefined while nobody has said that it was taken. */
type Written = Map<string, string | undefined>;
type Send = (path: string, init: RequestInit) => Promise<Response>;

/** Sends one message, the same one for the same key. */
async function write(send: Send, key: string): Promise<{ id: string; isReplayed: boolean }> {
  const headers = { ...HEADERS, 'idempotency-key': key };
  const body = JSON.stringify({ to: '+15559999999', type: 'text', text: `No. ${key}` });
  const response = await send('/api/v1/messages', { method: 'POST', headers, body });
  const { id } = (await response.json()) as { id: string };
  assert.equal(response.status, 201);
  return { id, isReplayed: response.headers.get('idempotent-replayed') === 'true' };
}

/** Writes until the process is gone; notes each id that was acknowledged. `onAck` hears of each. */
async function writeOn(url: string, written: Written, onAck: () => void): Promise<void> {
  for (;;) {
    const key = `key ${written.size}`;
    written.set(key, undefined);
    try {
      const { id } = await write((path, init) => fetch(url + path, init), key);
      written.set(key, id);
      onAck();
    } catch (error) {
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

/** Has clients write, and kills the process in the middle: after the `count`th answer, while others are under way. */
async function writeAndKill(child: ChildProcess, written: Written, count: number): Promise<void> {
  child.send('begin');
  const [url] = (await once(child, 'message')) as [string];
  let answers = 0;
  const onAck = () => {
    answers += 1;
    if (answers === count) child.kill('SIGKILL');
  };
  await Promise.all(Array.from({ length: CLIENTS }, () => writeOn(url, written, onAck)));
  await kill(child);
}

test(`a process that is killed ${KILLS} times while it writes has lost nothing that it acknowledged, and sends nothing twice`, async (t) => {
  const written: Written = new Map();
  let next = load();
  t.after(async () => kill(await next));
  for (let round = 0; round < KILLS; round++) {
    const child = await next;
    next = load();
    await writeAndKill(child, written, 1 + ((round * 7) % 23));
  }
  await using mock = createMock({ db, limits: false });
  const kept = mock.snapshot().messages.map(({ id }) => id);
  const acknowledged = [...written].filter(([, id]) => id !== undefined);
  assert.deepEqual(
    acknowledged.filter(([, id]) => !kept.includes(id ?? '')),
    [],
  );
  assert.ok(acknowledged.length > KILLS * 5);
  for (const [key, id] of written) {
    const again = await write((path, init) => mock.fetch(path, init), key);
    if (id !== undefined || again.isReplayed) assert.ok(again.isReplayed && kept.includes(again.id));
    assert.equal(again.id, id ?? again.id);
  }
  assert.equal(mock.snapshot().messages.length, written.size);
});
