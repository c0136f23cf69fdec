import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventOrder } from './event-order.ts';

/** Which of the numbers are news, each about something of its own unless it is told. */
function newsOf(order: EventOrder, ...events: (number | [seq: number, id: string])[]): number[] {
  const stamped = events.map((event) =>
    typeof event === 'number' ? { seq: event, id: `${event}` } : { seq: event[0], id: event[1] },
  );
  return stamped.filter((event) => order.isNews('message.status', event)).map(({ seq }) => seq);
}

test('each number is news once', () => {
  const order = new EventOrder();
  order.begin(3);
  assert.deepEqual(newsOf(order, 3, 4, 4, 5, 4), [4, 5]);
  assert.equal(order.last, 5);
});

test('one that was left out is news when it comes late, once; the last stays the highest', () => {
  const order = new EventOrder();
  assert.deepEqual(newsOf(order, 1, 4, 2, 2, 3, 5), [1, 4, 2, 3, 5]);
  assert.equal(order.last, 5);
});

test('a late one is no news when a later one of the same subject was told', () => {
  const order = new EventOrder();
  assert.deepEqual(newsOf(order, [1, 'a'], [3, 'a'], [4, 'b'], [2, 'a'], [6, 'c'], [5, 'a']), [1, 3, 4, 6, 5]);
});

test('what was there before is no news, however it begins', () => {
  const order = new EventOrder();
  order.begin(10);
  assert.deepEqual(newsOf(order, 12), [12]);
  order.begin(20);
  assert.deepEqual(newsOf(order, 11, 20, 21), [21]);
});

test('what is missing is forgotten when too much is', () => {
  const order = new EventOrder();
  assert.deepEqual(newsOf(order, 1, 3, 2_000, 2, 2_002, 2_001), [1, 3, 2_000, 2_002, 2_001]);
});
