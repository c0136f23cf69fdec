import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundPattern } from './bound-pattern.ts';

const TAKEN: [pattern: string, bounded: string][] = [
  ['sofa', 'sofa'],
  ['^so.*a$', '^so.{0,100}a$'],
  ['\\d+', '\\d{1,100}'],
  ['\\+1202', '\\+1202'],
  ['[a-z)(*+]x?', '[a-z)(*+]x?'],
  ['a{2,}', 'a{2,100}'],
  ['a{999}', 'a{100,100}'],
  ['sofa|table', 'sofa|table'],
  ['סופה 🛋', 'סופה 🛋'],
];
for (const [pattern, bounded] of TAKEN) {
  test(`${pattern} is held as ${bounded}`, () => assert.equal(boundPattern('text_like', pattern), bounded));
}

const REFUSED: [pattern: string, why: RegExp][] = [
  ['(a+)+$', /it has a group/],
  ['(?=x)', /it has a group/],
  ['a*a*b', /more than one quantifier/],
  ['a.*?b', /more than one quantifier/],
  ['+1202', /no regular expression/],
  ['[a-', /no regular expression/],
  ['a{3,1}', /no regular expression/],
  ['\\1', /an escape that is not known/],
  ['\\p', /an escape that is not known/],
  ['ends in \\', /an escape that is not known/],
  ['x'.repeat(101), /101 characters/],
];
for (const [pattern, why] of REFUSED) {
  test(`${pattern.slice(0, 20)} is refused`, () => {
    assert.throws(() => boundPattern('text_like', pattern), why);
    assert.throws(() => boundPattern('text_like', pattern), /"text_like" cannot be .*"q" finds plain text/);
  });
}

test('a pattern that is taken is held against a long text at once', () => {
  const text = 'a'.repeat(4_000);
  const began = process.cpuUsage().user;
  for (let count = 0; count < 100; count++) new RegExp(boundPattern('x', 'a*b'), 'i').test(text);
  // 400,000 beginnings of 100 steps: the unbounded pattern takes 800,000,000
  assert.ok(process.cpuUsage(undefined).user - began < 5_000_000);
});
