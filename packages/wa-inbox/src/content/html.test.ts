import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from './html.ts';

const textOf = (value: ReturnType<typeof html>): string => value.strings.join('•');

const [first, second, third] = ['a', 'b', 'c'];

test('line breaks between tags make no nodes', () => {
  assert.equal(
    textOf(html`<p>
      ${first}
      <b>${second}</b>
    </p>`),
    '<p>•<b>•</b></p>',
  );
});

test('blanks between words, and between attributes, stay', () => {
  const inside = html`<p
    class=${first}
    ${second}
  >
    a <b>b</b> ${third} c
  </p>`;
  assert.match(textOf(inside), /class=•\s+•\s*>/);
  assert.match(textOf(inside), /a <b>b<\/b> • c/);
});

test('a template stays the same one each time', () => {
  const draw = (value: number) => html`<p>${value}</p>`;
  assert.equal(draw(1).strings, draw(2).strings);
});
