import assert from 'node:assert/strict';
import test from 'node:test';
import { sendBody } from '@wa-inbox/protocol/whatssync/requests';
import type { Content } from '../../model/content.ts';
import { failureOf } from '../../model/failure.ts';
import { encodeDraft } from './encode.ts';

const PHONE = '1234567890';
const contents: Content[] = [
  { kind: 'text', text: 'Hello from WhatsSync!' },
  { kind: 'image', url: 'https://example.com/image.jpg', caption: 'Check out this image!' },
  { kind: 'document', url: 'https://example.com/document.pdf', filename: 'report.pdf', caption: 'Monthly report' },
  { kind: 'location', latitude: 37.7749, longitude: -122.4194, name: 'San Francisco', address: 'San Francisco, CA' },
  { kind: 'template', name: 'appointment_reminder', language: 'en_US', parameters: [{ text: 'John' }], body: 'Hi John' },
  { kind: 'video', url: 'https://example.com/tour.mp4', caption: 'The room' },
  { kind: 'audio', url: '', id: 'media_2', voice: true },
  { kind: 'buttons', body: 'Will you come?', buttons: ['Yes', 'No'].map((text) => ({ kind: 'reply', text })) },
  {
    kind: 'list',
    header: { kind: 'text', text: 'Menu' },
    body: 'What would you like?',
    footer: 'Until six',
    button: 'Choose',
    sections: [
      { title: 'Warm', rows: [{ title: 'Soup', description: 'Of the day' }] },
      { title: 'Cold', rows: [{ title: 'Cake' }] },
    ],
  },
  { kind: 'link', body: 'Your table', text: 'Book', url: 'https://example.com/book' },
  {
    kind: 'contacts',
    contacts: [{ name: 'Nora', phones: [{ number: '+12025550100', label: 'work' }], emails: [], links: [], addresses: [] }],
  },
];

test('every kind is a body that the protocol accepts, as it is', () => {
  for (const content of contents) {
    const body = encodeDraft({ phone: PHONE, content });
    assert.deepEqual(sendBody.parse(body), body, content.kind);
    assert.equal(body.to, `+${PHONE}`);
  }
});

test('an answer names what it answers', () => {
  const body = encodeDraft({ phone: PHONE, content: contents[0]!, replyTo: 'msg_1' });
  assert.ok('context' in body);
  assert.deepEqual(body.context, { id: 'msg_1' });
});

test('a template sends its values and not the text that is shown', () => {
  const content: Content = {
    kind: 'template',
    name: 't',
    language: 'en',
    parameters: [{ name: 'who', text: 'John' }],
    body: 'Hi John',
  };
  assert.deepEqual(encodeDraft({ phone: PHONE, content }), {
    to: `+${PHONE}`,
    type: 'template',
    template: {
      name: 't',
      language: { code: 'en' },
      components: [{ type: 'body', parameters: [{ type: 'text', text: 'John', parameter_name: 'who' }] }],
    },
  });
});

test('what the API does not have is refused before it is sent', () => {
  const content: Content = { kind: 'unsupported', type: 'sticker', raw: {} };
  assert.throws(
    () => encodeDraft({ phone: PHONE, content }),
    (thrown) => failureOf(thrown)?.key === 'unsupported_by_source',
  );
});

test('a file that the server has goes by its id, without the link', () => {
  const content: Content = { kind: 'image', url: 'http://localhost:4010/m', id: 'media_1', mime: 'image/png', caption: 'Hi' };
  const body = encodeDraft({ phone: PHONE, content });
  assert.deepEqual(sendBody.parse(body), { to: `+${PHONE}`, type: 'image', image: { id: 'media_1', caption: 'Hi' } });
});
