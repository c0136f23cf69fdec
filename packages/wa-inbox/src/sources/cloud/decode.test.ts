import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeEntry } from './decode.ts';
import { decodeError } from './decode-failure.ts';

const at = '2026-03-02T12:00:00.000Z';
const SECONDS = String(Date.parse(at) / 1_000);
const mediaUrl = (id: string) => `/whatsapp/media/${id}`;
const told = (value: object, field = 'messages') =>
  decodeEntry(
    { n: 1, at, webhook: { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field, value }] }] } },
    mediaUrl,
  );
const said = (message: object) =>
  told({
    contacts: [{ profile: { name: 'Mina' }, wa_id: '12025550123' }],
    messages: [{ from: '12025550123', id: 'wamid.1', timestamp: SECONDS, ...message }],
  });

test('what a customer wrote is a message, with what the customer is called', () => {
  const [fact] = said({ type: 'text', text: { body: 'Hi' }, context: { from: '1', id: 'wamid.0' } });
  assert.ok(fact?.kind === 'message');
  const { phone, direction, at: when, content, replyTo, id } = fact.message;
  assert.deepEqual(
    [fact.name, phone, direction, when, content, replyTo, id],
    ['Mina', '12025550123', 'inbound', at, { kind: 'text', text: 'Hi' }, 'wamid.0', 'wamid.1'],
  );
});

test('a file is shown by the proxy: the URL of the webhook asks for the token', () => {
  const [fact] = said({ type: 'image', image: { id: '77', url: 'https://lookaside.example/1', mime_type: 'image/png' } });
  assert.deepEqual(fact?.kind === 'message' && fact.message.content, {
    kind: 'image',
    url: '/whatsapp/media/77',
    id: '77',
    mime: 'image/png',
  });
});

test('reactions, edits and what was taken back are about another message', () => {
  assert.deepEqual(said({ type: 'reaction', reaction: { message_id: 'wamid.0', emoji: '👍' } }), [
    { kind: 'reaction', id: 'wamid.0', from: '12025550123', emoji: '👍' },
  ]);
  assert.deepEqual(said({ type: 'revoke', revoke: { original_message_id: 'wamid.0' } }), [{ kind: 'revision', id: 'wamid.0' }]);
  const edit = { original_message_id: 'wamid.0', message: { type: 'text', text: { body: 'New' } } };
  assert.deepEqual(said({ type: 'edit', edit }), [{ kind: 'revision', id: 'wamid.0', content: { kind: 'text', text: 'New' } }]);
});

test('a status tells how far a message came, what it cost, or why it failed', () => {
  const pricing = { billable: true, pricing_model: 'PMP', category: 'marketing' };
  const status = { id: 'wamid.2', timestamp: SECONDS, recipient_id: '12025550123' };
  assert.deepEqual(told({ statuses: [{ ...status, status: 'delivered', pricing }] }), [
    {
      kind: 'delivery',
      id: 'wamid.2',
      phone: '12025550123',
      delivery: { state: 'delivered', at },
      cost: { category: 'marketing', charged: true },
    },
  ]);
  const errors = [{ code: 131_047, title: 'Re-engagement message', error_data: { details: 'More than 24 hours' } }];
  const [failed] = told({ statuses: [{ ...status, status: 'failed', errors }] });
  assert.deepEqual(failed?.kind === 'delivery' && failed.delivery, {
    state: 'failed',
    at,
    failure: {
      key: 'reengagement_required',
      dialect: 'cloud',
      code: 131_047,
      detail: 'More than 24 hours',
      retry: 'template',
    },
  });
});

test('what any page sent is in the journal, and what any page has read', () => {
  const sent = (body: object, reply: object = { messages: [{ id: 'wamid.3' }] }) =>
    decodeEntry({ n: 1, at, sent: { path: '/messages', body, reply } }, mediaUrl);
  const [fact] = sent({ to: '12025550123', type: 'text', text: { body: 'Yes' }, context: { message_id: 'wamid.1' } });
  assert.ok(fact?.kind === 'message');
  assert.deepEqual([fact.message.id, fact.message.direction, fact.message.replyTo], ['wamid.3', 'outbound', 'wamid.1']);
  assert.deepEqual(sent({ status: 'read', message_id: 'wamid.1' }, { success: true }), [{ kind: 'read', id: 'wamid.1' }]);
});

test('what is not known, or not whole, tells nothing and breaks nothing', () => {
  for (const webhook of [undefined, null, 7, {}, { entry: 'x' }, { entry: [{ changes: [{ field: 'messages', value: 'x' }] }] }])
    assert.deepEqual(decodeEntry({ n: 1, at, webhook }, mediaUrl), []);
  assert.deepEqual(told({ event: 'APPROVED' }, 'message_template_status_update'), []);
  assert.deepEqual(said({ from: 'US.13491208655302741918', type: 'text', text: { body: 'Hi' } }), []);
});

test('an error body is a failure of the catalogue, by code and subcode', () => {
  const { key, retry } = decodeError({ error: { code: 130_429, message: 'Rate limit hit' } }, 429)!;
  assert.deepEqual([key, retry], ['rate_limit_hit', 'after']);
  assert.equal(decodeError({ error: { code: 100, error_subcode: 33, message: 'x' } }, 400)?.key, 'unknown_object');
  assert.equal(decodeError({ nothing: true }, 400), undefined);
});
