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

/** Writes until the process is gone; notes each id that was acknowledged. `onAck` hears of each. */
async function write(url: string, acknowledged: Set<string>, onAck: () => void): Promise<void> {
  for (let count = 0; ; count++) {
    try {
      const body = JSON.stringify({ to: '+15559999999', type: 'text', text: `No. ${count}` });
      const response = await fetch(`${url}/api/v1/messages`, { method: 'POST', headers: HEADERS, body });
      const { id } = (await response.json()) as { id: string };
      assert.equal(response.status, 201);
      acknowledged.add(id);
      onAck();
    } catch (error) {
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

/** Has clients write, and kills the process in the middle: after the `count`th answer, while others are under way. */
async function writeAndKill(child: ChildProcess, acknowledged: Set<string>, count: number): Promise<void> {
  child.send('begin');
  const [url] = (await once(child, 'message')) as [string];
  let answers = 0;
  const onAck = () => {
    answers += 1;
    if (answers === count) child.kill('SIGKILL');
  };
  await Promise.all(Array.from({ length: CLIENTS }, () => write(url, acknowledged, onAck)));
  await kill(child);
}

test(`a process that is killed ${KILLS} times while it writes has lost nothing that it acknowledged`, async (t) => {
  const acknowledged = new Set<string>();
  let next = load();
  t.after(async () => kill(await next));
  for (let round = 0; round < KILLS; round++) {
    const child = await next;
    next = load();
    await writeAndKill(child, acknowledged, 1 + ((round * 7) % 23));
  }
  await using mock = createMock({ db, limits: false });
  const kept = new Set(mock.snapshot().messages.map(({ id }) => id));
  assert.deepEqual(
    [...acknowledged].filter((id) => !kept.has(id)),
    [],
  );
  assert.ok(acknowledged.size > KILLS * 5);
});
