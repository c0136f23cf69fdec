import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, BO, sampleMock, tell } from '../../sample-mock.ts';

const body = { to: `+${ANA}`, type: 'text', text: 'Once' };
const key = (value: string) => ({ 'idempotency-key': value });
const SEND = 'POST /api/v1/messages';

test('the same key and body give the same answer, and one message', async () => {
  const mock = sampleMock();
  const first = await tell(mock, SEND, body, key('a'));
  const again = await tell(mock, SEND, body, key('a'));
  assert.deepEqual([again.status, again.json], [201, first.json]);
  assert.deepEqual([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')], [null, 'true']);
  assert.equal(mock.snapshot().messages.length, 4);
});

test('the same key with another body is refused', async () => {
  const mock = sampleMock();
  await tell(mock, SEND, body, key('a'));
  const { status, json } = await tell(mock, SEND, { ...body, text: 'Twice' }, key('a'));
  assert.deepEqual([status, json.error.code], [409, 'idempotency_conflict']);
});

test('a refusal is not remembered: the same key can succeed later', async () => {
  const mock = sampleMock();
  const late = { ...body, to: `+${BO}` };
  assert.equal((await tell(mock, SEND, late, key('a'))).status, 400);
  await mock.inbound({ from: BO, text: 'Hi' });
  assert.equal((await tell(mock, SEND, late, key('a'))).status, 201);
});

test('a key is forgotten after 24 hours of world time', async () => {
  const mock = sampleMock();
  await tell(mock, SEND, body, key('a'));
  await mock.clock.advance('24h');
  await mock.inbound({ from: ANA, text: 'Hi' });
  const { headers } = await tell(mock, SEND, body, key('a'));
  assert.equal(headers.has('idempotent-replayed'), false);
});

test('keys of two tokens do not meet', async () => {
  const mock = sampleMock();
  const first = await tell(mock, SEND, body, key('a'));
  const second = await tell(mock, SEND, body, { ...key('a'), authorization: 'Bearer demo-token' });
  assert.notEqual(second.json.id, first.json.id);
});
