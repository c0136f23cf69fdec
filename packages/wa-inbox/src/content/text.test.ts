import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLoneEmoji } from './text.ts';

for (const text of ['🎉', '🙏🙏', '👍🏽', '👩‍👩‍👧 ❤️', '🇪🇸🇧🇷', '🏴󠁧󠁢󠁥󠁮󠁧󠁿']) {
  test(`${text} is shown large`, () => assert.ok(isLoneEmoji(text)));
}
for (const text of ['', ' ', '1', '#', '12', 'ok 👍', '🎉🎉🎉🎉', '👍.', '*', 'a']) {
  test(`${JSON.stringify(text)} is text`, () => assert.ok(!isLoneEmoji(text)));
}
