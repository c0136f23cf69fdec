import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeChat, decodeError, decodeList, decodeMessage, sentId } from './decode.ts';
import { cursorOf, encodePaging } from './encode.ts';

const mediaUrl = (id: string) => `/whatsapp/media/${id}`;
const AT = Date.parse('2026-03-02T12:00:00.000Z');
const row = { id: 'wamid.1', timestamp: AT, direction: 'INBOUND', deliveryStatus: 'read', dataType: 'text', text: 'Hi' };
const phone = '12025550123';

test('a message is read from its parts where the whole of it is not given', () => {
  const message = decodeMessage({ ...row, body: { body: 'Hi' }, inReplyTo: 'wamid.0' }, phone, mediaUrl)!;
  assert.deepEqual([message.content, message.replyTo, message.direction], [{ kind: 'text', text: 'Hi' }, 'wamid.0', 'inbound']);
  const image = decodeMessage({ ...row, dataType: 'image', body: { id: '7' } }, phone, mediaUrl)!;
  assert.deepEqual(image.content, { kind: 'image', url: '/whatsapp/media/7', id: '7' });
  assert.deepEqual(decodeMessage({ ...row, dataType: 'hologram', body: {} }, phone, mediaUrl)?.content, {
    kind: 'text',
    text: 'Hi',
  });
});

test('a message that failed says why', () => {
  const failed = {
    ...row,
    direction: 'OUTBOUND',
    deliveryStatus: 'failed',
    error: 'reengagement_required',
    body: { body: 'Hi' },
  };
  const delivery = decodeMessage(failed, phone, mediaUrl)!.delivery;
  assert.deepEqual(delivery.state === 'failed' && delivery.failure.retry, 'template');
});

test('a chat is a contact with its window and its last message', () => {
  const chat = { id: 'c1', chatName: 'Mina', participantId: phone, unreadCount: 2, isSessionOpen: true, sessionExpiresAt: AT };
  const contact = decodeChat({ ...chat, lastMessage: { ...row, body: { body: 'Hi' } } }, mediaUrl)!;
  assert.deepEqual(
    [contact.phone, contact.name, contact.unread, contact.window, contact.lastMessage?.id],
    [phone, 'Mina', 2, { state: 'open', expiresAt: new Date(AT).toISOString() }, 'wamid.1'],
  );
  assert.equal(decodeChat({ ...chat, participantId: 'nobody' }, mediaUrl), undefined);
});

test('whether there are more is told, or guessed from a full page', () => {
  assert.equal(decodeList({ _data: [{}, {}], _meta: { hasMore: false } }, 2).hasMore, false);
  assert.equal(decodeList({ _data: [{}, {}] }, 2).hasMore, true);
  assert.deepEqual(encodePaging({ cursor: cursorOf({ page: 3, limit: 20 }) }), { page: 3, limit: 20 });
  assert.deepEqual(encodePaging({ limit: 500 }), { page: 1, limit: 100 });
});

test('an item of _errors, a sentence and an error of the Cloud API are failures', () => {
  assert.equal(decodeError({ _data: null, _errors: [{ code: 131_047, message: 'x' }] }, 400)?.key, 'reengagement_required');
  assert.deepEqual(decodeError({ _data: null, _errors: ['No such plugin'] }, 404)?.key, 'not_found');
  assert.deepEqual(decodeError({ error: { code: 190, message: 'x' } }, 401)?.dialect, 'chakra');
  assert.equal(sentId({ _data: { whatsappMessageId: 'wamid.9' } }), 'wamid.9');
});
