import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { jsonOf, waMock } from './command-line.ts';

const manifest = join(import.meta.dirname, '../../mock-server/package.json');

test('--help names every command, and the version is that of the package', async () => {
  const { stdout, code } = await waMock(['--help']);
  assert.equal(code, 0);
  for (const name of ['start', 'doctor', 'send', 'inbound', 'advance', 'scenario', 'snapshot', 'replay', 'tail', 'webhook'])
    assert.match(stdout, new RegExp(`^ {2}${name} `, 'm'));
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  assert.equal((await waMock(['--version'])).stdout, `${version}\n`);
});

const COMMANDS = [
  'start',
  'doctor',
  'send',
  'inbound',
  'advance',
  'scenario add',
  'scenario list',
  'scenario presets',
  'scenario remove',
  'scenario clear',
  'snapshot',
  'replay',
  'tail',
  'webhook listen',
];

for (const command of COMMANDS) {
  test(`${command} --help has examples, exit codes and --json`, async () => {
    const { stdout, code, stderr } = await waMock([...command.split(' '), '--help']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, new RegExp(`Examples:\n {2}.*wa-mock ${command}`));
    assert.match(stdout, /Exit codes:\n {2}0 {2}/);
    assert.match(stdout, /^ {2}--json /m);
  });
}

test('an unknown command names itself, the nearest one and all of them', async () => {
  const { stdout, stderr, code } = await waMock(['advence', '1h']);
  assert.deepEqual([stdout, code], ['', 1]);
  assert.match(stderr, /^There is no command "advence": did you mean "advance"\? The commands are start, doctor, /);
  assert.match((await waMock(['xyzxyz'])).stderr, /^There is no command "xyzxyz": the commands are start, /);
});

test('a command of commands names those it has: of an unknown one, and of none where JSON is asked for', async () => {
  const near = await waMock(['scenario', 'lst']);
  assert.deepEqual([near.stdout, near.code], ['', 1]);
  assert.match(near.stderr, /^There is no command "scenario lst": did you mean "list"\? The commands are add, list, presets, /);
  const none = await waMock(['webhook', '--json']);
  assert.deepEqual([none.code, jsonOf(none).error.message], [1, 'Which webhook command? They are listen.']);
  assert.match((await waMock(['scenario'])).stderr, /^Usage: wa-mock scenario/);
});

test('an unknown flag names itself and the nearest one, as JSON with --json', async () => {
  const told = await waMock(['inbound', '1', 'x', '--wrld', 'a']);
  assert.match(told.stderr, /unknown option '--wrld'\n\(Did you mean --world\?\)\nRun "wa-mock inbound --help"/);
  const ended = await waMock(['scenario', 'list', '--jsn', '--json']);
  assert.deepEqual([ended.code, ended.stderr], [1, '']);
  assert.match(jsonOf(ended).error.message, /^unknown option '--jsn'\n\(Did you mean --json\?\)$/);
});

test('a bare wa-mock is start', async () => {
  assert.match((await waMock(['--port', 'abc'])).stderr, /'abc' is invalid.*Give a port/);
  const taken = await waMock(['--host', '0.0.0.0', '--json']);
  assert.equal(taken.code, 1);
  assert.match(jsonOf(taken).error.message, /can be reached from elsewhere/);
});
