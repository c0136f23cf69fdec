import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { MessageBook } from './message-book.ts';
import type { MessageRow } from './values.ts';

const row = (id: string, status: MessageRow['status'] = 'sent') => ({ id, status }) as MessageRow;
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

test('a book that began with shared rows behaves as one that was filled with them', () => {
  const steps = fc.array(fc.record({ id: fc.constantFrom(...IDS), status: fc.constantFrom('sent' as const, 'read' as const) }));
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...IDS)), steps, (shared, changes) => {
      const first = new MessageBook();
      for (const id of shared) first.set(row(id));
      const book = new MessageBook();
      book.beginWith(first.share());
      const model = new Map(shared.map((id) => [id, row(id)]));
      for (const { id, status } of changes) {
        book.set(row(id, status));
        model.set(id, row(id, status));
      }
      assert.equal(book.size, model.size);
      assert.deepEqual([...book.values()], [...model.values()]);
      for (const id of IDS) assert.deepEqual([book.has(id), book.get(id)], [model.has(id), model.get(id)]);
    }),
  );
});

test('what one world changes, no other sees: not the one that shared, and not one that began with the same', () => {
  const [first, second, third] = [new MessageBook(), new MessageBook(), new MessageBook()];
  first.set(row('a'));
  const shared = first.share();
  second.beginWith(shared);
  third.beginWith(shared);
  first.set(row('a', 'read'));
  second.set(row('a', 'failed'));
  second.set(row('b'));
  assert.deepEqual(
    [first, second, third].map((book) => [book.size, book.get('a')!.status]),
    [
      [1, 'read'],
      [2, 'failed'],
      [1, 'sent'],
    ],
  );
});
