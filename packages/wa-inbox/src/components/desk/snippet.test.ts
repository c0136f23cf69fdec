import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snippetOf } from './snippet.ts';

test('a hit stands as it was written, with the words around it', () => {
  assert.deepEqual(snippetOf('Un SOFÁ nuevo', 'sofa'), ['Un ', 'SOFÁ', ' nuevo']);
  assert.deepEqual(snippetOf('Two\n lines', 'two lines'), ['', 'Two lines', '']);
});

test('a hit far into a text is brought into view at the beginning of a word', () => {
  const [before, hit] = snippetOf(`${'word '.repeat(40)}and the sofa`, 'sofa');
  assert.equal(hit, 'sofa');
  assert.match(before, /^…word .*and the $/);
  assert.ok(before.length <= 26);
  assert.equal(snippetOf(`${'x'.repeat(90)}sofa`, 'sofa')[0], `…${'x'.repeat(24)}`);
});

test('what was found by something that is not written shows its beginning', () => {
  assert.deepEqual(snippetOf('A picture', 'sofa'), ['A picture', '', '']);
});
