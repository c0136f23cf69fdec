import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DueQueue } from './due-queue.ts';

const work = { kind: 'window', phone: '12025550123' } as const;

test('items come out by time, and in the order they were scheduled within one instant', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (instants) => {
      const queue = new DueQueue();
      for (const at of instants) queue.add(at, work);
      const expected = instants
        .map((at, index) => ({ at, order: index + 1 }))
        .toSorted((a, b) => a.at - b.at || a.order - b.order);
      const listed = queue.list().map(({ at, order }) => ({ at, order }));
      const taken = [];
      for (let item = queue.take(20); item; item = queue.take(20)) taken.push({ at: item.at, order: item.order });
      assert.deepEqual(taken, expected);
      assert.deepEqual(listed, expected);
    }),
  );
});

test('nothing is taken before its time', () => {
  const queue = new DueQueue();
  queue.add(10, work);
  assert.equal(queue.take(9), undefined);
  assert.equal(queue.nextAt, 10);
  assert.equal(queue.take(10)?.at, 10);
  assert.equal(queue.size, 0);
});
