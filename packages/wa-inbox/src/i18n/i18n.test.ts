import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainFailure } from './failures/explain-failure.ts';
import { I18n } from './i18n.ts';

process.env['TZ'] = 'UTC'; // days begin where the reader is

const NOW = Date.parse('2026-01-15T12:00:00.000Z');
const ago = (days: number): string => new Date(NOW - days * 86_400_000).toISOString();

test('values are filled in, numbers as the locale writes them', () => {
  assert.equal(new I18n('de').t('composer.long', { count: 1234, limit: 4096 }), '1.234 characters over the limit of 4.096');
});

test('the plural form follows the count', () => {
  const i18n = new I18n('en');
  assert.equal(i18n.t('list.unread', { count: 1 }), '1 unread message');
  assert.equal(i18n.t('list.unread', { count: 2 }), '2 unread messages');
});

test("a host's text goes before ours, also for failures", () => {
  const i18n = new I18n('en', { 'composer.send': 'Go', 'failure.window_closed.remedy': 'Ask Nora.' });
  assert.equal(i18n.t('composer.send'), 'Go');
  assert.equal(explainFailure({ key: 'window_closed', dialect: 'whatssync', retry: 'template' }, i18n).remedy, 'Ask Nora.');
});

test('a failure that has no words of its own still says something', () => {
  assert.match(explainFailure({ key: 'never_heard_of', dialect: 'host', retry: 'never' }, new I18n('en')).title, /not delivered/);
});

test('days are named as seen from now', () => {
  const i18n = new I18n('en');
  assert.equal(i18n.day(ago(0), NOW), 'Today');
  assert.equal(i18n.day(ago(1), NOW), 'Yesterday');
  assert.equal(i18n.day(ago(3), NOW), 'Monday');
  assert.equal(i18n.day(ago(30), NOW), 'Tuesday, December 16');
});

test('what is left of a window is told in hours and minutes, and does not say zero', () => {
  const i18n = new I18n('en');
  assert.equal(i18n.remaining(23 * 3_600_000 + 4 * 60_000), '23 h 4 min');
  assert.equal(i18n.remaining(12 * 60_000), '12 min');
  assert.equal(i18n.remaining(20_000), 'less than a minute');
});

test('an unknown or broken locale falls back to English instead of breaking the page', () => {
  for (const locale of ['not a locale', '', 'x']) assert.equal(new I18n(locale).t('composer.send'), 'Send');
});
