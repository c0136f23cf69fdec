import assert from 'node:assert/strict';
import test from 'node:test';
import { sendMessageBody } from '@wa-inbox/protocol/chatmitra/requests';
import { messagesBody } from '@wa-inbox/protocol/cloud/requests';
import type { Content } from '../../model/content.ts';
import { failureOf } from '../../model/failure.ts';
import { encodeDraft as encodeQueued } from '../chatmitra/encode.ts';
import { encodeDraft, encodeReaction, encodeRead } from './encode.ts';

const phone = '12025550123';
const CONTENTS: Content[] = [
  { kind: 'text', text: 'Hello' },
  { kind: 'image', url: 'https://example.com/a.jpg', caption: 'Look' },
  { kind: 'video', url: 'https://example.com/a.mp4' },
  { kind: 'audio', url: 'https://example.com/a.ogg', voice: true },
  { kind: 'document', url: 'https://example.com/a.pdf', filename: 'bill.pdf', caption: 'Your bill' },
  { kind: 'sticker', url: 'https://example.com/a.webp' },
  { kind: 'location', latitude: 37.77, longitude: -122.42, name: 'Here' },
  { kind: 'contacts', contacts: [{ name: 'Nora', phones: [{ number: '+12025550100' }], emails: [], links: [], addresses: [] }] },
  { kind: 'buttons', body: 'Will you come?', buttons: ['Yes', 'No'].map((text) => ({ kind: 'reply', text })) },
  { kind: 'list', body: 'What?', button: 'Choose', sections: [{ title: 'Warm', rows: [{ title: 'Soup' }] }] },
  { kind: 'template', name: 'reminder', language: 'en_US', parameters: [{ text: 'Maya' }], body: 'Hi Maya' },
];
const LINK: Content = { kind: 'link', body: 'Your table', text: 'Book', url: 'https://example.com/book' };

test('every kind is a body that the Cloud API and Chakra accept, as it is', () => {
  for (const content of [...CONTENTS, LINK]) {
    const body = encodeDraft({ phone, content });
    assert.deepEqual(messagesBody.parse(body), body, content.kind);
    assert.equal(body.to, phone);
  }
});

test('every kind but a link is a message that Chat Mitra queues, one a call', () => {
  for (const content of CONTENTS) {
    const body = encodeQueued({ phone, content });
    assert.deepEqual(sendMessageBody.parse(body), body, content.kind);
  }
  assert.throws(
    () => encodeQueued({ phone, content: LINK }),
    (thrown) => failureOf(thrown)?.key === 'unsupported_by_source',
  );
});

test('a file that the provider has goes by its id, one that it names by an address by that', () => {
  const image = (id: string) => encodeDraft({ phone, content: { kind: 'image', id, url: '/whatsapp/media/7' } });
  assert.deepEqual(image('7')['image' as never], { id: '7' });
  assert.deepEqual(image('https://files.example.com/7')['image' as never], { link: 'https://files.example.com/7' });
});

test('answers, reactions and what was read are bodies of the same call', () => {
  const answer = encodeDraft({ phone, content: { kind: 'text', text: 'Yes' }, replyTo: 'wamid.1' });
  assert.deepEqual('context' in answer && answer.context, { message_id: 'wamid.1' });
  for (const body of [encodeReaction(phone, 'wamid.1', '👍'), encodeReaction(phone, 'wamid.1', ''), encodeRead('wamid.1', true)])
    assert.deepEqual(messagesBody.parse(body), body);
});

test('what the API does not have is refused before it is sent, by its name', () => {
  assert.throws(
    () => encodeDraft({ phone, content: { kind: 'unsupported', type: 'hologram', raw: {} } }, 'chakra'),
    /chakra cannot send "hologram"/,
  );
});
