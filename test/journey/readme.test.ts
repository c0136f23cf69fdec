import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { startScript, type DemoProcess } from '../support/demo-process.ts';
import { repository, script } from '../support/repository.ts';
import { runSnippet, snippets } from '../support/snippets.ts';

const run = promisify(execFile);
const readme = readFileSync(join(repository, 'README.md'), 'utf8');
const scripts = (JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
  .scripts;

const blocks = (language: string) => snippets('README.md', language);

let mock: DemoProcess;
before(async () => {
  mock = await startScript('mock-server/src/cli/main.ts', ['start', '--port', '0']);
});
after(() => mock?.stop());

/** What curl answered: the last line is its status. */
async function curl(command: string): Promise<{ status: number; body: unknown }> {
  const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare!);
  const args = words.slice(1).map((word) => word.replace('http://localhost:4010', mock.url));
  const { stdout } = await run('curl', ['--silent', '--write-out', '\n%{http_code}', ...args]);
  const lines = stdout.trimEnd().split('\n');
  return { status: Number(lines.pop()), body: JSON.parse(lines.join('\n')) };
}

const commands = blocks('sh').filter((block) => block.startsWith('curl'));
const expected = [200, 201, 400, 200, 200, 201, 200, 200, 200, 200, 200];

test('there are as many curl commands as are tried here', () => assert.equal(commands.length, expected.length));

for (const [index, command] of commands.entries()) {
  test(`README: ${command.slice(0, 110)}`, async () => {
    const { status, body } = await curl(command);
    assert.ok(
      status === expected[index] || (status === 201 && expected[index] === 200),
      `${status}: ${JSON.stringify(body).slice(0, 300)}`,
    );
    if (command.includes('15550131026')) assert.equal((body as { error: { providerCode: number } }).error.providerCode, 131026);
  });
}

test('every npm script that is named exists', () => {
  const named = [...readme.matchAll(/npm run (\w+)/g)].map((match) => match[1]!);
  for (const name of [...named, 'start', 'test']) assert.ok(scripts[name], `package.json has no script "${name}"`);
});

test('every file that is linked exists', () => {
  for (const [, path] of readme.matchAll(/\]\((?!http)([^)#]+)\)/g)) {
    assert.doesNotThrow(() => readFileSync(join(repository, path!)), path);
  }
});

test('the snippet for tests runs as it stands', async () => {
  const snippet = blocks('ts').find((block) => block.includes('createMock'))!;
  const printed = await runSnippet(`${snippet}\nprocess.stdout.write(JSON.stringify(await reply.json()));`);
  const { messages } = JSON.parse(printed) as { messages: { text: string }[] };
  assert.equal(messages.at(-1)!.text, 'Hello');
});

test('the snippets for pages fit the types of the packages', async () => {
  const file = join(repository, 'test/journey/.readme-types.ts');
  const config = join(repository, 'test/journey/.readme-tsconfig.json');
  await writeFile(file, `${blocks('ts').join('\n')}\nexport {};\n`);
  const extend = '../tsconfig.base.json';
  const options = {
    noEmit: true,
    composite: false,
    declaration: false,
    rewriteRelativeImportExtensions: false,
    allowImportingTsExtensions: true,
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: ['node'],
    experimentalDecorators: true,
    useDefineForClassFields: false,
  };
  await writeFile(config, JSON.stringify({ extends: extend, compilerOptions: options, files: ['./.readme-types.ts'] }));
  try {
    await run(process.execPath, [script('typescript', 'tsc'), '-p', config]).catch((error: Error & { stdout?: string }) =>
      assert.fail(error.stdout ?? error.message),
    );
  } finally {
    await Promise.all([rm(file), rm(config)]);
  }
});
