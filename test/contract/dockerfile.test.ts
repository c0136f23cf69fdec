import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { repository } from '../support/repository.ts';
import { snippets } from '../support/snippets.ts';
import { jsonOf, startWaMock, waMock } from './command-line.ts';
import { withFreePort, words } from './documented-line.ts';
import { temporaryFile } from './temporary-file.ts';

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

const [build, bare, curl, ...others] = snippets('mock-server/docs/docker.md', 'sh');
const runs = [bare!, ...others.filter((line) => line.startsWith('docker run '))];

/** A `docker run` of the page without Docker: what the image starts with it, its folder for data in another place. */
function asInImage(line: string, data: string) {
  const typed = words(line);
  const image = typed.lastIndexOf('wa-mock');
  const env = Object.fromEntries(
    typed.flatMap((word, index) => (typed[index - 1] === '-e' ? [word.split('=') as [string, string]] : [])),
  );
  const args = typed.slice(image + 1).map((word) => word.replace('/data', data));
  const own = args.length === 0 ? ['start', ...flags] : args;
  return { args: withFreePort(own), options: { env: { ...given, ...env } } };
}

test('the page builds the image, and each of its lines is tried here', () => {
  assert.equal(build, 'docker build -t wa-mock .');
  assert.deepEqual([runs.length, others.length], [3, 3]);
});

for (const line of runs) {
  test(line, async (t) => {
    const { args, options } = asInImage(line, dirname(temporaryFile(t, 'mock.sqlite')));
    await using mock = startWaMock(args, options);
    const url = (await mock.line())?.replace('ready ', '');
    assert.ok(url, mock.errors());
    const moved = await promisify(execFile)('curl', words(curl!.replace('http://localhost:4010', url)).slice(1));
    assert.match(moved.stdout, /"fired":\[/);
    const [docker, exec, image, node, main, ...inside] = words(others.at(-1)!);
    assert.deepEqual([docker, exec, image, node, main], ['docker', 'exec', 'wa-mock', ...listOf('ENTRYPOINT')]);
    const told = await waMock(inside, { env: { ...options.env, WA_MOCK_URL: url } });
    assert.equal(told.code, 0, told.stderr);
  });
}
