import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMOJI_GROUPS, emojiOf, findEmoji, knownEmoji } from './find-emoji.ts';

test('every entry has one emoji and a name, and none is there twice', () => {
  const all = EMOJI_GROUPS.flatMap(emojiOf);
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { emoji, name } of all) {
    assert.equal([...segmenter.segment(emoji)].length, 1, `${emoji} ${name}`);
    assert.match(name, /^\S.*\S$/, emoji);
  }
  assert.equal(new Set(all.map(({ emoji }) => emoji)).size, all.length);
  assert.ok(all.length > 1_800);
});

test('a search goes by beginnings of words; a name counts more than a further word', () => {
  const found = (query: string): string[] => findEmoji(query, 3).map(({ emoji }) => emoji);
  assert.equal(found('grinning face')[0], '😀');
  assert.ok(found('banana').includes('🍌'));
  assert.equal(
    findEmoji('banana', 9).findIndex(({ emoji }) => emoji === '🍌') <
      findEmoji('banana', 9).findIndex(({ emoji }) => emoji === '🐒'),
    true,
  );
  assert.deepEqual(found('anana'), []);
  assert.deepEqual(found('no such thing'), []);
});

test('what was used before keeps its order, also where it has no name here', () => {
  assert.deepEqual(
    knownEmoji(['🍌', '👋🏽']).map(({ name }) => name),
    ['banana', '👋🏽'],
  );
});
