import assert from 'node:assert/strict';
import test from 'node:test';
import type { WireMessage } from '@wa-inbox/protocol/whatssync/replies';
import { decodeContact, decodeDelivery, decodeError, decodeMessage } from './decode.ts';

const wire = (over: Partial<WireMessage> = {}): WireMessage => ({
  id: 'msg_123456',
  from: '+1234567890',
  to: '+0987654321',
  type: 'text',
  text: 'Hello!',
  timestamp: '2023-06-15T14:22:30Z',
  status: 'delivered',
  ...over,
});

test('the documented message, with its direction derived from who sent it', () => {
  const message = decodeMessage(wire(), '1234567890');
  assert.deepEqual(message, {
    key: 'msg_123456',
    id: 'msg_123456',
    phone: '1234567890',
    direction: 'inbound',
    at: '2023-06-15T14:22:30.000Z',
    content: { kind: 'text', text: 'Hello!' },
    delivery: { state: 'delivered' },
    reactions: [],
    attempts: [],
  });
  assert.equal(decodeMessage(wire(), '0987654321').direction, 'outbound');
});

test('additions are taken where a server gives them', () => {
  const reactions = [{ from: '+1234567890', emoji: '👍' }];
  const message = decodeMessage(wire({ direction: 'outbound', context: { id: 'msg_1' }, reactions }), '1234567890');
  assert.deepEqual(
    [message.direction, message.replyTo, message.reactions],
    ['outbound', 'msg_1', [{ from: '1234567890', emoji: '👍' }]],
  );
});

test('kinds that are not known, or not whole, are kept as they came', () => {
  for (const odd of [wire({ type: 'hologram', hologram: { url: 'x' } }), wire({ type: 'image' })]) {
    assert.deepEqual(decodeMessage(odd, '1234567890').content, { kind: 'unsupported', type: odd.type, raw: odd });
  }
});

test('the documented contact alone has no unread, and a window that nobody knows', () => {
  const contact = decodeContact({
    id: 'contact_1',
    phone: '+1234567890',
    name: 'John Doe',
    lastMessageAt: '2023-06-15T14:23:15Z',
  });
  assert.deepEqual(contact, {
    id: 'contact_1',
    phone: '1234567890',
    name: 'John Doe',
    tags: [],
    lastMessageAt: '2023-06-15T14:23:15.000Z',
    unread: 0,
    window: { state: 'unknown' },
  });
});

test('a state that is not known is no tick too many', () => {
  assert.deepEqual(decodeDelivery('teleported', undefined), { state: 'accepted' });
});

test('an error keeps the word of the API, the number that people look up, and the way out', () => {
  const error = { code: 'window_closed', message: 'Closed', status: 400, providerCode: 131047 };
  assert.deepEqual(decodeError({ error }, 400), {
    key: 'window_closed',
    dialect: 'whatssync',
    code: 131047,
    status: 400,
    detail: 'Closed',
    retry: 'template',
  });
  assert.equal(decodeError({ error: { code: 'of_tomorrow', message: '', status: 500 } }, 500)?.retry, 'now');
  assert.equal(decodeError({ message: 'another shape' }, 400), undefined);
});
