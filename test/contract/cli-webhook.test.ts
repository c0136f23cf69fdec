import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { startWaMock, waMock } from './command-line.ts';

const mock = createMock({ now: '2026-01-15T09:00:00.000Z', frozen: true, latency: 1_000 });
let env: { WA_MOCK_URL: string };

before(async () => {
  env = { WA_MOCK_URL: (await mock.listen({ port: 0 })).url };
});
after(() => mock.close());

/** Its first line says where it listens. */
async function listening(...args: string[]) {
  const command = startWaMock(['webhook', 'listen', ...args], { env });
  const line = (await command.line())!;
  return { command, line, url: /http:[^\s,;"]+/.exec(line)![0] };
}

const post = (url: string, body: string, secret: string) =>
  fetch(url, {
    method: 'POST',
    headers: { 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` },
    body,
  });

test('it has the mock tell it, shows what each webhook says, and goes without a trace', async () => {
  const world = mock.world('told');
  const { command, line } = await listening('--subscribe', '--world', 'told');
  assert.match(line, /^listening http:\/\/localhost:\d+\/webhook, and the mock tells it$/);
  await world.inbound({ from: '12025550123', text: 'Is the sofa still there?' });
  assert.match((await command.line())!, /^\S+ {2}200 \/webhook {2}signature valid$/);
  assert.match(
    (await command.line())!,
    /^ {2}messages {2}text "Is the sofa still there\?" {2}from 12025550123 {2}wamid\.\S+ {2}at 09:00:00\.000$/,
  );
  assert.equal(await command.interrupt(), 0);
  const { subscriptions } = (await (await world.fetch('/_mock/webhooks/subscriptions')).json()) as { subscriptions: object[] };
  assert.deepEqual(subscriptions, []);
});

test('statuses come with their error, and with --json as data', async () => {
  const { command } = await listening('--subscribe', '--world', 'failing', '--json');
  const world = mock.world('failing');
  await world.fetch('/v25.0/200000000000001/messages', {
    method: 'POST',
    headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
    body: JSON.stringify({ messaging_product: 'whatsapp', to: '15550131026', type: 'text', text: { body: 'Hello' } }),
  });
  await world.clock.advance('1m');
  const { news, signature } = JSON.parse((await command.line())!) as { news: Record<string, string>[]; signature: object };
  assert.deepEqual(
    { ...news[0], id: '' },
    {
      field: 'messages',
      kind: 'status',
      to: '15550131026',
      status: 'failed',
      id: '',
      at: '2026-01-15T09:00:01.000Z',
      error: '131026 Message undeliverable',
    },
  );
  assert.equal((signature as { state: string }).state, 'valid');
  assert.equal(await command.interrupt(), 0);
});

test('a signature is checked over the bytes as they came', async () => {
  const { command, url } = await listening('--secret', 'mine');
  const body = '{"object":"whatsapp_business_account", "entry":[],"note":"caf\\u00e9"}';
  await post(url, body, 'mine');
  assert.match(await command.lineWith('/webhook'), /signature valid$/);
  await post(url, body, 'another');
  assert.match(await command.lineWith('/webhook'), /signature wrong$/);
  assert.match(await command.lineWith('x-hub-signature-256 is'), /sha256=/);
  assert.match((await command.line())!, /with this secret is sha256=\w+: another secret, or another body than was signed/);
  await fetch(url, { method: 'POST', body });
  assert.match(await command.lineWith('/webhook'), /signature missing$/);
  await command.interrupt();
});

test('without a secret it says that nothing is checked', async () => {
  const { command, line, url } = await listening();
  assert.match(line, /signatures are not checked without --secret$/);
  await post(url, '{}', 'any');
  assert.match(await command.lineWith('/webhook'), /signature unchecked$/);
  await command.interrupt();
});

test('it misbehaves as asked, and gets the webhook once more', async () => {
  const flags = [
    '--subscribe',
    '--world',
    'retried',
    '--fail-with',
    '503',
    '--fail-times',
    '1',
    '--delay',
    '20ms',
    '--count',
    '2',
  ];
  const { command } = await listening(...flags);
  const world = mock.world('retried');
  await world.inbound({ from: '12025550123', text: 'Hello' });
  assert.match(await command.lineWith('/webhook'), /503 \/webhook/);
  await world.webhooks.settled();
  await world.clock.advance('1h');
  assert.match(await command.lineWith('/webhook'), /200 \/webhook/);
  assert.equal(await command.ended, 0);
});

test('the hub challenge comes back to whoever knows the token', async () => {
  const { command, url } = await listening('--verify-token', 'let-me-in', '--path', 'hook');
  assert.match(url, /\/hook$/);
  assert.deepEqual((await mock.webhooks.verify(url, 'let-me-in')).ok, true);
  assert.match((await command.line())!, /hub challenge on \/hook: given back/);
  assert.equal((await mock.webhooks.verify(url, 'guess')).status, 403);
  assert.match((await command.line())!, /refused, another verify token/);
  await command.interrupt();
});

const WRONG: [args: string[], sentence: RegExp][] = [
  [['--delay', '2 seconds'], /"2 seconds" is not a duration: did you mean "2s"\?[\s\S]*Run "wa-mock webhook listen --help"/],
  [['--fail-with', 'never'], /Give an HTTP status such as 500/],
  [['--subscribe', '--dialect', 'clout'], /clout/],
];

for (const [args, sentence] of WRONG) {
  test(`webhook listen ${args.join(' ')} is refused with ${sentence}`, async () => {
    const ended = await waMock(['webhook', 'listen', ...args], { env });
    assert.equal(ended.code, 1, ended.stdout);
    assert.match(ended.stderr, sentence);
  });
}
