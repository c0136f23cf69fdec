import assert from 'node:assert/strict';
import { test } from 'node:test';
import { I18n } from '../../i18n/i18n.ts';
import { newContact } from '../../model/contact.ts';
import type { Message } from '../../model/message.ts';
import type { Conversation } from './conversation.ts';
import { toHtml, toJson, toText } from './formats.ts';

process.env['TZ'] = 'UTC'; // days begin where the reader is

const message = (key: string, text: string, more: Partial<Message> = {}): Message => ({
  key,
  id: key,
  phone: '12025550123',
  direction: 'inbound',
  at: '2026-01-15T12:00:00.000Z',
  content: { kind: 'text', text },
  delivery: { state: 'read' },
  reactions: [],
  attempts: [],
  ...more,
});
const HOSTILE = `</p><script>alert(1)</script>"'&<img src=x onerror=alert(2)>`;
const failure = { key: 'window_closed', dialect: 'whatssync', retry: 'template' } as const;
const conversation: Conversation = {
  contact: { ...newContact('12025550123'), name: `Ana ${HOSTILE}` },
  partial: true,
  now: Date.parse('2026-01-17T08:00:00.000Z'),
  messages: [
    message('a', 'Two\nlines'),
    message('b', HOSTILE, { direction: 'outbound', delivery: { state: 'failed', failure } }),
    message('c', '', {
      at: '2026-01-16T09:30:00.000Z',
      content: { kind: 'image', url: `data:image/png;base64,${'A'.repeat(5_000)}`, caption: 'A chair' },
      reactions: [{ from: '12025550123', emoji: '👍' }],
    }),
  ],
};
const view = { i18n: new I18n('en'), starred: new Set(['a']) };

test('as text a conversation has one line a message, under the day, with what became of it', () => {
  const lines = toText(conversation, view).split('\n');
  assert.deepEqual(lines.slice(3, 9), [
    '',
    '— 2026-01-15 —',
    `[12:00 PM] ${conversation.contact.name}: Two`,
    '    lines',
    '    (Starred)',
    `[12:00 PM] You: ${HOSTILE}`,
  ]);
  assert.match(lines[9]!, /^ {4}\(Not delivered: /);
  assert.deepEqual(lines.slice(11, 14), [
    '— 2026-01-16 —',
    `[9:30 AM] ${conversation.contact.name}: [image] A chair`,
    '    (Reaction 👍)',
  ]);
  assert.match(lines[2]!, /Older messages were not loaded/);
});

test('as JSON it is the model, without the bytes of files', () => {
  const json = toJson(conversation);
  const { messages, partial, contact } = JSON.parse(json) as { messages: Message[]; partial: boolean; contact: object };
  assert.deepEqual(contact, { phone: '12025550123', name: conversation.contact.name, tags: [] });
  assert.deepEqual([messages.length, partial, messages[1]], [3, true, JSON.parse(JSON.stringify(conversation.messages[1]))]);
  assert.deepEqual(messages[2]!.content, { kind: 'image', url: 'data:image/png;base64,…', caption: 'A chair' });
  assert.ok(json.length < 3_000);
});

test('as a page it is a whole document in which nothing that was written is markup', () => {
  const page = toHtml(conversation, view);
  assert.match(page, /^<!doctype html>/);
  assert.match(page, /<\/html>\n$/);
  assert.deepEqual(page.match(/<(?:script|img)/g), null);
  assert.equal(page.match(/<article/g)!.length, 3);
  assert.ok(page.includes('&#60;/p&#62;&#60;script&#62;'));
  assert.match(page, /default-src 'none'/);
});
