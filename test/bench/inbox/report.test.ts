import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, median } from './judge.ts';
import { optionsOf } from './options.ts';
import { smoothnessOf } from './page/smoothness.ts';
import { report } from './report.ts';
import { CORE, targetsOf } from './targets.ts';

const SLOT = 1_000 / 60;
const results = new Map([
  [
    'wa-inbox',
    { [CORE]: [59.5], 'open 1,000': [150, 160, 170], switch: [21, 20.5, 30], 'worst drift': [0, 0, 1.5], fps: [59.9] },
  ],
  ['bare-lit-list', { 'open 1,000': [100, 90, 110], switch: [10] }],
  ['react-virtuoso', { 'open 1,000': [200, Number.NaN] }],
]);
const run = { results, targets: targetsOf([1_000]), measured: '2026-01-15.', beside: 'Nothing.', gaps: ['No time for more.'] };

test('a median passes over what was never seen', () => {
  assert.equal(median([3, Number.NaN, 1]), 2);
  assert.equal(median([5, 1, 3]), 3);
  assert.equal(median([Number.NaN]), undefined);
  assert.equal(median(undefined), undefined);
});

test('a page that misses no frame has 60 a second, by a clock that is not exact', () => {
  const times = Array.from({ length: 481 }, (_, index) => index * SLOT + (index % 3) * 0.4);
  assert.deepEqual(smoothnessOf(times), { missed: 0, fps: 60 });
});

test('each slot without a frame is missed', () => {
  const { missed, fps } = smoothnessOf([0, 1, 2, 5, 6].map((slot) => slot * SLOT));
  assert.equal(missed, 2);
  assert.equal(fps, 40);
});

test('60 frames a second, and nothing less', () => {
  const target = targetsOf([1_000]).find(({ metric }) => metric === 'fps')!;
  assert.equal(judge(new Map([['wa-inbox', { fps: [60, 60] }]]), target).isMet, true);
  assert.equal(judge(results, target).isMet, false);
});

test('what must never be is judged by the worst sample', () => {
  const target = targetsOf([1_000]).find(({ metric }) => metric === 'worst drift')!;
  assert.deepEqual(judge(results, target), { target, own: 1.5, samples: [0, 0, 1.5], isMet: false });
});

test('a target of the floor is a ratio, and nothing without it', () => {
  const target = targetsOf([1_000]).find(({ metric }) => metric === 'open 1,000')!;
  assert.equal(judge(results, target).isMet, false);
  assert.equal(judge(new Map([['wa-inbox', { 'open 1,000': [150] }]]), target).isMet, undefined);
});

test('the page says first what is missed, and has every value with its ratio and samples', () => {
  const page = report(run);
  assert.match(
    page,
    /\*\*4 of 12 targets missed\*\*; 7 not measured:\n\n- navigation to painted thread, 1,000 messages: 1\.6 × the floor/,
  );
  assert.match(page, /What was not measured:\n\n- No time for more\./);
  assert.match(page, /\| switch of conversation \| at most 20 ms \| 21 \| 10 \| 2\.1 \| 3 \| \*\*missed\*\* \|/);
  assert.match(page, /\| JavaScript of the core, gzip \| at most 60 kB \| 59\.5 \| - \| - \| 1 \| met \|/);
  assert.match(page, /\| open 1,000 \| 160 \(1\.6 ×\), 3 \| 100, 3 \| 200\\\* \(2 ×\), 2 \|/);
});

test('options that are not known are refused with those that are', () => {
  assert.throws(() => optionsOf(['--only', 'wa-inbox,vue']), /--only does not know "vue": it takes wa-inbox, bare-lit-list/);
  assert.throws(() => optionsOf(['--minutes', 'ten']), /--minutes takes numbers above 0, not "ten"/);
  assert.throws(() => optionsOf(['--scenarios', 'scroll']), /does not know "scroll": it takes thread of 1,000; /);
  assert.equal(optionsOf(['--date', '2026-01-15']).date, '2026-01-15');
});
