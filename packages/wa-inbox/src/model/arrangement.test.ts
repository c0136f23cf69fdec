import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrange, countsAfter, countsOf, tagsOf, type Arrangement, type DeskFilter, type DeskSort } from './arrangement.ts';
import type { Contact } from './contact.ts';
import { dataOf, marksOf, toggled, without } from './marks.ts';

const NOW = Date.parse('2026-01-15T12:00:00.000Z');
const closesIn = (minutes: number): Contact['window'] => ({
  state: 'open',
  expiresAt: new Date(NOW + minutes * 60_000).toISOString(),
});
const contact = (phone: string, more: Partial<Contact> = {}): Contact => ({
  id: phone,
  phone,
  name: `Customer ${phone}`,
  tags: [],
  unread: 0,
  window: { state: 'unknown' },
  ...more,
});
const failed: Contact['lastMessage'] = {
  key: 'f',
  phone: '4',
  direction: 'outbound',
  at: '2026-01-15T11:00:00.000Z',
  content: { kind: 'text', text: 'Hello' },
  delivery: { state: 'failed', failure: { key: 'message_undeliverable', dialect: 'host', retry: 'now' } },
  reactions: [],
  attempts: [],
};
const CONTACTS = [
  contact('1', { unread: 2, window: closesIn(30), tags: ['vip'], name: 'Zoë' }),
  contact('2', { window: closesIn(600), tags: ['vip', 'late'], name: 'ana' }),
  contact('3', { window: closesIn(-5), name: 'Bo' }),
  contact('4', { lastMessage: failed, name: 'Carl 10' }),
  contact('5', { unread: 9, name: 'Carl 9' }),
];
const arrangement = (more: Partial<Arrangement> = {}): Arrangement => ({
  filter: 'all',
  sort: 'recent',
  marks: marksOf(),
  now: NOW,
  locale: 'en',
  ...more,
});
const phones = (more: Partial<Arrangement>): string =>
  arrange(CONTACTS, arrangement(more))
    .map(({ phone }) => phone)
    .join('');

const FILTERED: [DeskFilter, string][] = [
  ['all', '12345'],
  ['unread', '15'],
  ['open', '12'],
  ['closing', '1'],
  ['failed', '4'],
  ['tag:vip', '12'],
  ['tag:late', '2'],
  ['archived', ''],
];
for (const [filter, expected] of FILTERED) {
  test(`the filter "${filter}" lets through what it says`, () => assert.equal(phones({ filter }), expected));
}

const SORTED: [DeskSort, string][] = [
  ['recent', '12345'],
  ['unread', '51234'],
  ['closing', '12345'],
  ['name', '23541'],
];
for (const [sort, expected] of SORTED) {
  test(`sorted by "${sort}"`, () => assert.equal(phones({ sort }), expected));
}

test('pinned conversations stand first, in the order of the rest', () => {
  const marks = marksOf({ pinned: ['5', '3'] });
  assert.equal(phones({ marks }), '35124');
  assert.equal(phones({ marks, sort: 'name' }), '35241');
});

test('an archived conversation is under its own filter only, be it unread or not', () => {
  const marks = marksOf({ archived: ['1'] });
  assert.equal(phones({ marks }), '2345');
  assert.equal(phones({ marks, filter: 'unread' }), '5');
  assert.equal(phones({ marks, filter: 'archived' }), '1');
});

test('what a person marked unread counts as unread', () => {
  const marks = marksOf({ unread: ['3'] });
  assert.equal(phones({ marks, filter: 'unread' }), '135');
  assert.equal(phones({ marks, sort: 'unread' }), '51324');
  assert.equal(countsOf(CONTACTS, ['unread', 'failed'], arrangement({ marks })).get('unread'), 3);
});

test('tags come by how many have them', () => assert.deepEqual(tagsOf(CONTACTS), ['vip', 'late']));

test('a mark is set on all of several, and taken away where all have it', () => {
  const some = toggled(marksOf({ starred: ['a'] }), 'starred', ['a', 'b']);
  assert.deepEqual(dataOf(some).starred, ['a', 'b']);
  assert.deepEqual(dataOf(toggled(some, 'starred', ['a', 'b'])).starred, []);
  assert.equal(without(some, 'pinned', 'a'), some);
});

test('after a change the counts are those of the whole list, although only what changed is looked at', () => {
  const filters: DeskFilter[] = ['all', 'unread', 'open', 'failed'];
  const before = countsOf(CONTACTS, filters, arrangement());
  const [first, second, ...rest] = CONTACTS as [Contact, Contact, ...Contact[]];
  for (const after of [[second, { ...first, unread: 0 }, ...rest], rest, [...CONTACTS, contact('6', { unread: 1 })], CONTACTS]) {
    assert.deepEqual(countsAfter(before, [CONTACTS, after], arrangement()), countsOf(after, filters, arrangement()));
  }
});
