import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MARKETS, marketOf } from './markets.ts';
import { PRICE_LISTS } from './price-lists.ts';
import { PER_MESSAGE_SINCE, priceOf } from './price-of.ts';

test('a number belongs to the market of its longest calling code', () => {
  const given = [
    '12025550123',
    '18095550123',
    '919812345678',
    '97225550123',
    '9665550123',
    '4712345678',
    '2637712345',
    '37060012345',
  ];
  assert.deepEqual(given.map(marketOf), [
    'North America',
    'Rest of Latin America',
    'India',
    'Israel',
    'Saudi Arabia',
    'Rest of Western Europe',
    'Rest of Africa',
    'Rest of Central & Eastern Europe',
  ]);
  assert.equal(marketOf('376555012'), 'Other', 'what no market names');
});

test('no calling code belongs to two markets, and none is longer than a number is looked at', () => {
  const codes = Object.values(MARKETS).flat();
  assert.equal(new Set(codes).size, codes.length);
  assert.ok(codes.every((code) => /^\d{1,4}$/.test(code)));
});

test('every list prices every market, with a source, in order of its day', () => {
  for (const { since, source, prices, model } of PRICE_LISTS) {
    assert.deepEqual(Object.keys(prices).toSorted(), Object.keys(MARKETS).toSorted(), since);
    assert.ok(source.length > 20 && !Number.isNaN(Date.parse(since)), since);
    assert.equal(Date.parse(since) >= PER_MESSAGE_SINCE, model === 'PMP', since);
    for (const price of Object.values(prices).flat()) assert.ok(price! > 0 && price! < 1 && /^0\.\d{1,4}$/.test(String(price)));
  }
  const days = PRICE_LISTS.map(({ since }) => since);
  assert.deepEqual(days, days.toSorted());
});

/** Instant, number, category, and what one costs. */
const CASES: [at: string, phone: string, category: string, amount: number][] = [
  ['2026-03-02', '919812345678', 'marketing', 0.0118],
  ['2026-03-02', '919812345678', 'authentication', 0.0014],
  ['2026-03-02', '919812345678', 'authentication_international', 0.028],
  ['2026-03-02', '4712345678', 'authentication_international', 0.0171],
  ['2026-03-02', '12025550123', 'service', 0],
  ['2026-03-02', '12025550123', 'referral_conversion', 0],
  ['2026-03-02', '376555012', 'utility', 0.0077],
  ['2025-07-01', '5511912345678', 'utility', 0.0068],
  ['2025-06-30T23:59:59.999Z', '5511912345678', 'utility', 0.008],
  ['2023-01-01', '5511912345678', 'authentication', 0.0315],
];
for (const [at, phone, category, amount] of CASES)
  test(`at ${at} one ${category} to ${phone} costs ${amount}`, () => {
    assert.deepEqual(priceOf(phone, category, Date.parse(at)), { market: marketOf(phone), amount, currency: 'USD' });
  });
