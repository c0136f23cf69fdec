import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Message } from '../model/message.ts';
import { mergeMessages, mergePage, putRow, type Rows } from './rows.ts';
import { inbound, outbound } from './sample-store.ts';

const ids = (rows: Rows): (string | undefined)[] => rows.map(({ id, key }) => id ?? key);
const own = (key: string, minutes: number, state: 'waiting' | 'sending' = 'waiting'): Message => {
  const { id: _, ...rest } = outbound(key, minutes, { delivery: { state } });
  return rest;
};

test('a message takes its place by time, and comes after its equals', () => {
  const rows = [inbound('a', 1), inbound('c', 3)];
  assert.deepEqual(ids(mergeMessages(rows, [inbound('b', 2)])), ['a', 'b', 'c']);
  assert.deepEqual(ids(mergeMessages(rows, [inbound('d', 1)])), ['a', 'd', 'c']);
});

test('what waits to be sent stands below everything, whatever its time', () => {
  const rows = putRow(putRow([inbound('a', 5)], own('x', 1)), own('y', 0));
  assert.deepEqual(ids(mergeMessages(rows, [inbound('b', 9)])), ['a', 'b', 'x', 'y']);
});

test('the same id again replaces what is said and keeps the key', () => {
  const rows = [{ ...outbound('m1', 1), key: 'mine' }];
  const [row] = mergeMessages(rows, [
    outbound('m1', 1, { reactions: [{ from: '1', emoji: '👍' }], delivery: { state: 'accepted' } }),
  ]);
  assert.equal(row!.key, 'mine');
  assert.equal(row!.reactions.length, 1);
  assert.equal(row!.delivery.state, 'sent', 'a tick never goes back');
});

test('a report that says nothing new leaves the rows as they are', () => {
  const rows = [inbound('a', 1), inbound('b', 2)];
  assert.equal(mergeMessages(rows, [inbound('b', 2)]), rows);
  assert.equal(mergePage(rows, [inbound('a', 1), inbound('b', 2)], 'newer'), rows);
});

test('a row that learns an id swallows the row that came under that id', () => {
  const rows = [inbound('a', 1), outbound('m1', 2, { delivery: { state: 'delivered' } }), own('x', 2)];
  const merged = putRow(rows, { ...own('x', 2), id: 'm1', delivery: { state: 'accepted' } });
  assert.deepEqual(
    merged.map(({ key, delivery }) => [key, delivery.state]),
    [
      ['a', 'read'],
      ['x', 'delivered'],
    ],
  );
});

test('the message of an earlier attempt does not come back beside its retry', () => {
  const attempts = [{ at: '', id: 'm1' }, { at: '' }];
  const rows = [outbound('m2', 2, { key: 'x', attempts })];
  assert.equal(mergeMessages(rows, [outbound('m1', 1)]), rows);
  assert.equal(mergePage(rows, [outbound('m1', 1)], 'older'), rows);
});

test('rows that do not change keep their identity', () => {
  const rows = [inbound('a', 1), outbound('b', 2), inbound('c', 3)];
  const merged = mergePage(rows, [outbound('b', 2, { delivery: { state: 'read' } }), inbound('d', 4)], 'newer');
  assert.equal(merged[0], rows[0]);
  assert.notEqual(merged[1], rows[1]);
  assert.equal(merged[2], rows[2]);
});

test('pages in any cut and order, with repeats, give the whole conversation once and in order', () => {
  const whole = Array.from({ length: 12 }, (_, index) => inbound(`m${index}`, Math.floor(index / 2)));
  const cuts = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 8 });
  fc.assert(
    fc.property(cuts, (pieces) => {
      let rows: Rows = [];
      for (const [from, to] of pieces) rows = mergePage(rows, whole.slice(Math.min(from, to), Math.max(from, to) + 1), 'newer');
      rows = mergePage(rows, whole, 'newer');
      assert.deepEqual(new Set(ids(rows)), new Set(ids(whole)));
      assert.equal(rows.length, whole.length);
      assert.deepEqual(
        rows.map((row) => row.at),
        whole.map((row) => row.at),
      );
    }),
  );
});
