import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  CHATMITRA_PHONE,
  PHONE_COUNTRIES,
  cleanPhone,
  isPhone,
  phoneDigits,
  phoneProblem,
  toE164,
  type PhoneCountryCode,
} from './phone.ts';

test('the examples of the auto-clean guide give its numbers', () => {
  assert.equal(cleanPhone('+91 9999-9999-99'), '919999999999');
  assert.equal(cleanPhone('09999999999'), '919999999999');
});

test('the correct formats of the guide are accepted and cleaning leaves them alone', () => {
  for (const phone of ['919999999999', '12025550123', '447911123456']) {
    assert.equal(phoneProblem(phone, CHATMITRA_PHONE), undefined);
    assert.equal(cleanPhone(phone), phone);
  }
});

test('the four wrong formats of the guide are refused, each with its own reason', () => {
  const wrong = {
    '9999999999': /no country code/,
    '+91 9999999999': /starts with "\+"/,
    '091999999999': /zero/,
    '91-9999-9999-99': /dashes/,
  };
  for (const [phone, reason] of Object.entries(wrong)) {
    const problem = phoneProblem(phone, CHATMITRA_PHONE);
    assert.match(problem!, reason);
    assert.ok(problem!.includes(JSON.stringify(phone)), 'the reason names the number');
  }
});

test('a national number gets the calling code of the country that is assumed', () => {
  const written: [string, PhoneCountryCode, string][] = [
    ['(202) 555-0123', 'US', '12025550123'],
    ['1 202 555 0123', 'US', '12025550123'],
    ['07911 123456', 'GB', '447911123456'],
    ['06 12 34 56 78', 'FR', '33612345678'],
    ['612 34 56 78', 'ES', '34612345678'],
    ['99999 99999', 'IN', '919999999999'],
  ];
  for (const [input, country, phone] of written) assert.equal(cleanPhone(input, country), phone);
});

test('a country that is not in the table can be given', () => {
  assert.equal(cleanPhone('0171 234567', { callingCode: '49', nationalDigits: 9, trunkPrefix: '0' }), '49171234567');
});

test('what is written internationally keeps its country', () => {
  assert.equal(cleanPhone('+44 7911 123456', 'US'), '447911123456');
  assert.equal(cleanPhone('0044 7911 123456', 'IN'), '447911123456');
  assert.equal(cleanPhone('+44 (0)7911 123456', 'IN'), '447911123456');
});

test('digits of other scripts are digits', () => {
  for (const typed of ['९९९९९९९९९०', '٩٩٩٩٩٩٩٩٩٠', '۹۹۹۹۹۹۹۹۹۰', '৯৯৯৯৯৯৯৯৯০', '９９９９９９９９９０']) {
    assert.equal(cleanPhone(typed), '919999999990');
  }
});

test('cleaning twice is cleaning once for every number of a listed country', () => {
  const countries = Object.keys(PHONE_COUNTRIES) as PhoneCountryCode[];
  const typed = fc.constantFrom(...countries).chain((code) => {
    const { nationalDigits } = PHONE_COUNTRIES[code];
    return fc.tuple(fc.constant(code), fc.stringMatching(new RegExp(`^[2-9][0-9]{${nationalDigits - 1}}$`)));
  });
  fc.assert(
    fc.property(typed, ([code, national]) => {
      const phone = PHONE_COUNTRIES[code].callingCode + national;
      assert.equal(cleanPhone(national, code), phone);
      assert.equal(cleanPhone(phone, code), phone);
    }),
  );
});

test('a number of the Contacts/Messages API has 7 to 15 digits, with or without plus', () => {
  for (const phone of ['1234567', '+1234567', '123456789012345', '+919999999999']) assert.equal(isPhone(phone), true);
  for (const phone of [
    '',
    '+',
    '123456',
    '1234567890123456',
    '0123456789',
    '+0123456789',
    '12 34567',
    'abc',
    '１２３４５６７',
    '1234567\n',
  ]) {
    assert.equal(isPhone(phone), false);
  }
});

test('every number is either valid or has a reason', () => {
  const input = fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 .()-]{0,18}$/));
  fc.assert(fc.property(input, (phone) => assert.equal(phoneProblem(phone) === undefined, isPhone(phone))));
});

test('a reason repeats no more than the start of a long input', () => {
  assert.ok(phoneProblem('x'.repeat(100_000))!.length < 120);
});

test('E.164 has one plus, and its digits none', () => {
  assert.equal(toE164('12025550123'), '+12025550123');
  assert.equal(toE164('+12025550123'), '+12025550123');
  assert.equal(phoneDigits('+12025550123'), '12025550123');
  assert.equal(phoneDigits('12025550123'), '12025550123');
});
