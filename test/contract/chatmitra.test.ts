import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatmitraError, queuedReply } from '@wa-inbox/protocol/chatmitra/replies';
import { messagesReply } from '@wa-inbox/protocol/whatssync/replies';
import { get, inEveryMode, post, type Mode } from './modes.ts';

const MAYA = '12025550123';
const CLOSED = '12025550139';
const SEND = '/developer/api/send_message';
const TEST_TOKEN = { authorization: 'Bearer test-token' };

type Job = {
  status: string;
  messages: { type: string; status: string; tries: number; messageId?: string; error?: { code: number | string; key: string } }[];
  tries: { at: string; error?: { key: string } }[];
};

const raw = (payload: object) => ({ kind: 'raw', payload });
const text = (body: string) => raw({ type: 'text', text: { body } });
const reminder = (...parameters: string[]) => ({
  kind: 'template',
  payload: {
    name: 'appointment_reminder',
    language: { code: 'en_US' },
    components: [{ type: 'body', parameters: parameters.map((each) => ({ type: 'text', text: each })) }],
  },
});

async function queue(mode: Mode, body: object): Promise<string> {
  const reply = await post(mode, SEND, body);
  assert.equal(reply.status, 200, await reply.clone().text());
  return queuedReply.parse(await reply.json()).jobId;
}

async function jobOf(mode: Mode, id: string): Promise<Job> {
  const reply = await get(mode, `/_mock/jobs/${id}`);
  assert.equal(reply.status, 200);
  return (await reply.json()) as Job;
}

async function refused(mode: Mode, body: unknown, headers: Record<string, string> = {}) {
  const reply = await post(mode, SEND, body, headers);
  assert.match(reply.headers.get('content-type')!, /json/);
  return { status: reply.status, headers: reply.headers, error: chatmitraError.parse(await reply.json()) };
}

async function lastOf(mode: Mode, phone: string) {
  const page = messagesReply.parse(await (await get(mode, `/api/v1/contacts/+${phone}/messages`)).json());
  return page.messages.at(-1)!;
}

inEveryMode({ now: '2026-01-15T09:00:00.000Z', frozen: true, latency: 0 }, (mode) => {
  test('the documented text is queued at once, sent within 5 to 30 seconds and delivered', async () => {
    const message = 'Hello! Your order #12345 is ready for pickup 📦';
    const reply = await post(mode, SEND, { recipient_mobile_number: MAYA, message });
    assert.equal(reply.status, 200);
    const queued = await reply.json();
    assert.deepEqual(Object.keys(queued), ['status', 'message', 'jobId']);
    const { jobId } = queuedReply.parse(queued);
    assert.match(jobId, /^job_[a-z0-9]+$/);
    await mode.mock.clock.advance('4s');
    assert.equal((await jobOf(mode, jobId)).status, 'queued');
    assert.notEqual((await lastOf(mode, MAYA)).text, message);
    await mode.mock.clock.advance('26s');
    const job = await jobOf(mode, jobId);
    assert.equal(job.status, 'delivered');
    const { id, text: body } = await lastOf(mode, MAYA);
    assert.deepEqual([id, body], [job.messages[0]!.messageId, message]);
  });

  test('a number that is not 10 to 15 digits with country code gets the documented error', async () => {
    for (const number of ['9999999999', '+91 9999999999', '091999999999', '91-9999-9999-99', '+12025550123', '', 'abc']) {
      const { status, error } = await refused(mode, { recipient_mobile_number: number, message: 'Hello' });
      assert.equal(status, 400, number);
      assert.equal(error.status, 'error');
      assert.equal(error.message, 'Phone must be 10-15 digits with country code');
    }
    for (const number of ['919999999999', '447911123456', '12025550123'])
      await queue(mode, { recipient_mobile_number: number, messages: [reminder('Ana', 'Monday')] });
  });

  test('free-form text outside the window is queued, and its job ends with 131026', async () => {
    const id = await queue(mode, { recipient_mobile_number: CLOSED, message: 'Hello?' });
    await mode.mock.clock.advance('31s');
    const job = await jobOf(mode, id);
    assert.equal(job.status, 'failed');
    assert.equal(job.messages[0]!.error!.code, 131026);
    const last = await lastOf(mode, CLOSED);
    assert.deepEqual(
      [last.text, last.status, last.error?.code, last.error?.providerCode],
      ['Hello?', 'failed', 'window_closed', 131026],
    );
  });

  test('message and messages together, neither, and no token are refused in the shape of the document', async () => {
    const to = { recipient_mobile_number: MAYA };
    assert.match((await refused(mode, { ...to, message: 'Hi', messages: [text('Hi')] })).error.message, /together/);
    assert.match((await refused(mode, to)).error.message, /"message"/);
    assert.match((await refused(mode, { message: 'Hi' })).error.message, /"recipient_mobile_number" is missing/);
    assert.match((await refused(mode, '{"message":')).error.message, /JSON/);
    const unknown = await refused(mode, { ...to, message: 'Hi' }, { authorization: 'Bearer wrong' });
    assert.deepEqual([unknown.status, unknown.error.status], [401, 'error']);
  });

  test('of 21 messages within a minute the last is refused with 429 and when to come back', async () => {
    await mode.mock.clock.set('2026-01-15T10:00:00.000Z');
    const body = { recipient_mobile_number: MAYA, messages: Array.from({ length: 10 }, (_, index) => text(`No. ${index}`)) };
    assert.equal((await post(mode, SEND, body, TEST_TOKEN)).status, 200);
    assert.equal((await post(mode, SEND, body, TEST_TOKEN)).status, 200);
    const { status, headers, error } = await refused(mode, { recipient_mobile_number: MAYA, message: 'One more' }, TEST_TOKEN);
    assert.deepEqual([status, error.message, headers.get('retry-after')], [429, 'Too Many Messages', '60']);
    await mode.mock.clock.advance('1m');
    assert.equal((await post(mode, SEND, body, TEST_TOKEN)).status, 200);
  });
});
