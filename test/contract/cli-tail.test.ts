import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { startWaMock, waMock } from './command-line.ts';

const mock = createMock({ now: '2026-01-15T09:00:00.000Z', frozen: true });
let env: { WA_MOCK_URL: string };

before(async () => {
  env = { WA_MOCK_URL: (await mock.listen({ port: 0 })).url };
});
after(() => mock.close());

const send = (to: string, world = '') =>
  mock.fetch(`${world}/api/v1/messages`, {
    method: 'POST',
    headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
    body: JSON.stringify({ to, type: 'text', text: 'Hello\u001b[2J' }),
  });

test('it shows what was, in order, with the rule that decided each call', async () => {
  await send('15550131026', '/w/past');
  await send('15559999999', '/w/past');
  const { stdout, code } = await waMock(['tail', '--no-follow', '--world', 'past'], { env });
  assert.equal(code, 0);
  const [refused, note, taken, created] = stdout.split('\n');
  assert.equal(
    refused,
    '09:00:00.000  400 POST /w/past/api/v1/messages  whatssync.messages.send, decided by magic number 15550131026',
  );
  assert.match(note!, /^ {14}The Cloud API would have answered 200/);
  assert.equal(
    taken,
    '09:00:00.000  201 POST /w/past/api/v1/messages  whatssync.messages.send, decided by magic number 15559999999',
  );
  assert.match(created!, /^09:00:00\.000 {2}message\.created {3}to \+15559999999 {2}text "Hello\\u001b\[2J" {2}msg_\w+$/);
});

test('--last, --only, --bodies and --json choose what is shown, and how', async () => {
  await send('15559999999', '/w/chosen');
  const args = ['tail', '--no-follow', '--world', 'chosen'];
  const bodies = await waMock([...args, '--only', 'requests', '--bodies'], { env });
  assert.match(bodies.stdout, /^\S+ {2}201 POST [^\n]*\n {12}> \{"to":"15559999999"[^\n]*\n {12}< \{"id":"msg_[^\n]*\n$/);
  const none = await waMock([...args, '--last', '0'], { env });
  assert.equal(none.stdout, '');
  const { stdout } = await waMock([...args, '--only', 'events', '--last', '1', '--json'], { env });
  const { kind, seq } = JSON.parse(stdout) as { kind: string; seq: number };
  assert.deepEqual([kind, typeof seq], ['event', 'number']);
});

test('it follows what happens, also into another life of the world, until Ctrl+C', async () => {
  await using tail = startWaMock(['tail', '--event', 'message.created', '--event', 'message.status'], { env });
  await send('15559999999');
  assert.match(await tail.lineWith('message.created'), /to \+15559999999/);
  await mock.clock.advance('1m');
  assert.match(await tail.lineWith('read'), /message\.status {4}read to \+15559999999/);
  await mock.reset();
  await mock.inbound({ from: '12025550123', text: 'Once more' });
  assert.match(await tail.lineWith('message.created'), /from \+12025550123 {2}text "Once more"/);
  assert.match(tail.errors(), /The world began again\./);
  assert.equal(await tail.interrupt(), 0);
});

test('it waits for a mock that is restarted on its port', async () => {
  const first = createMock();
  const { port, url } = await first.listen({ port: 0 });
  await using tail = startWaMock(['tail', '--only', 'events', '--json', '--url', url]);
  await first.inbound({ from: '12025550123', text: 'Before' });
  assert.match(await tail.lineWith('message.created'), /Before/);
  await first.close();
  await using second = createMock();
  await second.listen({ port });
  await second.inbound({ from: '12025550123', text: 'After' });
  assert.match(await tail.lineWith('message.created'), /After/);
});

test('--count ends it', async () => {
  const tail = startWaMock(['tail', '--count', '1', '--world', 'counted', '--only', 'requests'], { env });
  await send('15559999999', '/w/counted');
  assert.match((await tail.line())!, /201 POST/);
  assert.equal(await tail.ended, 0);
});

test('an unknown event names itself and the nearest one', async () => {
  const ended = await waMock(['tail', '--event', 'mesage.status'], { env });
  assert.equal(ended.code, 1);
  assert.match(ended.stderr, /'mesage\.status' is invalid\. Did you mean message\.status\?/);
  assert.match((await waMock(['tail', '--only', 'all'], { env })).stderr, /Allowed choices are requests, events/);
  assert.equal((await waMock(['tail', '--url', 'http://localhost:9'], {})).code, 2);
});
