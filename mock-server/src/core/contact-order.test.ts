import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ContactOrder, type Active } from './contact-order.ts';

function listed(order: ContactOrder<Active>, before = Number.POSITIVE_INFINITY): number[] {
  const found: number[] = [];
  order.walk(before, (row) => found.push(row.activity) > 0);
  return found;
}

test('it holds what a sorted list would hold, whatever is moved to the front', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_500 }), fc.array(fc.nat(1_499), { maxLength: 300 }), (count, moves) => {
      const order = new ContactOrder<Active>();
      const rows = Array.from({ length: count }, (_, index) => ({ activity: index + 1 }));
      for (const row of rows) order.push(row);
      let next = count;
      for (const move of moves) {
        const row = rows[move % count]!;
        order.remove(row);
        row.activity = ++next;
        order.push(row);
      }
      const expected = rows.map(({ activity }) => activity).toSorted((a, b) => b - a);
      assert.deepEqual(listed(order), expected);
      const middle = expected[Math.floor(count / 2)]!;
      assert.deepEqual(
        listed(order, middle),
        expected.filter((activity) => activity < middle),
      );
    }),
    { numRuns: 30 },
  );
});

test('removing what is not there changes nothing', () => {
  const order = new ContactOrder<Active>();
  order.push({ activity: 1 });
  order.remove({ activity: 1 });
  order.remove({ activity: 9 });
  assert.deepEqual(listed(order), [1]);
});
