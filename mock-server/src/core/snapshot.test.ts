import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { ANA, BO, sampleMock, tell } from '../sample-mock.ts';

type Sample = ReturnType<typeof sampleMock>;

async function play(mock: Sample): Promise<void> {
  await mock.inbound({ from: '4915112345678', name: 'Jürgen', text: 'Guten Tag' });
  await tell(mock, 'POST /api/v1/messages', { to: `+${ANA}`, type: 'text', text: 'One' });
  await mock.scenario({ when: { op: 'send', probability: 0.5 }, do: { failAs: 131_026 } });
  for (let index = 0; index < 10; index++)
    await tell(mock, 'POST /api/v1/messages', { to: `+${ANA}`, type: 'text', text: `No. ${index}` });
  await mock.clock.advance('700ms');
}

async function goOn(mock: Sample): Promise<string> {
  for (let index = 0; index < 10; index++)
    await tell(mock, 'POST /api/v1/messages', { to: `+${ANA}`, type: 'text', text: `Later ${index}` });
  await mock.customer(ANA).react('msg_us', '🎉');
  await mock.clock.advance('23h30m');
  return JSON.stringify(mock.snapshot());
}

test('a restored world goes on byte for byte as the one it was taken from', async () => {
  const first = sampleMock({ latency: [100, 900], seed: 3 });
  await play(first);
  const second = sampleMock({ latency: [100, 900], seed: 99 });
  second.restore(first.snapshot());
  assert.equal(JSON.stringify(second.snapshot()), JSON.stringify(first.snapshot()));
  assert.equal(await goOn(second), await goOn(first));
});

test('a snapshot holds no epoch and no token', async () => {
  const mock = sampleMock();
  await play(mock);
  const { json } = await tell(mock, 'GET /_mock/health');
  const text = JSON.stringify(mock.snapshot());
  assert.ok(!text.includes(json.epoch));
  assert.ok(!text.includes('test-token'));
});

test('restoring begins a new epoch and counts from nothing', async () => {
  const mock = sampleMock();
  await mock.inbound({ from: BO, text: 'Hi' });
  const before = (await tell(mock, 'GET /_mock/health')).json;
  mock.restore(mock.snapshot());
  const after = (await tell(mock, 'GET /_mock/health')).json;
  assert.notEqual(after.epoch, before.epoch);
  assert.deepEqual([before.seq, after.seq], [2, 0]);
});

test('what is no snapshot is refused, and the world stays', async () => {
  const mock = sampleMock();
  assert.throws(() => mock.restore({ contacts: 5 }), /"contacts" cannot be 5/);
  assert.throws(() => mock.restore({ contacts: [], messages: [], state: { seed: 1 } }), /"state" is not what a snapshot has/);
  assert.equal(mock.snapshot().contacts.length, 3);
});

test('the same seed and the same commands give the same bytes in two processes', async () => {
  const script = `
    import { createMock } from '@wa-inbox/mock';
    const mock = createMock({ seed: 7, now: '2026-03-02T12:00:00.000Z', frozen: true });
    const call = (path, body) => mock.fetch(path, { method: 'POST', headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' }, body: JSON.stringify(body) });
    await mock.inbound({ from: '4915112345678', name: 'Jürgen', text: 'Guten Tag' });
    for (let index = 0; index < 20; index++) await call('/api/v1/messages', { to: '+4915112345678', type: 'text', text: 'No. ' + index });
    await call('/api/v1/messages', { to: '+15559999999', type: 'text', text: 'Always' });
    await call('/v25.0/200000000000001/messages', { messaging_product: 'whatsapp', to: '4915112345678', type: 'text', text: { body: 'By the Cloud API' } });
    for (const recipient_mobile_number of ['4915112345678', '15550131016', '15559999999'])
      await call('/developer/api/send_message', { recipient_mobile_number, message: 'Queued' });
    await mock.clock.advance('20s');
    await call('/developer/api/send_message', { recipient_mobile_number: '4915112345678', message: 'Still waiting' });
    await mock.clock.advance('2s');
    process.stdout.write(JSON.stringify(mock.snapshot()));`;
  const run = () =>
    promisify(execFile)(process.execPath, ['--conditions=@wa-inbox/source', '--input-type=module', '--eval', script], {
      cwd: import.meta.dirname,
      maxBuffer: 64_000_000,
    });
  const [first, second] = await Promise.all([run(), run()]);
  assert.ok(first.stdout.length > 100_000, 'the seeded world is in it');
  assert.equal(first.stdout, second.stdout);
  assert.match(first.stdout, /By the Cloud API/);
  const { jobs, ledger, credits } = JSON.parse(first.stdout) as { jobs: unknown[]; ledger: unknown[]; credits: number };
  assert.ok(jobs.length === 4 && ledger.length > 0 && credits < 1_000, 'jobs and credits are in it');
});
