import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceOf } from './problems.ts';

/** Result codes, extended ones among them: https://sqlite.org/rescode.html. */
const SENTENCES: [code: number, sentence: RegExp][] = [
  [5, /^The file a\.sqlite is in use by another mock: stop that one, or give another file with --db\.$/],
  [261, /is in use by another mock/],
  [8, /cannot be written: make the file and its folder writable/],
  [1032, /cannot be written/],
  [13, /cannot grow: the disk is full\. Make room; what was not kept is written with the next change\.$/],
  [778, /cannot be read or written \(told\): look at the disk/],
  [11, /is damaged \(told\)/],
  [14, /cannot be opened/],
  [26, /is no SQLite file/],
  [1, /cannot be used \(told\)/],
];

for (const [errcode, sentence] of SENTENCES) {
  test(`${errcode} is a sentence that names the file and what to do`, () => {
    assert.match(sentenceOf(Object.assign(new Error('told'), { errcode }), 'a.sqlite').message, sentence);
  });
}

test("text that is no JSON is damage, and what is nobody's fault but ours stays as it is", () => {
  assert.match(sentenceOf(new SyntaxError('told'), 'a.sqlite').message, /is damaged \(told\)/);
  const fault = new TypeError('a fault');
  assert.equal(sentenceOf(fault, 'a.sqlite'), fault);
});
