import assert from 'node:assert/strict';
import test from 'node:test';
import { EMBLEMS } from './avatar-parts.ts';
import { avatar, picture, PICTURE_NAMES } from './images.ts';

const portraits = [
  ...Object.keys(EMBLEMS).map((name) => avatar(`emblem:${name}`)),
  ...Array.from({ length: 50 }, (_, index) => avatar(`person ${index}`)),
];
const drawings = [
  ...PICTURE_NAMES.map(picture),
  ...portraits.map((portrait) => decodeURIComponent(portrait.slice(portrait.indexOf(',') + 1))),
];

test('a portrait is a URL of less than 2 kB with nothing in it that has to be encoded', () => {
  for (const drawing of portraits) {
    assert.match(drawing, /^data:image\/svg\+xml,[^\s"#<>\\^`{|}]+$/);
    assert.ok(drawing.length < 2_048, `${drawing.length} characters`);
    assert.equal(new URL(drawing).href, drawing);
  }
});

test('a drawing is one balanced SVG of less than 2 kB of ASCII', () => {
  for (const svg of drawings) {
    assert.match(svg, /^[\n -~]{1,2047}$/);
    const open: string[] = [];
    for (const [, closing, name, rest] of svg.matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
      if (closing) assert.equal(open.pop(), name, svg);
      else if (!rest!.endsWith('/')) open.push(name!);
    }
    assert.deepEqual(open, []);
    assert.match(svg, /^<svg [^<]+><.+<\/svg>$/s);
    assert.doesNotMatch(svg, /NaN|undefined|<script|href|\son\w+=/);
  }
});

test('the same text gives the same portrait and other texts give others', () => {
  assert.equal(avatar('Maya'), avatar('Maya'));
  assert.ok(new Set(Array.from({ length: 50 }, (_, index) => avatar(`person ${index}`))).size >= 48);
});

test('what is not drawn is refused with the names that are', () => {
  assert.throws(() => picture('sofaa'), /No picture "sofaa" is drawn: choose one of sofa, /);
  assert.throws(() => avatar('emblem:anchor'), /No emblem "anchor" is drawn: choose one of wing, /);
});
