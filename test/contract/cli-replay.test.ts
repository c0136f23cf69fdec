import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { jsonOf, startWaMock, waMock } from './command-line.ts';

const mock = createMock({ now: '2026-01-15T09:00:00.000Z', frozen: true });
let env: { WA_MOCK_URL: string };
let folder: string;
let file: string;

before(async () => {
  env = { WA_MOCK_URL: (await mock.listen({ port: 0 })).url };
  folder = await mkdtemp(join(tmpdir(), 'wa-mock-'));
  file = join(folder, 'bug.json');
  await mock.inbound({ from: '12025550199', name: 'Ana', text: 'It broke' });
  await mock.clock.advance('1h');
  const saved = await waMock(['snapshot', '--bug', file, '--json'], { env });
  assert.deepEqual([saved.code, jsonOf(saved).now], [0, '2026-01-15T10:00:00.000Z']);
});
after(() => Promise.all([mock.close(), rm(folder, { recursive: true })]));

test('a bug file plays to the same bytes in another process', async () => {
  const { code, stdout } = await waMock(['replay', file]);
  assert.deepEqual([code, stdout], [0, `same  ${file} came to the same bytes\n`]);
  const piped = await waMock(['replay', '-', '--json'], { input: await readFile(file, 'utf8') });
  assert.deepEqual([piped.code, jsonOf(piped)], [0, { same: true }]);
});

test('one that was changed says what differs, and ends with 1', async () => {
  const changed = join(folder, 'changed.json');
  await writeFile(changed, (await readFile(file, 'utf8')).replace('It broke', 'It works'));
  const ended = await waMock(['replay', changed, '--json']);
  const { error } = jsonOf(ended) as { error: { message: string; same: boolean; difference: string } };
  assert.deepEqual([ended.code, error.same], [1, false]);
  assert.match(error.message, /changed\.json came to something else: .*It (broke|works)/s);
});

test('where it led can be looked at', async () => {
  await using running = startWaMock(['replay', file, '--serve', '--json']);
  assert.deepEqual(JSON.parse((await running.line())!), { same: true });
  const { url } = JSON.parse((await running.line())!) as { url: string };
  const { now } = (await (await fetch(`${url}/_mock/health`)).json()) as { now: string };
  assert.equal(now, '2026-01-15T10:00:00.000Z');
  assert.equal(await running.interrupt(), 0);
});

test('what is no bug file is refused with a sentence', async () => {
  const other = join(folder, 'other.json');
  await writeFile(other, '{"contacts":[]}');
  const ended = await waMock(['replay', other]);
  assert.deepEqual([ended.code, ended.stdout], [1, '']);
  assert.match(ended.stderr, /^This is no bug file of wa-mock: /);
  assert.match((await waMock(['replay', 'nowhere.json'])).stderr, /nowhere\.json cannot be read \(ENOENT\)/);
});
