import assert from 'node:assert/strict';
import test from 'node:test';
import type { Message } from '../model/message.ts';
import type { Page } from '../model/values.ts';
import { emptyThread } from './initial-state.ts';
import { reduceThread } from './reduce-thread.ts';
import { ANA, failure, inbound, NOON, outbound } from './sample-store.ts';
import type { ThreadState } from './state.ts';
import type { ThreadPageChange } from './store-change.ts';

type More = Partial<Omit<ThreadPageChange, 'kind' | 'phone' | 'page' | 'now'>>;

function take(thread: ThreadState, page: Page<Message>, more: More = {}): ThreadState {
  const known = new Set(thread.items.flatMap(({ id }) => id ?? []));
  return reduceThread(thread, { kind: 'thread-page', phone: ANA, page, part: 'newest', known, now: NOON, ...more });
}

const ids = (thread: ThreadState): string[] => thread.items.map(({ id, key }) => id ?? key);
const opened = take(emptyThread(ANA), { items: [inbound('c', 3), inbound('d', 4)], next: 'older' });

test('a page of older messages comes before, and brings the cursor to the next', () => {
  const older = take(opened, { items: [inbound('a', 1), inbound('b', 2), inbound('c', 3)] }, { part: 'older' });
  assert.deepEqual(ids(older), ['a', 'b', 'c', 'd']);
  assert.equal(older.older, undefined);
  assert.equal(older.items[2], opened.items[0], 'a row that was there keeps its identity');
});

test('reading the end again keeps what was loaded before it, when both meet', () => {
  const long = take(opened, { items: [inbound('b', 2)], next: 'still older' }, { part: 'older' });
  const again = take(long, { items: [inbound('d', 4), inbound('e', 5)], next: 'other' });
  assert.deepEqual(ids(again), ['b', 'c', 'd', 'e']);
  assert.equal(again.older, 'still older');
});

test('a page that does not meet what was loaded replaces it, but not what is unsent or came meanwhile', () => {
  const { id: _, ...unsent } = outbound('x', 4, { delivery: { state: 'waiting' } });
  const withRow = reduceThread(opened, { kind: 'row', message: unsent });
  const known = new Set(['c', 'd']);
  const live = reduceThread(withRow, { kind: 'messages', phone: ANA, messages: [inbound('z', 60)] });
  const again = take(live, { items: [inbound('y', 50)], next: 'gap' }, { known });
  assert.deepEqual(ids(again), ['y', 'z', 'x']);
  assert.equal(again.older, 'gap');
});

test('a strict page takes away what it would have to hold', () => {
  const page = { items: [inbound('c', 3)], next: 'older' };
  assert.deepEqual(ids(take(opened, page)), ['c', 'd']);
  assert.deepEqual(ids(take(opened, page, { strict: true })), ['c']);
  assert.deepEqual(ids(take(opened, { items: [] }, { strict: true })), []);
});

test('opened in the middle, a thread has a way to newer messages and takes nothing beyond the gap', () => {
  const page = { items: [inbound('m', 1)], next: 'older', previous: 'newer' };
  const middle = take(opened, page, { part: 'around' });
  assert.deepEqual([ids(middle), middle.older, middle.newer], [['m'], 'older', 'newer']);
  assert.equal(reduceThread(middle, { kind: 'messages', phone: ANA, messages: [inbound('z', 9)] }), middle);
  const closed = take(middle, { items: [inbound('n', 2)] }, { part: 'newer' });
  assert.deepEqual([ids(closed), closed.newer], [['m', 'n'], undefined]);
});

test('a message older than what is loaded comes with its page, not before', () => {
  assert.equal(reduceThread(opened, { kind: 'messages', phone: ANA, messages: [inbound('a', 1)] }), opened);
});

test('the divider stands above the first unread message of the customer', () => {
  const items = [inbound('a', 1), outbound('b', 2), inbound('c', 3), inbound('d', 4)];
  assert.equal(take(emptyThread(ANA), { items }, { unread: 2 }).unreadFrom, 'c');
  assert.equal(take(emptyThread(ANA), { items }, { unread: 0 }).unreadFrom, undefined);
  assert.equal(take(emptyThread(ANA), { items }, { unread: 99 }).unreadFrom, 'a');
});

test('a refreshed thread keeps its divider', () => {
  const first = take(emptyThread(ANA), { items: [inbound('a', 1)] }, { unread: 1 });
  assert.equal(take(first, { items: [inbound('a', 1), inbound('b', 2)] }).unreadFrom, 'a');
});

test('a failed delivery is written to the attempt, and a late report does not undo it', () => {
  const sent = reduceThread(opened, {
    kind: 'messages',
    phone: ANA,
    messages: [outbound('m', 5, { delivery: { state: 'accepted' } })],
  });
  const row = { ...sent.items.at(-1)!, attempts: [{ at: '', key: 'k' }] };
  const mine = reduceThread(sent, { kind: 'row', message: row });
  const delivery = { state: 'failed', failure: failure({ key: 'message_undeliverable' }) } as const;
  const failed = reduceThread(mine, { kind: 'delivery', phone: ANA, id: 'm', delivery });
  assert.equal(failed.items.at(-1)?.attempts[0]?.failure?.key, 'message_undeliverable');
  assert.equal(reduceThread(failed, { kind: 'delivery', phone: ANA, id: 'm', delivery: { state: 'sent' } }), failed);
});

test('the way of a message is kept with its times, and what the server says later leaves it there', () => {
  const sent = reduceThread(opened, {
    kind: 'messages',
    phone: ANA,
    messages: [outbound('m', 5, { delivery: { state: 'accepted' } })],
  });
  const reports = (['sent', 'read'] as const).map((state, index) => ({ state, at: `2026-01-15T12:0${index}:00.000Z` }));
  const read = reports.reduce(
    (thread, delivery) => reduceThread(thread, { kind: 'delivery', phone: ANA, id: 'm', delivery }),
    sent,
  );
  assert.deepEqual(read.items.at(-1)?.way, reports);
  const late = reduceThread(read, { kind: 'delivery', phone: ANA, id: 'm', delivery: { state: 'delivered' } });
  assert.equal(late, read);
  const again = reduceThread(read, {
    kind: 'messages',
    phone: ANA,
    messages: [outbound('m', 5, { delivery: { state: 'read' } })],
  });
  assert.equal(again, read, 'a report without times says nothing new');
});

test('an older page that fails leaves the thread readable', () => {
  const loading = reduceThread(opened, { kind: 'thread-loading', phone: ANA, part: 'older' });
  const failed = reduceThread(loading, { kind: 'thread-failed', phone: ANA, part: 'older', failure: failure() });
  assert.deepEqual([failed.status, failed.loadingOlder, failed.failure?.key], ['ready', false, 'invalid_request']);
});
