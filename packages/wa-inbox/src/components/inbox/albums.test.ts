import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '../../model/message.ts';
import { Albums } from './albums.ts';

const START = Date.parse('2026-01-15T12:00:00.000Z');
const view: { unreadFrom: string | undefined; starred: ReadonlySet<string> } = { unreadFrom: undefined, starred: new Set() };

function picture(key: string, seconds: number, more: Partial<Message> = {}): Message {
  return {
    key,
    id: key,
    phone: '12025550123',
    direction: 'inbound',
    at: new Date(START + seconds * 1_000).toISOString(),
    content: { kind: 'image', url: `${key}.jpg` },
    delivery: { state: 'read' },
    reactions: [],
    attempts: [],
    ...more,
  };
}
const keys = (rows: readonly Message[]) => rows.map(({ key, parts }) => (parts ? `${key}(${parts.length})` : key));
const rowsOf = (messages: Message[], more: Partial<typeof view> = {}) => keys(new Albums().rows(messages, { ...view, ...more }));

test('pictures of one author in a row, each within a minute of the one before, are one album', () => {
  assert.deepEqual(rowsOf([picture('a', 0), picture('b', 50), picture('c', 100), picture('d', 170)]), ['a(3)', 'd']);
});

test('another author, a text between, and whatever has a mark of its own stand by themselves', () => {
  const text: Partial<Message> = { content: { kind: 'text', text: 'Look' } };
  const failed: Partial<Message> = { delivery: { state: 'failed', failure: { key: 'x', dialect: 'host', retry: 'never' } } };
  for (const [why, more] of Object.entries({
    author: { direction: 'outbound' },
    text,
    failed,
    reacted: { reactions: [{ from: '1', emoji: '👍' }] },
    forwarded: { forwarded: 'once' },
    answering: { replyTo: 'z' },
    waiting: { delivery: { state: 'waiting' } },
  } satisfies Record<string, Partial<Message>>)) {
    assert.deepEqual(rowsOf([picture('a', 0), picture('b', 1, more)]), ['a', 'b'], why);
  }
  assert.deepEqual(rowsOf([picture('a', 0), picture('b', 1)], { starred: new Set(['b']) }), ['a', 'b']);
  assert.deepEqual(keys(new Albums().rows([picture('a', 0), picture('b', 1)], { ...view, unreadFrom: 'b' })), ['a', 'b']);
});

test('an album shows one caption, so that no words are lost', () => {
  const caption = (text: string): Partial<Message> => ({ content: { kind: 'image', url: '', caption: text } });
  assert.deepEqual(rowsOf([picture('a', 0, caption('One')), picture('b', 1), picture('c', 2, caption('Two'))]), ['a(2)', 'c']);
});

test('a row keeps its key when newer and when older pictures join it, and its identity when nothing does', () => {
  const albums = new Albums();
  const [a, b, c] = [picture('a', 0), picture('b', 10), picture('c', 20)];
  assert.deepEqual(keys(albums.rows([b, c], view)), ['b(2)']);
  const [row] = albums.rows([a, b, c], view);
  assert.deepEqual(keys([row!]), ['b(3)']);
  assert.equal(albums.rows([a, b, c, picture('d', 600)], view)[0], row);
});

test('an album is as far as the picture that is least far, and has the time of the last', () => {
  const out = (key: string, seconds: number, state: 'sent' | 'read') =>
    picture(key, seconds, { direction: 'outbound', delivery: { state } });
  const [row] = new Albums().rows([out('a', 0, 'read'), out('b', 5, 'sent')], view);
  assert.deepEqual([row!.delivery.state, row!.at], ['sent', '2026-01-15T12:00:05.000Z']);
});
