import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ContactBook } from './contact-book.ts';
import { foldText } from './fold-text.ts';

function bookOf(count: number): ContactBook {
  const book = new ContactBook();
  for (let index = 0; index < count; index++)
    book.add({ id: `c${index}`, phone: `1202555${1_000 + index}`, name: `Contact ${index}` });
  return book;
}

test('pages never repeat a row that did not move and never skip one, while messages arrive', () => {
  const arrivals = fc.array(fc.array(fc.nat(59), { maxLength: 6 }), { maxLength: 20 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 9 }), arrivals, (count, limit, between) => {
      const book = bookOf(count);
      const moved = new Set<string>();
      const seen: string[] = [];
      let before: number | undefined;
      for (let turn = 0; ; turn++) {
        const page = book.page(before, limit);
        if (page.length === 0) break;
        seen.push(...page.map(({ phone }) => phone));
        before = page.at(-1)!.activity;
        for (const index of between[turn] ?? []) {
          const row = book.get(`1202555${1_000 + (index % count)}`)!;
          book.touch(row);
          moved.add(row.phone);
        }
      }
      assert.equal(new Set(seen).size, seen.length, 'a row came twice');
      const unmoved = [...book.values()].filter(({ phone }) => !moved.has(phone));
      for (const { phone } of unmoved) assert.ok(seen.includes(phone), `${phone} was skipped`);
    }),
    { numRuns: 200 },
  );
});

test('search ignores case and accents, and finds tags and parts of a number', () => {
  const book = new ContactBook();
  book.add({ id: '1', phone: '12025550123', name: 'Ana PÉREZ', tags: ['Priority'] });
  book.add({ id: '2', phone: '819012345678', name: '佐藤 花子' });
  const find = (text: string) => book.page(undefined, 10, foldText(text)).map(({ id }) => id);
  assert.deepEqual(find('perez'), ['1']);
  assert.deepEqual(find('ana pé'), ['1']);
  assert.deepEqual(find('PRIOR'), ['1']);
  assert.deepEqual(find('花子'), ['2']);
  assert.deepEqual(find('+1 202-555'), ['1']);
  assert.deepEqual(find('nobody'), []);
});
