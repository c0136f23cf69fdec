import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';

const folder = await mkdtemp(join(tmpdir(), 'wa-mock-'));
after(() => rm(folder, { recursive: true }));
const db = join(folder, 'kept.sqlite');

function start(...args: string[]) {
  const flags = ['--conditions=@wa-inbox/source', join(import.meta.dirname, 'main.ts'), 'start', '--port', '0', ...args];
  return spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A start with the file, and what it serves; it is killed, or stopped in order. */
async function during(args: readonly string[], signal: NodeJS.Signals, deed: (url: string) => Promise<void>): Promise<void> {
  const child = start('--db', db, ...args);
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  try {
    await deed(String(line).trim().split(' ')[1]!);
  } finally {
    child.kill(signal);
    await once(child, 'close');
  }
}

async function names(url: string): Promise<string[]> {
  const { contacts } = (await (await fetch(`${url}/_mock/snapshot`)).json()) as { contacts: { name: string }[] };
  return contacts.map(({ name }) => name);
}

test('--db keeps what a fixture began, whatever ends the process', async () => {
  const fixture = join(folder, 'world.json');
  await writeFile(fixture, JSON.stringify({ contacts: [{ phone: '12025550123', name: 'Maya Obi' }], messages: [] }));
  for (const [count, signal] of (['SIGKILL', 'SIGTERM', 'SIGKILL'] as const).entries()) {
    await during(['--fixture', fixture], signal, async (url) => {
      assert.equal((await names(url)).length, 1 + count);
      const body = JSON.stringify({ from: `4477009001${count}0`, name: `No. ${count}`, text: 'Hi' });
      await fetch(`${url}/_mock/inbound`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    });
  }
  await during([], 'SIGTERM', async (url) => {
    assert.deepEqual((await names(url)).toSorted(), ['Maya Obi', 'No. 0', 'No. 1', 'No. 2']);
    const second = start('--db', db);
    const [stderr] = await Promise.all([text(second.stderr), once(second, 'close')]);
    assert.equal(stderr, `The file ${db} is in use by another mock: stop that one, or give another file with --db.\n`);
    assert.equal(second.exitCode, 1);
  });
});
