import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldedText, isLoneEmoji } from './text.ts';

for (const text of ['🎉', '🙏🙏', '👍🏽', '👩‍👩‍👧 ❤️', '🇪🇸🇧🇷', '🏴󠁧󠁢󠁥󠁮󠁧󠁿']) {
  test(`${text} is shown large`, () => assert.ok(isLoneEmoji(text)));
}
for (const text of ['', ' ', '1', '#', '12', 'ok 👍', '🎉🎉🎉🎉', '👍.', '*', 'a']) {
  test(`${JSON.stringify(text)} is text`, () => assert.ok(!isLoneEmoji(text)));
}

test('a text of ordinary length is shown whole', () => {
  const text = 'A sentence that ends.\n'.repeat(20).trim();
  assert.equal(foldedText(text), text);
});

test('a long text is folded at the end of a line, else of a word', () => {
  const lines = 'Ten words stand in this line, and then it ends.\n'.repeat(60);
  assert.match(foldedText(lines), /ends\.$/);
  assert.match(foldedText('longer '.repeat(400)), /longer$/);
});

test('many short lines are folded too, and one long word has an end', () => {
  assert.equal(foldedText('a\n'.repeat(100)).split('\n').length, 18);
  const folded = foldedText('🎉'.repeat(2_000));
  assert.ok(folded.length <= 750);
  assert.doesNotMatch(folded, /[\uD800-\uDBFF]$/);
});

test('folding costs the same whatever the length', () => {
  assert.ok(foldedText('word '.repeat(200_000)).length <= 750);
});
