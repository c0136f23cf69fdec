import assert from 'node:assert/strict';
import { test } from 'node:test';
import { I18n } from '../../i18n/i18n.ts';
import type { Message } from '../../model/message.ts';
import { placementOf } from './runs.ts';

const i18n = new I18n('en');
const message = (key: string, direction: Message['direction'], at: string): Message => ({
  key,
  id: key,
  phone: '12025550123',
  direction,
  at,
  content: { kind: 'text', text: key },
  delivery: { state: 'read' },
  reactions: [],
  attempts: [],
});
const MESSAGES = [
  message('a', 'inbound', '2026-01-15T12:00:00.000Z'),
  message('b', 'inbound', '2026-01-15T12:02:00.000Z'),
  message('c', 'outbound', '2026-01-15T12:03:00.000Z'),
  message('d', 'outbound', '2026-01-15T12:30:00.000Z'),
  message('e', 'inbound', '2026-01-17T12:31:00.000Z'),
];
const place = (index: number, unreadFrom?: string) => placementOf(MESSAGES, index, { i18n, unreadFrom });

test('a run has its tail at the first and its space after the last message', () => {
  assert.deepEqual([place(0).first, place(0).last], [true, false]);
  assert.deepEqual([place(1).first, place(1).last], [false, true]);
});

test('another author or a long pause begins a new run', () => {
  assert.ok(place(2).first);
  assert.ok(place(3).first);
});

test('the chip of a day stands below the last message before it', () => {
  assert.equal(place(2).dayAfter, undefined);
  assert.equal(place(3).dayAfter, MESSAGES[4]!.at);
  assert.equal(place(4).dayAfter, undefined);
});

test('the unread divider stands below the message before the first unread one, and ends its run', () => {
  assert.deepEqual([place(0, 'b').unreadAfter, place(0, 'b').last], [true, true]);
  assert.equal(place(1, 'b').unreadAfter, false);
});

test('what is above a reader looks the same before and after older messages arrive', () => {
  const older = [message('z', 'inbound', '2026-01-15T11:59:00.000Z'), ...MESSAGES];
  for (const [index, before] of MESSAGES.entries()) {
    const { first: _, ...after } = placementOf(older, index + 1, { i18n });
    const { first: __, ...alone } = placementOf(MESSAGES, index, { i18n });
    assert.deepEqual(after, alone, before.key);
  }
});
