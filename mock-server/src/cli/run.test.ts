import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';

let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wa-mock-'));
});
after(() => rm(folder, { recursive: true }));

function start(...args: string[]) {
  const main = join(import.meta.dirname, 'main.ts');
  return spawn(process.execPath, ['--conditions=@wa-inbox/source', main, 'start', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What a start that fails says, and how it ends. */
async function failing(...args: string[]) {
  const child = start(...args);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { stdout, stderr, code };
}

/** A start that works, with its one line. */
async function serving(...args: string[]) {
  const child = start('--port', '0', ...args);
  const lines: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (line: string) => lines.push(line));
  await once(child.stdout, 'data');
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const [code] = await once(child, 'close');
    return { code, output: lines.join('') };
  };
  return { line: lines.join(''), url: lines.join('').trim().split(' ')[1]!, stop };
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`it prints one line when it serves, and ${signal} stops it cleanly`, { skip: process.platform === 'win32' }, async () => {
    const { line, url, stop } = await serving();
    assert.match(line, /^ready http:\/\/localhost:\d+\n$/);
    assert.equal((await fetch(`${url}/_mock/health`)).status, 200);
    assert.deepEqual(await stop(signal), { code: 0, output: line });
  });
}

test('flags reach the mock', async () => {
  const { url, stop } = await serving(
    '--seed',
    '7',
    '--latency',
    '100-200',
    '--no-limits',
    '--strict',
    '--token',
    'abc',
    '--world',
    'mine',
    '--window-code',
    '131026',
    '--failures',
    'async',
    '--media-base',
    'https://media.test',
  );
  assert.match(url, /\/w\/mine$/);
  const config = (await (await fetch(`${url}/_mock/config`)).json()) as Record<string, unknown>;
  assert.deepEqual(
    [
      config['world'],
      config['latency'],
      config['limits'],
      config['strict'],
      config['token'],
      config['windowCode'],
      config['failures'],
      config['mediaBase'],
    ],
    ['mine', [100, 200], false, true, 'abc', 131_026, 'async', 'https://media.test/w/mine'],
  );
  await stop('SIGTERM');
});

test('a fixture file is what the world starts from', async () => {
  const file = join(folder, 'good.json');
  await writeFile(file, JSON.stringify({ contacts: [{ phone: '12025550123', name: 'Only one' }], messages: [] }));
  const { url, stop } = await serving('--fixture', file);
  const { contacts } = (await (
    await fetch(`${url}/api/v1/contacts`, { headers: { authorization: 'Bearer test-token' } })
  ).json()) as { contacts: { name: string }[] };
  assert.deepEqual(
    contacts.map(({ name }) => name),
    ['Only one'],
  );
  await stop('SIGTERM');
});

test('a taken port gets one sentence with the way out', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const { stdout, stderr, code } = await failing('--port', String(port));
  assert.deepEqual([stdout, code], ['', 1]);
  assert.match(stderr, new RegExp(`^Port ${port} is taken by another program: .*--port.*\\n$`));
  other.close();
});

const WRONG: [args: string[], sentence: RegExp][] = [
  [['--prot', '1'], /unknown option '--prot'[\s\S]*Did you mean --port/],
  [['--port', 'abc'], /'abc' is invalid.*Give a port from 0 to 65535/],
  [['--latency', '9-1'], /Give milliseconds/],
  [['--world', 'Not This'], /1 to 64 of a-z/],
  [['--failures', 'never'], /Give sync or async/],
  [['--window-code', '1'], /131047/],
  [['--host', '0.0.0.0'], /can be reached from elsewhere.*--allowed-host.*--control-token/],
  [['--host', '0.0.0.0', '--allowed-host', 'mock.test'], /add --control-token with a secret/],
  [['--webhook', 'localhost:3000'], /Give an http or https URL/],
  [['--webhook', 'https://example.com/hook'], /example\.com is not this machine: allow it with --webhook-host example\.com/],
  [['--fixture', 'nowhere.json'], /The fixture nowhere\.json cannot be read \(ENOENT\)/],
];

for (const [args, sentence] of WRONG) {
  test(`${args.join(' ')} is refused with ${sentence}`, async () => {
    const { stdout, stderr, code } = await failing(...args);
    assert.deepEqual([stdout, code], ['', 1]);
    assert.match(stderr, sentence);
    assert.doesNotMatch(stderr, /\n\s+at /, 'no trace');
  });
}

test('a fixture that does not fit is refused with the path in it', async () => {
  const file = join(folder, 'bad.json');
  await writeFile(
    file,
    JSON.stringify({
      contacts: [
        { phone: '12025550123', name: 'x' },
        { phone: '12025550123', name: 'y' },
      ],
      messages: [],
    }),
  );
  assert.match((await failing('--fixture', file)).stderr, /does not fit: "contacts\[1\]\.phone"/);
  await writeFile(file, '{');
  assert.match((await failing('--fixture', file)).stderr, /bad\.json is not JSON/);
});
