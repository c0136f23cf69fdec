import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countSession } from './browser-reporter.ts';

const passing = { name: 'passes', passed: true, skipped: false };
const failing = { name: 'fails', passed: false, skipped: false };
const skipped = { name: 'skipped', passed: false, skipped: true };

test('tests of nested suites are counted, skipped ones are not', () => {
  const inner = { name: 'inner', suites: [], tests: [passing, failing, skipped] };
  const testResults = { name: '', suites: [inner], tests: [passing] };
  assert.deepEqual(countSession({ passed: false, testResults, errors: [] }), { passed: 2, failed: 1 });
});

test('a page that did not load its tests is one failure', () => {
  assert.deepEqual(countSession({ passed: false, errors: [] }), { passed: 0, failed: 1 });
});

test('an error beside the tests of a page is one failure more', () => {
  const testResults = { name: '', suites: [], tests: [passing] };
  assert.deepEqual(countSession({ passed: false, testResults, errors: [{ message: 'uncaught' }] }), { passed: 1, failed: 1 });
});
