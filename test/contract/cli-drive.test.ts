import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { jsonOf, waMock, type CallOptions } from './command-line.ts';

const NOW = '2026-01-15T09:00:00.000Z';
const mock = createMock({ now: NOW, frozen: true, fixture: { contacts: [{ phone: '12025550123', name: 'Ana' }], messages: [] } });
let env: { WA_MOCK_URL: string };
let folder: string;

before(async () => {
  env = { WA_MOCK_URL: (await mock.listen({ port: 0 })).url };
  folder = await mkdtemp(join(tmpdir(), 'wa-mock-'));
});
after(() => Promise.all([mock.close(), rm(folder, { recursive: true })]));

/** The command in a world of its own. */
const inWorld = (world: string, args: string[], options: CallOptions = {}) =>
  waMock([...args, '--world', world], { env, ...options });
const messagesOf = (world: string) =>
  mock
    .world(world)
    .snapshot()
    .messages.map(({ content }) => (content as { text?: { body: string } }).text?.body);

test('a customer writes: a text, a line of standard input, a message object', async () => {
  const told = await inWorld('writes', ['inbound', '+12025550123', 'Good morning']);
  assert.match(told.stdout, /^received from \+12025550123 {2}wamid\.\S+\n$/);
  await inWorld('writes', ['inbound', '12025550123', '-'], { input: 'By a pipe\n' });
  const message = '{"type":"text","text":{"body":"As an object"}}';
  const ended = await inWorld('writes', ['inbound', '12025550199', '--name', 'Ben', '--message', message, '--json']);
  assert.match(jsonOf(ended).id, /^wamid\./);
  assert.deepEqual(messagesOf('writes'), ['Good morning', 'By a pipe', 'As an object']);
});

test('nothing to write, and a number that is none, are refused', async () => {
  const nothing = await inWorld('writes', ['inbound', '12025550123']);
  assert.deepEqual([nothing.code, nothing.stdout], [1, '']);
  assert.match(nothing.stderr, /^What does 12025550123 write\?/);
  const wrong = await inWorld('writes', ['inbound', 'Ana', 'Hello', '--json']);
  assert.equal(wrong.code, 1);
  assert.match(jsonOf(wrong).error.message, /Ana/);
});

test('time passes, and what came due is told in order', async () => {
  await mock.world('time').inbound({ from: '12025550123', text: 'Hi' });
  const told = await inWorld('time', ['advance', '25h']);
  assert.equal(
    told.stdout,
    '2026-01-16 09:00:00.000  window    12025550123\nIt is 2026-01-16T10:00:00.000Z, frozen: 1 thing happened.\n',
  );
  const set = await inWorld('time', ['advance', '--to', '2026-01-20T00:00:00.000Z', '--json']);
  assert.deepEqual(jsonOf(set), { now: '2026-01-20T00:00:00.000Z', frozen: true, rate: 1, fired: [] });
  const runs = await inWorld('time', ['advance', '--resume', '--rate', '60', '--json']);
  assert.deepEqual([jsonOf(runs).frozen, jsonOf(runs).rate], [false, 60]);
});

test('more than one move can fire is moved through all the same', async () => {
  const world = mock.world('many');
  const at = (index: number) => new Date(Date.parse(NOW) + 1_000 + index).toISOString();
  const jobs = Array.from({ length: 10_500 }, (_, index) => ({
    phone: String(12_025_600_000 + index),
    name: `Customer ${index}`,
    window: { expiresAt: at(index) },
  }));
  await world.reset({ fixture: { contacts: jobs, messages: [] }, now: NOW, frozen: true });
  const { fired, now } = jsonOf(await inWorld('many', ['advance', '1h', '--json']));
  assert.deepEqual([fired.length, now], [10_500, '2026-01-15T10:00:00.000Z']);
});

const WRONG: [args: string[], sentence: RegExp][] = [
  [['advance'], /How far should the clock move\?/],
  [['advance', '24hours'], /"24hours" is not a duration: did you mean "24h"\?/],
  [['advance', '1h', '--to', NOW], /one of the two/],
  [['advance', '--freeze', '--resume'], /--freeze or --resume/],
  [['advance', '--rate', 'fast'], /--rate cannot be "fast": give a number above 0/],
  [['advance', '--to', 'tomorrow'], /tomorrow|ISO 8601/],
  [['advance', '--to', '2020-01-01T00:00:00.000Z'], /The clock cannot go back to 2020/],
  [['scenario', 'add', '{"when":{"op":"send"},"do":{"failAz":131026}}'], /"do\.failAz" is not known: did you mean "failAs"/],
  [['scenario', 'add', '{"when":{"op":"send"},"do":{"failAs":131026}}', '--times', '1'], /--times belongs to presets/],
  [['scenario', 'add', 'nowhere.json'], /nowhere\.json cannot be read/],
  [['scenario', 'ad'], /There is no command "scenario ad": did you mean "add"\?/],
  [['scenario', 'remove', 'scn_none'], /scn_none/],
  [['snapshot', 'a.json', '--restore', 'b.json'], /--restore brings b\.json back and writes nothing/],
  [['snapshot', '--restore', 'nowhere.json'], /nowhere\.json cannot be read \(ENOENT\)/],
];

for (const [args, sentence] of WRONG) {
  test(`${args.join(' ')} is refused with ${sentence}`, async () => {
    const ended = await waMock([...args, '--json'], { env });
    assert.deepEqual([ended.code, ended.stderr], [1, '']);
    assert.match(jsonOf(ended).error.message, sentence);
  });
}

test('scenarios are armed from the line, a file and standard input, listed and disarmed', async () => {
  const world = 'failing';
  const scenario = JSON.stringify({
    name: 'slow phone',
    when: { op: 'send', to: '12025550123' },
    do: { failAs: 131026 },
    times: 2,
  });
  const file = join(folder, 'scenario.json');
  await writeFile(file, scenario);
  const ids: string[] = [];
  for (const [given, input] of [[scenario], [file], ['-', scenario]] as const)
    ids.push(...jsonOf(await inWorld(world, ['scenario', 'add', given, '--json'], input === undefined ? {} : { input })).ids);
  assert.equal(new Set(ids).size, 3);
  const list = await inWorld(world, ['scenario', 'list']);
  assert.match(list.stdout, /slow phone {2}when op=send to=12025550123, do failAs=131026; fired 0 of 2\n/);
  assert.equal((await inWorld(world, ['scenario', 'remove', ids[0]!])).stdout, `disarmed ${ids[0]}\n`);
  assert.deepEqual(jsonOf(await inWorld(world, ['scenario', 'clear', '--json'])), { removed: 2 });
  assert.equal((await inWorld(world, ['scenario', 'list'])).stdout, 'Nothing is armed.\n');
});

test('a world goes out to a file and to standard output, and comes in from both', async () => {
  await mock.world('out').inbound({ from: '12025550123', text: 'Kept' });
  const file = join(folder, 'world.json');
  const saved = await inWorld('out', ['snapshot', file]);
  assert.match(saved.stdout, /world\.json: 1 contacts, 1 messages, as of 2026-01-15T09:00:00\.000Z\n$/);
  const printed = await inWorld('out', ['snapshot']);
  assert.deepEqual(jsonOf(printed), JSON.parse(await readFile(file, 'utf8')));
  assert.match((await inWorld('in', ['snapshot', '--restore', file])).stdout, /into the world "in"/);
  assert.equal(
    jsonOf(await inWorld('in-too', ['snapshot', '--restore', '-', '--json'], { input: printed.stdout })).world,
    'in-too',
  );
  assert.deepEqual([messagesOf('in'), messagesOf('in-too')], [['Kept'], ['Kept']]);
});
