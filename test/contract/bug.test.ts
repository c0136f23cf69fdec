import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';
import { promisify } from 'node:util';
import { createMock, replayBug, type Bug } from '@wa-inbox/mock';
import { PHONE_NUMBER_ID } from './cloud-modes.ts';
import { get, inEveryMode, post, type Mode } from './modes.ts';
import { pigeon } from './own-provider/pigeon.ts';
import { temporaryFile } from './temporary-file.ts';

const ANA = '12025550123';
const SECRETS = {
  token: 'EAAG-the-real-token-of-somebody',
  short: 'tok-7',
  webhook: 'the-signing-secret',
  verify: 'the-verify-token-they-use',
  pin: '482913',
  control: 'the-control-token',
};
const options = {
  fixture: { contacts: [{ phone: ANA, name: 'Ana' }], messages: [] },
  now: '2026-03-02T12:00:00.000Z',
  frozen: true,
  tokens: [SECRETS.token, SECRETS.short, 'demo-token'],
  webhooks: [{ url: 'http://127.0.0.1:9/hook', dialect: 'cloud', secret: SECRETS.webhook, verifyToken: SECRETS.verify }],
  post: async () => ({ status: 200 }),
};
const authorized = { authorization: `Bearer ${SECRETS.token}` };

/** Brings every secret into every place it can get to. */
async function tellSecrets(mode: Mode): Promise<void> {
  await mode.mock.inbound({ from: ANA, text: `My token is ${SECRETS.token}, is that safe?` });
  await post(mode, '/api/v1/messages', { to: `+${ANA}`, type: 'text', text: 'Hi' }, { authorization: `Bearer ${SECRETS.short}` });
  await post(mode, `/v23.0/${PHONE_NUMBER_ID}/register`, { messaging_product: 'whatsapp', pin: SECRETS.pin }, authorized);
  await mode.call(`/v23.0/${PHONE_NUMBER_ID}?access_token=${SECRETS.token}`);
  await mode.call('/api/v1/contacts', { headers: { 'x-api-key': SECRETS.short, 'x-mock-control': SECRETS.control } });
  await mode.mock.webhooks.subscribe({
    url: 'http://127.0.0.1:9/b',
    dialect: 'cloud',
    secret: SECRETS.webhook,
    verifyToken: SECRETS.verify,
  });
  await mode.call('/_mock/tokens', {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: SECRETS.short, state: 'revoked' }),
  });
  await mode.mock.clock.advance('1m');
}

inEveryMode(options, (mode) => {
  beforeEach(() => mode.mock.reset());
  const bugOf = async (): Promise<Bug> => (await get(mode, '/_mock/bug')).json();

  test('GET /_mock/bug tells the world, what was done to it and what came of that', async () => {
    await mode.mock.inbound({ from: ANA, text: 'Hello' });
    await mode.mock.scenario({ name: 'lost', when: { op: 'send' }, do: { failAs: 131_026 } });
    await mode.mock.clock.advance('1h');
    const bug = await bugOf();
    assert.deepEqual(
      bug.commands
        .filter(({ command }) => command.do !== 'catch-up' && command.do !== 'webhook-attempt')
        .map(({ command }) => command.do),
      ['inbound', 'arm-scenario', 'move-clock'],
    );
    assert.equal(bug.commands[0]!.at, options.now);
    assert.equal(bug.clock.now, '2026-03-02T13:00:00.000Z');
    assert.deepEqual([bug.bug, bug.world, bug.scenarios[0]!['name']], [1, 'default', 'lost']);
    assert.equal(bug.base.snapshot.messages.length, 0);
    assert.equal(bug.snapshot.messages.length, 1);
    assert.equal(bug.log.events[0]!.type, 'message.created');
  });

  test('no secret is in it, and it plays to the same bytes all the same', async () => {
    await tellSecrets(mode);
    const bug = await bugOf();
    const text = JSON.stringify(bug);
    for (const [name, secret] of Object.entries(SECRETS)) assert.ok(!text.includes(secret), `${name}: ${around(text, secret)}`);
    const { same, difference } = await replayBug(bug);
    assert.ok(same, difference);
    assert.match(text, /My token is token-1, is that safe\?/);
  });

  test('a world of its own has a file of its own', async () => {
    await mode.mock.world('other').inbound({ from: ANA, text: 'Elsewhere' });
    const bug: Bug = await (await mode.call('/w/other/_mock/bug')).json();
    const { same, mock } = await replayBug(bug);
    assert.deepEqual([bug.world, same, mock.snapshot().messages.at(-1)?.content['text']], ['other', true, { body: 'Elsewhere' }]);
  });

  test('it plays to the same bytes in another process', async (t) => {
    await tellSecrets(mode);
    const file = temporaryFile(t, 'bug.json');
    writeFileSync(file, JSON.stringify(await bugOf()));
    const script = `
      import { readFileSync } from 'node:fs';
      import { replayBug } from '@wa-inbox/mock';
      const text = readFileSync(process.argv[1], 'utf8');
      const { same, difference, mock } = await replayBug(text);
      const again = mock.bug();
      const { snapshot, log } = JSON.parse(text);
      const isSame = JSON.stringify([again.snapshot, again.log.events]) === JSON.stringify([snapshot, log.events]);
      process.stdout.write(JSON.stringify({ same, difference, isSame }));`;
    const flags = ['--conditions=@wa-inbox/source', '--input-type=module', '--eval', script, file];
    const { stdout } = await promisify(execFile)(process.execPath, flags, { cwd: import.meta.dirname });
    assert.deepEqual(JSON.parse(stdout), { same: true, isSame: true });
  });
});

test('what was changed in a file shows when it is played', async () => {
  await using mock = createMock(options);
  await mock.inbound({ from: ANA, text: 'Hello' });
  const bug = structuredClone(mock.bug());
  (bug.commands[0]!.command as unknown as { content: { text: { body: string } } }).content.text.body = 'Goodbye';
  const { same, difference } = await replayBug(bug);
  assert.equal(same, false);
  assert.equal(difference, 'snapshot.messages[0].content.text.body is "Goodbye", and was "Hello" in the file.');
});

test('time stands still in a world that was played, and what comes of it goes to nobody', async () => {
  await using mock = createMock({ ...options, frozen: false });
  await mock.inbound({ from: ANA, text: 'Hello' });
  const bug = mock.bug();
  const played = await replayBug(bug);
  assert.equal(played.mock.clock.now().toISOString(), bug.clock.now);
  await played.mock.inbound({ from: ANA, text: 'More' });
  await played.mock.clock.advance('1s');
  const [newest] = await played.mock.webhooks.deliveries();
  assert.equal(newest!.attempts[0]!.error, 'Not sent: this mock plays a bug file.');
});

test('the file of a mock with a provider of its own needs that provider', async () => {
  await using mock = createMock({ ...options, providers: [pigeon] });
  await mock.inbound({ from: ANA, text: 'Hello' });
  const bug = mock.bug();
  await assert.rejects(replayBug(bug), /also answered as pigeon: call replayBug\(bug, \{ providers: \[pigeon\] \}\)/);
  assert.ok((await replayBug(bug, { providers: [pigeon] })).same);
});

const BAD: [what: string, change: (bug: Bug) => unknown, sentence: RegExp][] = [
  ['nothing', () => null, /^This is no bug file of wa-mock: /],
  ['no JSON', () => '{"bug":', /^This is no bug file of wa-mock: it is not JSON/],
  ['a snapshot', ({ snapshot }) => snapshot, /^This is no bug file of wa-mock: "bug" /],
  [
    'a newer format',
    (bug) => ({ ...bug, bug: 2 }),
    /is of format 2, and this is wa-mock .+, which reads format 1: use a newer one/,
  ],
  ['no commands', ({ commands: _, ...bug }) => bug, /"commands" /],
  [
    'an unknown command',
    (bug) => ({ ...bug, commands: [{ at: bug.clock.now, command: { do: 'explode' } }] }),
    /cannot be played: There is no command "explode"/,
  ],
  [
    'a base that does not fit',
    (bug) => ({ ...bug, base: { ...bug.base, snapshot: { ...bug.base.snapshot, credits: 'many' } } }),
    /credits/,
  ],
];
for (const [what, change, sentence] of BAD) {
  test(`${what} is refused with a sentence`, async () => {
    await using mock = createMock(options);
    await assert.rejects(replayBug(change(mock.bug())), (error: Error) => (assert.match(error.message, sentence), true));
  });
}

function around(text: string, secret: string): string {
  const index = text.indexOf(secret);
  return index < 0 ? '' : text.slice(Math.max(0, index - 200), index + 60);
}

for (const [from, reset] of [
  ['the seed', {}],
  ['a fixture', { fixture: options.fixture }],
  ['nothing', { empty: true }],
  ['a snapshot', undefined],
] as const) {
  test(`a world that began with ${from} tells in its bug file what it was then, whatever was done since`, async () => {
    const mock = createMock({ now: options.now, frozen: true, seed: 7 });
    if (reset) await mock.reset(reset);
    else mock.restore(mock.snapshot());
    const before = mock.snapshot();
    await mock.inbound({ from: ANA, text: 'Hi' });
    await mock.clock.advance('26h');
    assert.deepEqual(mock.bug().base.snapshot, before);
    await mock.close();
  });
}
