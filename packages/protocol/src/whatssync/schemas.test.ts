import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';
import * as replies from './replies.ts';
import * as requests from './requests.ts';

const s = { ...replies, ...requests };

const documented = JSON.parse(readFileSync(new URL('./documented.fixture.json', import.meta.url), 'utf8')) as {
  send: Record<string, unknown>[];
} & Record<'messages' | 'contacts' | 'contact' | 'error', unknown>;

const to = '+12025550123';

function refused(schema: z.ZodMiniType, body: unknown): string {
  const result = schema.safeParse(body);
  assert.equal(result.success, false, `accepted ${JSON.stringify(body)}`);
  return result.error.issues[0]!.path.join('.');
}

for (const body of documented.send) {
  test(`the documented ${String(body['type'])} message is accepted and keeps every field`, () => {
    assert.deepEqual(s.sendBody.parse(body), body);
  });
}

test('the documented replies parse and keep every field', () => {
  assert.deepEqual(s.messagesReply.parse(documented.messages), documented.messages);
  assert.deepEqual(s.contactsReply.parse(documented.contacts), documented.contacts);
  assert.deepEqual(s.wireContact.parse(documented.contact), documented.contact);
  assert.deepEqual(s.wireError.parse(documented.error), documented.error);
});

test('the last page has a pagination without next', () => {
  assert.deepEqual(s.messagesReply.parse({ messages: [], pagination: {} }), { messages: [], pagination: {} });
});

test('a message of a kind that the document does not name keeps its own member', () => {
  const sticker = {
    id: 'm',
    from: to,
    to,
    type: 'sticker',
    timestamp: '',
    status: 'read',
    sticker: { url: 'https://example.com/a.webp' },
  };
  assert.deepEqual(s.wireMessage.parse(sticker), sticker);
});

test('a text has 1 to 4,096 characters', () => {
  const send = (length: number) => ({ to, type: 'text', text: 'x'.repeat(length) });
  assert.equal(s.sendBody.safeParse(send(LIMITS.textBody)).success, true);
  assert.equal(refused(s.sendBody, send(LIMITS.textBody + 1)), 'text');
  assert.equal(refused(s.sendBody, send(0)), 'text');
});

test('a caption has at most 1,024 characters', () => {
  const send = (length: number) => ({
    to,
    type: 'image',
    image: { url: 'https://example.com/a.png', caption: 'x'.repeat(length) },
  });
  assert.equal(s.sendBody.safeParse(send(LIMITS.caption)).success, true);
  assert.equal(refused(s.sendBody, send(LIMITS.caption + 1)), 'image.caption');
});

test('coordinates stay on the globe', () => {
  const send = (latitude: number, longitude: number) => ({ to, type: 'location', location: { latitude, longitude } });
  assert.equal(s.sendBody.safeParse(send(-90, 180)).success, true);
  assert.equal(refused(s.sendBody, send(90.1, 0)), 'location.latitude');
  assert.equal(refused(s.sendBody, send(0, -180.1)), 'location.longitude');
});

test('a link is http or https', () => {
  const send = (url: string) => ({ to, type: 'document', document: { url } });
  assert.equal(s.sendBody.safeParse(send('http://example.com/a.pdf')).success, true);
  for (const url of ['', 'report.pdf', 'ftp://example.com/a.pdf', 'javascript:alert(1)']) {
    assert.equal(refused(s.sendBody, send(url)), 'document.url');
  }
});

test('the recipient is a phone number with or without plus', () => {
  const send = (phone: unknown) => ({ to: phone, type: 'text', text: 'Hi' });
  assert.equal(s.sendBody.safeParse(send('12025550123')).success, true);
  for (const phone of ['', 'abc', '+1 202 555 0123', '+0987654321', '123456', '1234567890123456', 12025550123, null]) {
    assert.equal(refused(s.sendBody, send(phone)), 'to');
  }
});

test('a message without the object that its type names is refused', () => {
  for (const type of ['text', 'image', 'document', 'location', 'template', 'reaction']) {
    assert.equal(refused(s.sendBody, { to, type }), type);
  }
});
