import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPhone } from './phone.ts';

for (const typed of ['+1 (202) 555-0123', '12025550123', '0012025550123', '１２０２５５５０１２３', ' +1.202.555.0123 ']) {
  test(`"${typed}" is read as a number`, () => assert.deepEqual(readPhone(typed), { phone: '12025550123' }));
}
const REFUSED = [
  ['', 'empty'],
  ['call me', 'letters'],
  ['0202555', 'country'],
  ['123456', 'length'],
  ['1234567890123456', 'length'],
] as const;
for (const [typed, problem] of REFUSED) {
  test(`"${typed}" is refused: ${problem}`, () => {
    const read = readPhone(typed);
    assert.equal('problem' in read && read.problem, problem);
  });
}
