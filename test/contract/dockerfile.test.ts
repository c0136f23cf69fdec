import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { repository } from '../support/repository.ts';
import { snippets } from '../support/snippets.ts';
import { jsonOf, startWaMock, waMock } from './command-line.ts';

const read = (path: string) => readFileSync(join(repository, path), 'utf8');
/** Instructions with their arguments; lines that go on are joined. */
const steps = read('Dockerfile')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .map((line) => /^([A-Z]+)\s+(.*)$/.exec(line))
  .filter((match) => match !== null)
  .map(([, name, rest]) => ({ name: name!, rest: rest!.replaceAll(/\s+/g, ' ').trim() }));
const last = (name: string) => steps.findLast((step) => step.name === name)!.rest;
const listOf = (name: string) => JSON.parse(last(name)) as string[];

test('everything that is copied exists, and the build may see it', () => {
  const copied = steps
    .filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from'))
    .flatMap(({ rest }) => rest.split(' ').slice(0, -1));
  const seen = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  assert.ok(copied.length > 0);
  for (const path of copied) {
    assert.ok(existsSync(join(repository, path)), `${path} is not there`);
    assert.ok(seen.includes(path), `.dockerignore leaves ${path} out`);
  }
});

test('what it builds with exists', () => {
  const scripts = steps.flatMap(({ name, rest }) =>
    name === 'RUN' ? (/node --conditions=\S+ (\S+)/.exec(rest) ?? []).slice(1) : [],
  );
  assert.deepEqual(scripts, ['test/support/build-mock.ts']);
  assert.ok(existsSync(join(repository, scripts[0]!)));
});

test('what it starts is the command of the package', () => {
  const { bin } = JSON.parse(read('mock-server/package.json')) as { bin: Record<string, string> };
  assert.deepEqual(listOf('ENTRYPOINT'), ['node', join('mock-server', bin['wa-mock']!).replaceAll('\\', '/')]);
  const source = bin['wa-mock']!.replace('./dist/', 'src/').replace(/\.js$/, '.ts');
  assert.ok(existsSync(join(repository, 'mock-server', source)), source);
});

test('it does not run as root, and says how well it is on the port that it exposes', () => {
  assert.equal(last('USER'), 'node');
  const order = steps.map(({ name }) => name);
  assert.ok(order.lastIndexOf('USER') > order.lastIndexOf('RUN'));
  assert.equal(last('EXPOSE'), '4010');
  assert.match(last('HEALTHCHECK'), /http:\/\/127\.0\.0\.1:4010\/_mock\/health/);
});

test('its Node is one that the package supports', () => {
  for (const { rest } of steps.filter(({ name }) => name === 'FROM')) assert.match(rest, /^node:24-/);
});

const flags = listOf('CMD').slice(1);
const given = Object.fromEntries(
  steps.filter(({ name }) => name === 'ENV').map(({ rest }) => rest.split('=') as [string, string]),
);

test('without a secret it does not start, and says what is missing', async () => {
  const ended = await waMock(['start', ...flags, '--port', '0', '--json'], { env: given });
  assert.equal(ended.code, 1);
  assert.match(
    jsonOf(ended).error.message,
    /^--host 0\.0\.0\.0 can be reached from elsewhere: add --control-token with a secret/,
  );
});

test('with one it serves, is healthy, and lets nobody drive it without', async () => {
  const env = { ...given, WA_MOCK_CONTROL_TOKEN: 'a-secret', WA_MOCK_ALLOWED_HOST: 'wa-mock,mock.test' };
  await using mock = startWaMock(['start', ...flags, '--port', '0'], { env });
  const url = (await mock.line())!.replace('ready ', '');
  assert.equal((await fetch(`${url}/_mock/health`)).status, 200);
  assert.equal((await fetch(`${url}/_mock/config`)).status, 401);
  assert.equal((await waMock(['inbound', '12025550199', 'Hello', '--url', url], { env })).code, 0);
  const hosts = await waMock(['doctor', '--host', 'mock.test', '--url', url, '--json'], { env });
  const { checks } = jsonOf(hosts) as { checks: { name: string; state: string }[] };
  assert.equal(checks.find(({ name }) => name === 'host')!.state, 'ok');
});

test('the page on it names flags that there are, and its secret', async () => {
  const [build, ...runs] = snippets('mock-server/docs/docker.md', 'sh');
  assert.equal(build, 'docker build -t wa-mock .');
  const { stdout } = await waMock(['start', '--help']);
  const named = runs
    .filter((run) => run.includes(' wa-mock start '))
    .flatMap((run) => run.split(' wa-mock start ')[1]!.match(/--[a-z-]+/g) ?? []);
  assert.ok(named.length > 0);
  for (const flag of named) assert.ok(stdout.includes(`${flag} `), `${flag} is no flag of start`);
  for (const name of ['WA_MOCK_CONTROL_TOKEN', 'WA_MOCK_ALLOWED_HOST'])
    assert.ok(stdout.replaceAll(/\s+/g, ' ').includes(name), name);
});
