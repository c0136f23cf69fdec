import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lineOf, readJson } from './read-json.ts';

const TEXT = `{
  "to": "+12025550123",
  "text": { "body": "Hi \\"you\\"" },
  "list": [1, { "a": null }]
}`;

function valueOf(text: string): unknown {
  const read = readJson(text);
  assert.ok('value' in read, JSON.stringify(read));
  return read.value;
}

function wrongOf(text: string): string {
  const read = readJson(text);
  assert.ok('wrong' in read, text);
  return `${read.wrong} "${text.slice(read.at.start, read.at.end)}" ${lineOf(text, read.at.start)}`;
}

test('every part is found where it stands, a member from its name on', () => {
  const read = readJson(TEXT);
  assert.ok('spanOf' in read);
  const textAt = (...path: (string | number)[]) => {
    const { start, end } = read.spanOf(path);
    return TEXT.slice(start, end);
  };
  assert.equal(textAt('to'), '"to": "+12025550123"');
  assert.equal(textAt('text', 'body'), '"body": "Hi \\"you\\""');
  assert.equal(textAt('list', 1, 'a'), '"a": null');
  assert.equal(textAt('list', 0), '1');
  assert.equal(textAt(), TEXT);
});

test('what is missing is looked for in what is around it', () => {
  const read = readJson(TEXT);
  assert.ok('spanOf' in read);
  assert.deepEqual(read.spanOf(['text', 'preview_url']), read.spanOf(['text']));
  assert.deepEqual(read.spanOf(['nothing', 7, 'x']), read.spanOf([]));
});

for (const [text, wrong] of [
  ['{"a": 1,}', 'trailing "," 1'],
  ['[1, 2,\n]', 'trailing "," 1'],
  ['{"a": 1\n "b": 2}', 'comma """ 2'],
  ['{"a" 1}', 'colon "1" 1'],
  ["{'a': 1}", 'quotes "\'" 1'],
  ['{a: 1}', 'key "a" 1'],
  ['{"a": True}', 'unexpected "True" 1'],
  ['{"a": "line\nbreak"}', 'string """ 1'],
  ['{"a": 1', 'end "" 1'],
  ['', 'end "" 1'],
  ['{} x', 'after "x" 1'],
  [`${'['.repeat(70)}1${']'.repeat(70)}`, 'deep "[" 1'],
] as const) {
  test(`${JSON.stringify(text.slice(0, 30))} is ${wrong}`, () => assert.equal(wrongOf(text), wrong));
}

test('all JSON is read as JSON.parse reads it, and nothing else is', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => assert.deepEqual(valueOf(text), JSON.parse(text))),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:1-.e\\ tn'.split('')), maxLength: 12 }), (text) => {
      const read = readJson(text);
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      assert.equal('value' in read, isJson, text);
    }),
    { numRuns: 2_000 },
  );
});
