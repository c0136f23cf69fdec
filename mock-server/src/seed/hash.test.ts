import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hash } from './hash.ts';

/** The same in big integers, as it is written down: http://www.isthe.com/chongo/tech/comp/fnv/ */
function plainly(text: string): bigint {
  let value = 0xcbf2_9ce4_8422_2325n;
  for (let index = 0; index < text.length; index += 1)
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(index))) * 0x100_0000_01b3n);
  value = BigInt.asUintN(64, (value ^ (value >> 33n)) * 0xff51_afd7_ed55_8ccdn);
  return value ^ (value >> 33n);
}

test('two halves of 32 bits give what 64 bits give', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(hash(text), plainly(text))));
});
