import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { contactIn, putContact, unreadIn, type ContactRows } from './contact-order.ts';
import { at, contact } from './sample-store.ts';

const phones = (rows: ContactRows): string[] => rows.map(({ phone }) => phone);

test('a contact moves to where its last activity belongs, above its equals', () => {
  const rows = [
    contact('3', { lastMessageAt: at(3) }),
    contact('2', { lastMessageAt: at(2) }),
    contact('1', { lastMessageAt: at(1) }),
  ];
  assert.deepEqual(phones(putContact(rows, contact('1', { lastMessageAt: at(9) }))), ['1', '3', '2']);
  assert.deepEqual(phones(putContact(rows, contact('1', { lastMessageAt: at(3) }))), ['1', '3', '2']);
  assert.deepEqual(phones(putContact(rows, contact('4', { lastMessageAt: at(2) }))), ['3', '4', '2', '1']);
});

test('a contact without activity stands at the end', () => {
  const rows = putContact([contact('1', { lastMessageAt: at(1) })], contact('2'));
  assert.deepEqual(phones(rows), ['1', '2']);
});

test('the same contact leaves the list as it is, and another keeps its identity', () => {
  const rows = [contact('2', { lastMessageAt: at(2) }), contact('1', { lastMessageAt: at(1) })];
  assert.equal(putContact(rows, rows[1]!), rows);
  assert.equal(putContact(rows, contact('1', { lastMessageAt: at(1), name: 'New' }))[0], rows[0]);
});

test('after any updates the list is in order and holds each contact once', () => {
  const update = fc.record({
    phone: fc.constantFrom('1', '2', '3', '4', '5'),
    minutes: fc.option(fc.nat(6), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(update), (updates) => {
      let rows: ContactRows = [];
      for (const { phone, minutes } of updates) {
        rows = putContact(rows, contact(phone, minutes === undefined ? {} : { lastMessageAt: at(minutes) }));
      }
      const times = rows.map(({ lastMessageAt }) => lastMessageAt ?? '');
      assert.deepEqual(times, times.toSorted().toReversed());
      assert.equal(new Set(phones(rows)).size, rows.length);
    }),
  );
});

test('a list and the one made of it each know their own contacts and unread messages', () => {
  const rows: ContactRows = [
    contact('2', { lastMessageAt: at(2), unread: 1 }),
    contact('1', { lastMessageAt: at(1), unread: 2 }),
  ];
  const next = putContact(rows, contact('1', { lastMessageAt: at(3), unread: 5 }));
  assert.deepEqual([unreadIn(next), contactIn(next, '1')?.unread, contactIn(next, '3')], [6, 5, undefined]);
  assert.deepEqual([unreadIn(rows), contactIn(rows, '1')?.unread], [3, 2]);
});
