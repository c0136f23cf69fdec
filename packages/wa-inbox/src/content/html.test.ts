import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from './html.ts';

const textOf = (value: ReturnType<typeof html>): string => value.strings.join('•');

test('line breaks between tags make no nodes', () => {
  assert.equal(
    textOf(html`<p>
      ${1}
      <b>${2}</b>
    </p>`),
    '<p>•<b>•</b></p>',
  );
});

test('blanks between words, and between attributes, stay', () => {
  const inside = html`<p
    class=${1}
    ${2}
  >
    a <b>b</b> ${3} c
  </p>`;
  assert.match(textOf(inside), /class=•\s+•\s*>/);
  assert.match(textOf(inside), /a <b>b<\/b> • c/);
});

test('a template stays the same one each time', () => {
  const draw = (value: number) => html`<p>${value}</p>`;
  assert.equal(draw(1).strings, draw(2).strings);
});
