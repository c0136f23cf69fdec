import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { durationProblem, parseDuration } from './duration.ts';

const HOUR = 3_600_000;

test('short durations add up', () => {
  assert.equal(parseDuration('24h'), 24 * HOUR);
  assert.equal(parseDuration('1h30m'), 1.5 * HOUR);
  assert.equal(parseDuration('10m'), 600_000);
  assert.equal(parseDuration('500ms'), 500);
  assert.equal(parseDuration('2w'), 336 * HOUR);
  assert.equal(parseDuration(' 1.5d '), 36 * HOUR);
});

test('ISO 8601 durations are understood', () => {
  assert.equal(parseDuration('PT24H'), 24 * HOUR);
  assert.equal(parseDuration('P1DT12H'), 36 * HOUR);
  assert.equal(parseDuration('PT1M30.5S'), 90_500);
  assert.equal(parseDuration('P2W'), 336 * HOUR);
});

test('a number is milliseconds, as a number or as text', () => {
  assert.equal(parseDuration(0), 0);
  assert.equal(parseDuration(1_500), 1_500);
  assert.equal(parseDuration('1500'), 1_500);
});

test('the result is whole milliseconds', () => {
  assert.equal(parseDuration('1.1h'), 3_960_000);
  assert.equal(parseDuration(0.4), 0);
});

test('what is no duration gives none', () => {
  const wrong = [
    '',
    ' ',
    'soon',
    '-1h',
    '1h-',
    '24 h',
    '24H',
    'h',
    'P',
    'PT',
    'P1DT',
    'P1H',
    'pt24h',
    '1e3',
    'Infinity',
    '9'.repeat(400) + 'h',
  ];
  for (const input of wrong) assert.equal(parseDuration(input), undefined, input);
  for (const input of [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e300]) assert.equal(parseDuration(input), undefined);
});

test('every whole number of milliseconds survives being written', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (ms) => {
      assert.equal(parseDuration(ms), ms);
      assert.equal(parseDuration(`${ms}`), ms);
      assert.equal(parseDuration(`${ms}ms`), ms);
    }),
  );
});

test('the sentence names the value and what would work', () => {
  assert.equal(durationProblem('soon'), '"soon" is not a duration: write "24h", "10m", "PT24H" or milliseconds.');
  assert.ok(durationProblem('x'.repeat(100_000)).length < 140);
});

const MEANT: [given: string, meant: string][] = [
  ['24hours', '24h'],
  ['24 hours', '24h'],
  ['24H', '24h'],
  ['10 mins', '10m'],
  ['1 hour and 30 minutes', '1h30m'],
  ['2 weeks', '2w'],
  ['250 msec', '250ms'],
];
for (const [given, meant] of MEANT) {
  test(`"${given}" is told to be written "${meant}"`, () => {
    assert.equal(parseDuration(given), undefined);
    assert.match(durationProblem(given), new RegExp(`is not a duration: did you mean "${meant}"`));
    assert.notEqual(parseDuration(meant), undefined);
  });
}

test('what nobody can guess gets examples', () => {
  for (const given of ['soon', '3 moons', '10m later', '-1h']) assert.match(durationProblem(given), /write "24h", "10m"/);
});
