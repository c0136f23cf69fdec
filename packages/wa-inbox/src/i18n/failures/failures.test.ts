import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ERROR_CODES } from '@wa-inbox/protocol/errors/codes';
import { OWN_FAILURES } from '../../model/failure.ts';
import { I18n } from '../i18n.ts';
import { explainFailure, FAILURES } from './explain-failure.ts';

test('every failure of the catalogue, and every one of our own, has words of its own', () => {
  const keys = [...Object.keys(ERROR_CODES), ...Object.values(OWN_FAILURES)];
  assert.deepEqual(
    keys.filter((key) => !(key in FAILURES)),
    [],
    'add them to i18n/failures',
  );
  assert.deepEqual(
    Object.keys(FAILURES).filter((key) => !keys.includes(key)),
    [],
    'nobody reports these',
  );
});

test('a title is a phrase, a remedy sentences', () => {
  for (const [key, [, title, remedy]] of Object.entries(FAILURES)) {
    assert.match(title, /^[A-Z].*[^.]$/, key);
    assert.match(remedy, /^[A-Z].*\.$/, key);
  }
});

test('a host’s words go before ours', () => {
  const failure = { key: 'pair_rate_limit_hit', dialect: 'cloud', retry: 'after' } as const;
  assert.match(explainFailure(failure, new I18n('en')).title, /Too many messages to this customer/);
  assert.equal(explainFailure(failure, new I18n('en', { 'failure.pair_rate_limit_hit.title': 'Slowly' })).title, 'Slowly');
});

test('a failure that is called like a member of every object has words too', () => {
  const failure = { key: 'constructor', dialect: 'host', retry: 'never' } as const;
  assert.equal(explainFailure(failure, new I18n('en')).title, 'The message was not delivered');
});
