import assert from 'node:assert/strict';
import test from 'node:test';
import { failure, NO_ANSWER } from './sample-store.ts';
import { isSettled, mayHaveArrived, outcomeOf, waitBefore } from './send-outcome.ts';

const limited = failure({ key: 'rate_limit_exceeded', status: 429, retry: 'after', retryAfter: 7 });
const unreadable = (status: number) => failure({ key: 'malformed_reply', status, retry: 'now' });

test('no answer leaves the outcome open, a refusal ends it, a limit puts it off five times', () => {
  assert.equal(outcomeOf(NO_ANSWER, 1), 'unanswered');
  assert.equal(outcomeOf(failure(), 1), 'refused');
  assert.equal(outcomeOf(failure({ key: 'internal_error', status: 500, retry: 'now' }), 1), 'refused');
  assert.equal(outcomeOf(limited, 5), 'later');
  assert.equal(outcomeOf(limited, 6), 'refused');
});

test('a gateway that answers for the server leaves the outcome open; an unreadable success is not sent again by itself', () => {
  assert.equal(outcomeOf(unreadable(502), 1), 'unanswered');
  assert.equal(outcomeOf(unreadable(200), 1), 'refused');
  assert.ok(mayHaveArrived(unreadable(200)));
  assert.ok(!mayHaveArrived(unreadable(404)));
});

test('what the source cannot send is refused, although no server answered', () => {
  const unsupported = { key: 'unsupported_by_source', dialect: 'host', retry: 'never' } as const;
  assert.equal(outcomeOf(unsupported, 1), 'refused');
  assert.ok(!mayHaveArrived(unsupported));
});

test('what never went out waits and goes out later; what may have arrived without a key is left to a person', () => {
  const unsent = { key: 'unsent', dialect: 'cloud', retry: 'now' } as const;
  assert.equal(outcomeOf(unsent, 1), 'unanswered');
  assert.ok(!mayHaveArrived(unsent));
  assert.ok(!isSettled({ at: '', failure: unsent }), 'the same request is tried again');
  const unknown = { key: 'outcome_unknown', dialect: 'cloud', retry: 'now' } as const;
  assert.equal(outcomeOf(unknown, 1), 'refused');
  assert.ok(isSettled({ at: '', failure: unknown }), 'sending it again is a new request');
});

test('waits double up to half a minute, unless the server says how long', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6, 60].map((tries) => waitBefore(tries, NO_ANSWER)),
    [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000],
  );
  assert.equal(waitBefore(1, limited), 7_000);
});
