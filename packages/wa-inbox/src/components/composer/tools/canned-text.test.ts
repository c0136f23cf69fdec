import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillReply, findReplies } from './canned-text.ts';

const REPLIES = [
  { name: 'thanks', text: 'Thank you, {{name}}!' },
  { name: 'hours', text: 'We are open from nine to six.' },
  { name: 'van', text: 'The van leaves at {{time}}, {{ name }}.' },
];
const names = (typed: string): string[] => findReplies(REPLIES, typed).map(({ name }) => name);

test('a slash brings all, letters those whose name begins so first, then those that say it', () => {
  assert.deepEqual(names('/'), ['thanks', 'hours', 'van']);
  assert.deepEqual(names('/HA'), ['thanks']);
  assert.deepEqual(names('/v'), ['van']);
  assert.deepEqual(names('/ope'), ['hours']);
});

test('a slash inside a text is a slash', () => {
  for (const typed of ['', 'and/or', '/two words', ' /v']) assert.deepEqual(names(typed), []);
});

test('known values are filled in and the first unknown one is selected', () => {
  assert.deepEqual(fillReply('Thank you, {{name}}!', { name: 'Ana $& {{time}}' }).text, 'Thank you, Ana $& {{time}}!');
  const { text, from, to } = fillReply(REPLIES[2]!.text, { name: 'Ana' });
  assert.equal(text, 'The van leaves at {{time}}, Ana.');
  assert.equal(text.slice(from, to), '{{time}}');
  assert.deepEqual(fillReply('Hi {{constructor}}'), { text: 'Hi {{constructor}}', from: 3, to: 18 });
});
