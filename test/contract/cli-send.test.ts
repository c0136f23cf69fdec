import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { jsonOf, waMock } from './command-line.ts';

const mock = createMock({ now: '2026-01-15T09:00:00.000Z', frozen: true });
let env: { WA_MOCK_URL: string };
let folder: string;

before(async () => {
  env = { WA_MOCK_URL: (await mock.listen({ port: 0 })).url };
  folder = await mkdtemp(join(tmpdir(), 'wa-mock-'));
});
after(() => Promise.all([mock.close(), rm(folder, { recursive: true })]));

/** An address where a mock has been. */
const CLOSED = await (async () => {
  await using gone = createMock();
  return (await gone.listen({ port: 0 })).url;
})();

const lastText = async () => {
  const { requests } = (await (await mock.fetch('/_mock/requests?limit=20')).json()) as {
    requests: { dialect: string; body: string }[];
  };
  return requests.find(({ dialect }) => dialect !== 'control')!;
};

for (const dialect of ['whatssync', 'cloud', 'chakra', 'chatmitra']) {
  test(`a text goes out by the ${dialect} API, in its words`, async () => {
    const ended = await waMock(['send', '+15559999999', `By ${dialect}`, '--dialect', dialect, '--json'], { env });
    assert.deepEqual([ended.code, ended.stderr], [0, '']);
    assert.ok(jsonOf(ended).status < 300);
    const logged = await lastText();
    assert.equal(logged.dialect, dialect);
    assert.match(logged.body, new RegExp(`By ${dialect}`));
  });
}

test('a template goes out with its parameters', async () => {
  const { templates } = (await (
    await mock.fetch('/api/v1/templates', { headers: { authorization: 'Bearer test-token' } })
  ).json()) as { templates: { name: string; language: string; status: string; components: { type: string; text?: string }[] }[] };
  const { name, language, components } = templates.find(
    ({ status, components: parts }) =>
      status === 'APPROVED' &&
      parts.every(({ type, text = '' }) => type === 'BODY' || (type === 'FOOTER' && !text.includes('{{'))),
  )!;
  const body = components.find(({ type }) => type === 'BODY')!.text!;
  const params = [...new Set(body.match(/\{\{\d+\}\}/g))].map((_, index) => `Ana ${index}`);
  const flags = ['--template', name, '--language', language, ...params.flatMap((param) => ['--param', param])];
  const ended = await waMock(['send', '15559999999', ...flags, '--dialect', 'cloud', '--json'], { env });
  assert.equal(ended.code, 0, ended.stdout);
  const parameters = params.map((text) => ({ type: 'text', text }));
  const { template } = JSON.parse((await lastText()).body) as { template: object };
  assert.ok(params.length > 0);
  assert.deepEqual(template, { name, language: { code: language }, components: [{ type: 'body', parameters }] });
});

test('a text comes by standard input, a body from a file or from the line', async () => {
  const piped = await waMock(['send', '15559999999', '-', '--json'], { env, input: 'From a pipe\n' });
  assert.equal(jsonOf(piped).reply.text, 'From a pipe');
  const body = JSON.stringify({ to: '+15559999999', type: 'text', text: 'From a file' });
  const file = join(folder, 'body.json');
  await writeFile(file, body);
  for (const [given, input] of [[file], [body], ['-', body]] as const) {
    const ended = await waMock(['send', '--body', given, '--json'], { env, ...(input !== undefined && { input }) });
    assert.equal(jsonOf(ended).reply.text, 'From a file');
  }
});

test('with --advance it tells what became of the message', async () => {
  const { stdout, code } = await waMock(['send', '15550131026', 'Hello', '--dialect', 'cloud', '--advance', '1m'], { env });
  assert.equal(code, 0);
  assert.match(stdout, /^200 \{[\s\S]*message\.created {3}to \+15550131026 {2}text "Hello"/);
  assert.match(stdout, /message\.status {4}failed to \+15550131026 {2}wamid\.\S+ {2}131026 Message undeliverable\n$/);
});

test('a refusal is told in the words of the API, and ends with 1', async () => {
  const told = await waMock(['send', '15550131026', 'Hello'], { env });
  assert.deepEqual([told.code, told.stdout], [1, '']);
  assert.match(told.stderr, /^The whatssync API answered 400: \{[\s\S]*"providerCode": 131026/);
  const ended = await waMock(['send', '15550131026', 'Hello', '--json'], { env });
  assert.deepEqual([ended.code, ended.stderr], [1, '']);
  const { error } = jsonOf(ended);
  assert.deepEqual([error.status, error.reply.error.providerCode], [400, 131026]);
});

test('a mock of its own lives as long as the command', async () => {
  const fixture = join(folder, 'one.json');
  await writeFile(fixture, JSON.stringify({ contacts: [{ phone: '12025550123', name: 'Ana' }], messages: [] }));
  const args = ['send', '--own', '--fixture', fixture, '12025550123', 'Hello', '--json'];
  const ended = await waMock(args, { env: { WA_MOCK_URL: 'http://localhost:1' } });
  assert.equal(jsonOf(ended).error.reply.error.code, 'window_closed');
  const opened = await waMock(['send', '--own', '--seed', '7', '15559999999', 'Hello', '--json']);
  assert.deepEqual([opened.code, jsonOf(opened).reply.status], [0, 'accepted']);
});

const WRONG: [args: string[], code: number, sentence: RegExp][] = [
  [['send'], 1, /Whom should it go to/],
  [['send', '12025550123'], 1, /What should 12025550123 get\?.*--template/],
  [['send', '12025550123', 'x', '--dialect', 'clout'], 1, /There is no dialect "clout": did you mean "cloud"\?/],
  [['send', '12025550123', '--body', '{}'], 1, /leave "12025550123" out/],
  [['send', '--body', '{"to":'], 1, /is not JSON/],
  [['send', '--body', 'nowhere.json'], 1, /nowhere\.json cannot be read \(ENOENT\)/],
  [['send', '12025550123', 'x', '--seed', '7'], 1, /--seed is for a mock of your own: add --own/],
  [['send', '12025550123', 'x', '--url', 'localhost:4010'], 1, /Give an http or https URL such as/],
  [['send', '12025550123', 'x', '--world', 'Not This'], 1, /1 to 64 of a-z/],
  [['send', '12025550123', 'x', '--url', 'http://localhost:1/w/a', '--world', 'b'], 1, /names the world "a", --world "b"/],
  [
    ['send', '12025550123', 'x', '--url', CLOSED],
    2,
    /^No mock answers at http:\/\/localhost:\d+: start one with `npx wa-mock`, or pass --url\.$/,
  ],
];

for (const [args, code, sentence] of WRONG) {
  test(`${args.join(' ')} is refused with ${sentence}`, async () => {
    const ended = await waMock([...args, '--json'], { env });
    assert.deepEqual([ended.code, ended.stderr], [code, '']);
    assert.match(jsonOf(ended).error.message, sentence);
  });
}
