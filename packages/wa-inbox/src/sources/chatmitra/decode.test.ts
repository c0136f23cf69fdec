import assert from 'node:assert/strict';
import test from 'node:test';
import { Conversations } from '../journal/conversations.ts';
import { decodeEntry, decodeError } from './decode.ts';

const NOW = Date.parse('2026-03-02T12:00:00.000Z');
const phone = '12025550123';

/** A journal that is read entry by entry, as the source does. */
function reading() {
  const conversations = new Conversations({ now: () => NOW, answerReads: true });
  let n = 0;
  const take = (entry: { webhook: object } | { sent: { body: object; reply: object } }) => {
    const given = 'sent' in entry ? { sent: { path: '/send_message', ...entry.sent } } : entry;
    const at = new Date(NOW + ++n * 1_000).toISOString();
    return decodeEntry({ n, at, ...given }, conversations).flatMap((fact) => conversations.take(fact));
  };
  const send = (text: string, jobId: string) =>
    take({ sent: { body: { recipient_mobile_number: phone, message: text }, reply: { status: 'success', jobId } } });
  const status = (id: string, state: string, more: object = {}) =>
    take({ webhook: { event: 'status', id, mobile_number: phone, status: state, timestamp: '', ...more } });
  const states = () => conversations.messages(phone).map(({ id, delivery }) => `${id}:${delivery.state}`);
  return { conversations, take, send, status, states };
}

test('reports are taken to be about the oldest job that none has been about', () => {
  const { send, status, states } = reading();
  send('one', 'job_1');
  send('two', 'job_2');
  status('m1', 'sent');
  status('m1', 'delivered');
  status('m2', 'sent');
  status('m1', 'read');
  assert.deepEqual(states(), ['job_1:read', 'job_2:sent']);
});

test('a report that names its job is about that', () => {
  const { send, status, states } = reading();
  send('one', 'job_1');
  send('two', 'job_2');
  status('m2', 'delivered', { jobId: 'job_2' });
  assert.deepEqual(states(), ['job_1:accepted', 'job_2:delivered']);
});

test('131026 is a closed window, unless the window is open', () => {
  const failed = { error: { code: 131_026, message: 'x' } };
  const key = ({ conversations }: ReturnType<typeof reading>) => {
    const delivery = conversations.find('job_1')!.delivery;
    return delivery.state === 'failed' && delivery.failure.key;
  };
  const closed = reading();
  closed.send('one', 'job_1');
  closed.status('m1', 'failed', failed);
  assert.equal(key(closed), 'window_closed_chatmitra');
  const open = reading();
  const payload = { type: 'text', text: { body: 'Hi' } };
  open.take({ webhook: { event: 'message', id: 'm0', mobile_number: phone, timestamp: new Date(NOW).toISOString(), payload } });
  open.send('one', 'job_1');
  open.status('m1', 'failed', failed);
  assert.equal(key(open), 'message_undeliverable');
});

test('what was answered counts as read, for nobody can be told', () => {
  const { conversations, take, send } = reading();
  const payload = { type: 'text', text: { body: 'Hi' } };
  take({ webhook: { event: 'message', id: 'm0', mobile_number: phone, timestamp: new Date(NOW).toISOString(), payload } });
  assert.equal(conversations.contact(phone)?.unread, 1);
  send('Hello', 'job_1');
  assert.equal(conversations.contact(phone)?.unread, 0);
});

test('error bodies are read by their code, else by their status and sentence', () => {
  const key = (body: object, status: number) => decodeError(body, status)?.key;
  assert.equal(key({ status: 'error', message: 'Phone must be 10-15 digits' }, 400), 'invalid_phone_number_chatmitra');
  assert.equal(key({ status: 'error', message: 'Slow down' }, 429), 'too_many_messages_chatmitra');
  assert.equal(key({ status: 'error', message: 'No', code: 'out_of_credits' }, 402), 'out_of_credits');
  assert.equal(key({ message: 'not of this API' }, 400), undefined);
});
