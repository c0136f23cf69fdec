import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markerOf, toggleMarker } from './format.ts';

/** "a [b] c" with brackets around the selection. */
function select(drawn: string): { text: string; from: number; to: number } {
  const from = drawn.indexOf('[');
  return { text: drawn.replace(/[[\]]/g, ''), from, to: drawn.indexOf(']') - 1 };
}

function draw({ text, from, to }: { text: string; from: number; to: number }): string {
  return `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
}

const CASES: [name: string, before: string, after: string][] = [
  ['a selection is wrapped', 'a [b] c', 'a *[b]* c'],
  ['and unwrapped by the same key', 'a *[b]* c', 'a [b] c'],
  ['also with its markers selected', 'a [*b*] c', 'a [b] c'],
  ['white space stays outside', 'a[ b ]c', 'a *[b]* c'],
  ['without a selection the caret ends up between', 'a []', 'a *[]*'],
  ['a second press takes them away again', 'a *[]*', 'a []'],
];

for (const [name, before, after] of CASES) test(name, () => assert.equal(draw(toggleMarker(select(before), '*')), after));

test('shortcuts are the usual ones, and nothing is taken from the browser beyond them', () => {
  const key = (name: string, held: object): string | undefined =>
    markerOf({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
  assert.equal(key('b', { ctrlKey: true }), '*');
  assert.equal(key('I', { metaKey: true }), '_');
  assert.equal(key('X', { ctrlKey: true, shiftKey: true }), '~');
  assert.equal(key('e', { ctrlKey: true }), '`');
  for (const held of [{}, { ctrlKey: true, altKey: true }]) assert.equal(key('b', held), undefined);
  assert.equal(key('x', { ctrlKey: true }), undefined);
});
