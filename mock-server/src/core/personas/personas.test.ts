import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { parseDuration } from '@wa-inbox/protocol';
import type { PersonaPart } from '@wa-inbox/protocol/control/personas';
import { findPersona, PERSONAS } from './personas.ts';

const partsOf = (name: string): PersonaPart[] => {
  const { rules, otherwise } = findPersona(name)!;
  return [...rules.flatMap(({ answers }) => answers), ...otherwise].flat();
};
const textsOf = (name: string) => partsOf(name).filter((part) => typeof part === 'string');

test('every file of data is a persona of its name, and is listed once', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));
  assert.deepEqual(PERSONAS.map(({ name }) => `${name}.json`).toSorted(), files.toSorted());
});

for (const { name, sentence, reads, answers, pauses, rules } of PERSONAS) {
  test(`${name}: a sentence, spans from less to more, patterns that compile`, () => {
    assert.match(sentence, /^[A-Z].{20,}\.$/);
    for (const [least, most] of [reads, answers, pauses])
      assert.ok(parseDuration(least)! <= parseDuration(most)!, `${least} ${most}`);
    for (const { when } of rules) {
      assert.ok(Object.keys(when).length > 0, 'a rule that always fits belongs into "otherwise"');
      if (when.says) assert.doesNotThrow(() => new RegExp(when.says!, 'iu'));
    }
  });
}

test('what each is called by is true of its data', () => {
  for (const text of textsOf('emoji')) assert.doesNotMatch(text, /[\p{L}\p{N}]/u);
  for (const text of textsOf('arabic')) assert.match(text, /^\p{Script=Arabic}/u);
  for (const text of textsOf('hebrew')) assert.match(text, /^\p{Script=Hebrew}/u);
  for (const answer of findPersona('bursts')!.otherwise) assert.equal(answer.length, 10);
  assert.ok(parseDuration(findPersona('slow')!.reads[0])! >= 10 * 60_000);
  assert.ok(textsOf('angry').some((text) => /[A-Z]{3,}/.test(text)));
  assert.ok(textsOf('human').some((text) => /person|human|agent/.test(text)));
});
