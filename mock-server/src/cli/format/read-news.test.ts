import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNews } from './read-news.ts';

const at = '2026-01-15T09:00:00.000Z';
const seconds = String(Date.parse(at) / 1_000);
const cloud = (field: string, value: unknown) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '1', changes: [{ field, value }] }],
});

test('messages and statuses of a Cloud API webhook', () => {
  const messages = [{ id: 'wamid.A', from: '12025550123', timestamp: seconds, type: 'text', text: { body: 'Hi' } }];
  assert.deepEqual(readNews(cloud('messages', { messages })), [
    { field: 'messages', kind: 'text', from: '12025550123', id: 'wamid.A', at, text: 'text "Hi"' },
  ]);
  const errors = [{ code: 131026, title: 'Message undeliverable' }];
  const statuses = [{ id: 'wamid.B', status: 'failed', timestamp: seconds, recipient_id: '12025550123', errors }];
  assert.deepEqual(readNews(cloud('messages', { statuses })), [
    {
      field: 'messages',
      kind: 'status',
      to: '12025550123',
      status: 'failed',
      id: 'wamid.B',
      at,
      error: '131026 Message undeliverable',
    },
  ]);
});

test('other fields are told by their event, or by what they hold', () => {
  const [updated] = readNews(cloud('message_template_status_update', { event: 'APPROVED', message_template_name: 'x' }));
  assert.deepEqual(updated, { field: 'message_template_status_update', kind: 'APPROVED', text: 'event, message_template_name' });
  assert.equal(readNews(cloud('history', { threads: [] }))[0]!.kind, 'history');
});

test('the Contacts/Messages API and Chat Mitra', () => {
  const data = { id: 'msg_1', from: '+12025550123', type: 'text', text: 'Hi', status: 'received' };
  assert.deepEqual(readNews({ event: 'message.incoming', id: 'evt_1', timestamp: at, data }), [
    { field: 'message.incoming', id: 'msg_1', at, kind: 'text', from: '+12025550123', text: 'text "Hi"' },
  ]);
  const status = {
    event: 'status',
    id: 'm1',
    mobile_number: '12025550123',
    status: 'failed',
    timestamp: at,
    error: { code: 131026, message: 'No' },
  };
  assert.deepEqual(readNews(status), [
    { field: 'status', id: 'm1', at, kind: 'status', to: '12025550123', status: 'failed', error: '131026 No' },
  ]);
});

test('what is no webhook tells nothing', () => {
  for (const body of [undefined, null, 'x', [], {}, { entry: [null, { changes: 'x' }] }, { entry: 1 }])
    assert.deepEqual(readNews(body), []);
});
