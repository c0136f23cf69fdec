import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MockOptions } from '../../index.ts';
import { ANA, BO, CY, SAMPLE, sampleMock, tell } from '../../sample-mock.ts';

type Sample = ReturnType<typeof sampleMock>;
type Tried = { at: string; message: number; error?: { key: string } };

const reminder = {
  kind: 'template',
  payload: {
    name: 'appointment_reminder',
    language: 'en_US',
    components: [{ type: 'body', parameters: ['Ana', 'Monday'].map((text) => ({ type: 'text', text })) }],
  },
};

function queue(mock: Sample, to: string, message: object) {
  return tell(mock, 'POST /developer/api/send_message', { recipient_mobile_number: to, ...message });
}

async function jobOf(mock: Sample, id: string) {
  return (await tell(mock, `GET /_mock/jobs/${id}`)).json;
}

const withCredits = (credits: number): MockOptions => ({ fixture: { ...SAMPLE, credits } });

test('a job waits 5 to 30 seconds, by the seed of the world', async () => {
  const waits = new Set<number>();
  for (let seed = 1; seed <= 20; seed++) {
    const mock = sampleMock({ seed });
    const { json } = await queue(mock, ANA, { message: 'Hello' });
    const job = await jobOf(mock, json.jobId);
    waits.add(Date.parse(job.nextTryAt) - Date.parse(job.createdAt));
  }
  assert.ok(waits.size > 10);
  assert.ok([...waits].every((wait) => wait >= 5_000 && wait <= 30_000));
});

test('what waits for one customer is sent in the order of the calls, also from a snapshot', async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const mock = sampleMock({ seed });
    const texts = ['one', 'two', 'three', 'four'];
    const jobs: { nextTryAt: string; createdAt: string }[] = [];
    for (const text of texts) jobs.push(await jobOf(mock, (await queue(mock, ANA, { message: text })).json.jobId));
    assert.ok(jobs.every(({ nextTryAt, createdAt }) => Date.parse(nextTryAt) - Date.parse(createdAt) <= 30_000));
    const kept = mock.snapshot();
    for (const each of [mock, sampleMock()]) {
      if (each !== mock) each.restore(kept);
      await queue(each, ANA, { message: 'five' });
      await each.clock.advance('30s');
      const { messages } = (await tell(each, `GET /api/v1/contacts/+${ANA}/messages?limit=100`)).json;
      const sent = messages
        .map(({ text }: { text?: string }) => text)
        .filter((text?: string) => text && [...texts, 'five'].includes(text));
      assert.deepEqual(sent, [...texts, 'five']);
    }
  }
});

test('a transient failure is tried again after 5, 10 and 20 seconds, and then delivered', async () => {
  const mock = sampleMock();
  const scenario = await mock.scenario({ when: { op: 'send', dialect: 'chatmitra' }, do: { failAs: 131_016 }, times: 3 });
  const { json } = await queue(mock, ANA, { message: 'Hello' });
  await mock.clock.advance('30s');
  assert.equal((await jobOf(mock, json.jobId)).status, 'retrying');
  await mock.clock.advance('2m');
  const { status, tries, messages } = await jobOf(mock, json.jobId);
  assert.equal(status, 'delivered');
  assert.equal(scenario.fired(), 3);
  const at = tries.map((each: Tried) => Date.parse(each.at));
  assert.deepEqual(
    at.slice(1).map((each: number, index: number) => each - at[index]!),
    [5_000, 10_000, 20_000],
  );
  assert.deepEqual(
    tries.map(({ error }: Tried) => error?.key),
    ['service_unavailable', 'service_unavailable', 'service_unavailable', undefined],
  );
  assert.equal(messages[0].tries, 4);
});

test('a failure that does not pass ends after five tries, and shows in the conversation', async () => {
  const mock = sampleMock();
  const { json } = await queue(mock, '15550131000', { message: 'Hello' });
  await mock.clock.advance('10m');
  const { status, tries, messages } = await jobOf(mock, json.jobId);
  assert.deepEqual([status, tries.length, messages[0].status, messages[0].error.code], ['failed', 5, 'failed', 131_000]);
  const thread = await tell(mock, 'GET /api/v1/contacts/15550131000/messages');
  assert.deepEqual([thread.json.messages.length, thread.json.messages[0].status], [1, 'failed']);
});

test('what is no transient failure is not tried again', async () => {
  const mock = sampleMock();
  const { status, json } = await queue(mock, '15550131049', { message: 'Hello' });
  assert.equal(status, 200);
  await mock.clock.advance('10m');
  const job = await jobOf(mock, json.jobId);
  assert.deepEqual([job.status, job.tries.length, job.messages[0].error.code], ['failed', 1, 131_049]);
});

test('messages behind one that is tried again wait for it, in order', async () => {
  const mock = sampleMock();
  await mock.scenario({ when: { op: 'send', type: 'text' }, do: { failAs: 131_016 }, times: 1 });
  const items = ['One', 'Two'].map((body) => ({ kind: 'raw', payload: { type: 'text', text: { body } } }));
  await queue(mock, ANA, { messages: items });
  await mock.clock.advance('2m');
  const { json } = await tell(mock, `GET /api/v1/contacts/+${ANA}/messages`);
  assert.deepEqual(
    json.messages.slice(-2).map(({ text }: { text: string }) => text),
    ['One', 'Two'],
  );
});

test('a message has the time at which its job ran, however far the clock was moved', async () => {
  const mock = sampleMock();
  const { json } = await queue(mock, ANA, { message: 'Hello' });
  const { nextTryAt } = await jobOf(mock, json.jobId);
  await mock.clock.advance('3h');
  const thread = await tell(mock, `GET /api/v1/contacts/+${ANA}/messages`);
  assert.equal(thread.json.messages.at(-1).timestamp, nextTryAt);
});

test('the window counts when the job runs, not when it was queued', async () => {
  const mock = sampleMock();
  await tell(mock, `POST /_mock/conversations/${ANA}/window`, { closesIn: '4s' });
  const { json } = await queue(mock, ANA, { message: 'Just in time?' });
  await mock.clock.advance('1m');
  const job = await jobOf(mock, json.jobId);
  assert.deepEqual([job.status, job.messages[0].error.key], ['failed', 'window_closed_chatmitra']);
});

test('the first message to a new customer costs a credit, what follows within 24 hours and replies cost none', async () => {
  const mock = sampleMock(withCredits(5));
  const told = async () => (await tell(mock, 'GET /_mock/ledger')).json;
  const send = async (to: string, message: object) => {
    await queue(mock, to, message);
    await mock.clock.advance('31s');
  };
  await send(CY, { messages: [reminder] });
  await send(CY, { messages: [reminder] });
  await send(ANA, { message: 'You wrote first' });
  await mock.clock.advance('24h');
  await send(CY, { messages: [reminder] });
  await send(BO, { message: 'Too late for this' });
  const { credits, entries } = await told();
  assert.equal(credits, 3);
  assert.deepEqual(
    entries
      .toReversed()
      .map((entry: { phone: string; credits: number; reason: string; balance: number }) => [
        entry.phone,
        entry.credits,
        entry.reason,
        entry.balance,
      ]),
    [
      [CY, 1, 'new-conversation', 4],
      [CY, 0, 'open-conversation', 4],
      [ANA, 0, 'service-window', 4],
      [CY, 1, 'new-conversation', 3],
    ],
  );
});

test('without credits a conversation cannot begin: 402, and what is free still goes', async () => {
  const mock = sampleMock(withCredits(1));
  assert.equal((await queue(mock, CY, { messages: [reminder] })).status, 200);
  await mock.clock.advance('1m');
  const refused = await queue(mock, BO, { messages: [reminder] });
  assert.deepEqual([refused.status, refused.json.status], [402, 'error']);
  assert.match(refused.json.message, /Not enough credits/);
  assert.equal((await queue(mock, CY, { messages: [reminder] })).status, 200);
  assert.equal((await queue(mock, ANA, { message: 'Free' })).status, 200);
});

test('of two that were queued on the last credit one fails in its job', async () => {
  const mock = sampleMock(withCredits(1));
  const ids = [];
  for (const to of [CY, BO]) ids.push((await queue(mock, to, { messages: [reminder] })).json.jobId);
  await mock.clock.advance('1m');
  const jobs = await Promise.all(ids.map((id) => jobOf(mock, id)));
  const failed = jobs.filter(({ status }) => status === 'failed');
  assert.deepEqual([jobs.filter(({ status }) => status === 'delivered').length, failed.length], [1, 1]);
  assert.equal(failed[0].messages[0].error.key, 'out_of_credits');
  assert.equal((await tell(mock, 'GET /_mock/ledger')).json.credits, 0);
});

test('a restored world has its jobs and its credits, and goes on byte for byte', async () => {
  const first = sampleMock({ latency: [100, 900], ...withCredits(3) });
  await first.scenario({ when: { op: 'send' }, do: { failAs: 131_016 }, times: 2 });
  await queue(first, CY, {
    customer_name: 'Cy',
    messages: [reminder, { kind: 'raw', payload: { type: 'text', text: { body: 'Hi' } } }],
  });
  await queue(first, '15550131026', { message: 'Nobody' });
  await first.clock.advance('31s');
  const second = sampleMock({ latency: [100, 900], seed: 99 });
  second.restore(first.snapshot());
  assert.equal(JSON.stringify(second.snapshot()), JSON.stringify(first.snapshot()));
  for (const mock of [first, second]) {
    await queue(mock, ANA, { message: 'Later' });
    await mock.clock.advance('25h');
  }
  assert.equal(JSON.stringify(second.snapshot()), JSON.stringify(first.snapshot()));
  assert.equal(first.snapshot().jobs?.length, 3);
});

test('a job of another world, or of none, is not found', async () => {
  const mock = sampleMock();
  const { json } = await queue(mock, ANA, { message: 'Hello' });
  for (const path of ['/_mock/jobs/job_0', `/w/other/_mock/jobs/${json.jobId}`]) {
    const told = await tell(mock, `GET ${path}`);
    assert.deepEqual([told.status, told.json.error.code], [404, 'job_not_found']);
  }
});

test('a fixture with a job that is none is refused by its path', async () => {
  const mock = sampleMock();
  await queue(mock, ANA, { message: 'Hello' });
  const snapshot = JSON.parse(JSON.stringify(mock.snapshot()));
  for (const [change, says] of [
    [{ credits: -1 }, /"credits" cannot be -1/],
    [{ jobs: [{ ...snapshot.jobs[0], items: 5 }] }, /"jobs\[0\]\.items" cannot be 5/],
    [
      { jobs: [{ ...snapshot.jobs[0], tries: [{ at: snapshot.now, item: 0, error: 'nope' }] }] },
      /"jobs\[0\]\.tries\[0\]\.error"/,
    ],
  ] as const)
    assert.throws(() => mock.restore({ ...snapshot, ...change }), says);
});
