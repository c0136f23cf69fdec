import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor.ts';

const position = fc.array(fc.maxSafeInteger(), { minLength: 1, maxLength: 4 });

test('a cursor gives back its position, negative numbers included', () => {
  fc.assert(
    fc.property(fc.string(), position, (list, at) => {
      assert.deepEqual(decodeCursor(list, encodeCursor(list, at)), at);
    }),
  );
});

test('a cursor looks like the documented one and fits into a link as it is', () => {
  fc.assert(
    fc.property(fc.string(), position, (list, at) => {
      const cursor = encodeCursor(list, at);
      assert.match(cursor, /^cursor_[0-9a-z_.-]+$/);
      assert.equal(encodeURIComponent(cursor), cursor);
    }),
  );
});

test('the cursor of another list or search is refused as such', () => {
  const cursor = encodeCursor('contacts?search=ana', [1, 2]);
  for (const list of ['contacts', 'contacts?search=anna', 'messages/12025550123', '']) {
    assert.equal(decodeCursor(list, cursor), 'other-list');
  }
});

test('garbage is refused as malformed', () => {
  const good = encodeCursor('contacts', [5, 7]);
  const garbage = [
    '',
    'cursor_abcdef',
    'cursor__',
    good.slice(1),
    `${good}.`,
    `${good}_1`,
    good.toUpperCase(),
    `${good}\n`,
    `${good}-1`,
  ];
  for (const cursor of garbage) assert.equal(decodeCursor('contacts', cursor), 'malformed', cursor);
});

test('a position that is no safe integer is refused as malformed', () => {
  const prefix = encodeCursor('contacts', [0]).slice(0, -1);
  assert.equal(decodeCursor('contacts', `${prefix}zzzzzzzzzzzz`), 'malformed');
  assert.equal(decodeCursor('contacts', `${prefix}-`), 'malformed');
  assert.equal(decodeCursor('contacts', `${prefix}5-1`), 'malformed');
});

test('any text gives a position of safe integers or a problem, and never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const decoded = decodeCursor('contacts', text);
      assert.ok(
        typeof decoded === 'string' ? ['malformed', 'other-list'].includes(decoded) : decoded.every(Number.isSafeInteger),
      );
    }),
  );
});
