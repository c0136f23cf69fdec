import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeCloudContent } from './decode-content.ts';

test('Cloud API message objects become our content', () => {
  assert.deepEqual(decodeCloudContent({ type: 'text', text: { body: 'Hi' } }), { kind: 'text', text: 'Hi' });
  assert.deepEqual(decodeCloudContent({ type: 'image', image: { link: 'https://example.com/a.jpg', caption: 'A' } }), {
    kind: 'image',
    url: 'https://example.com/a.jpg',
    caption: 'A',
  });
  assert.deepEqual(decodeCloudContent({ type: 'location', location: { latitude: 1, longitude: 2 } }), {
    kind: 'location',
    latitude: 1,
    longitude: 2,
  });
});

test('a template keeps its parameters, dates and amounts by their fallback', () => {
  const parameters = [
    { type: 'text', text: 'John' },
    { type: 'date_time', date_time: { fallback_value: 'June 10, 2023' } },
  ];
  const template = { name: 'appointment_reminder', language: { code: 'en_US' }, components: [{ type: 'body', parameters }] };
  assert.deepEqual(decodeCloudContent({ type: 'template', template }), {
    kind: 'template',
    name: 'appointment_reminder',
    language: 'en_US',
    parameters: [{ text: 'John' }, { text: 'June 10, 2023' }],
  });
});

test('what is not known is kept whole', () => {
  const sticker = { type: 'sticker', sticker: { link: 'https://example.com/s.webp' } };
  assert.deepEqual(decodeCloudContent(sticker), { kind: 'unsupported', type: 'sticker', raw: sticker });
});
