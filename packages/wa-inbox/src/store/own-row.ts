import { OWN_FAILURES, type Failure } from '../model/failure.ts';
import { laterDelivery, type Attempt, type Draft, type Message } from '../model/message.ts';
import type { Instant } from '../model/values.ts';
import { isSettled } from './send-outcome.ts';

/** A draft as a row of its thread, before anything was sent. */
export function rowOf(draft: Draft, key: string, at: Instant): Message {
  const delivery = { state: 'waiting' } as const;
  return { ...draft, key, direction: 'outbound', at, delivery, reactions: [], attempts: [{ at, key }] };
}

/** The row waiting to be sent again: a new request where the last one is settled, else the same one. */
export function rowAgain(row: Message, key: string, at: Instant): Message {
  const { id, ...rest } = row;
  const failure = row.delivery.state === 'failed' ? row.delivery.failure : undefined;
  const made: Attempt = { at: row.at, ...(id === undefined ? {} : { id }), ...(failure ? { failure } : {}) };
  const attempts = row.attempts.length > 0 ? row.attempts : [made];
  const isNew = isSettled(attempts.at(-1)!);
  return { ...rest, delivery: { state: 'waiting' }, attempts: isNew ? [...attempts, { at, key }] : attempts };
}

/** The row whose page ended while a request was out: it may have arrived. */
export function unheard(row: Message): Message {
  const last: Attempt = { ...row.attempts.at(-1)!, unanswered: true };
  return { ...row, delivery: { state: 'waiting' }, attempts: row.attempts.with(-1, last) };
}

/** The idempotency key of the request that is due. */
export function requestKey(row: Message): string {
  return row.attempts.at(-1)?.key ?? row.key;
}

/** The row after the server took it. */
export function acknowledged(row: Message, answer: Message): Message {
  const { content: sent } = row;
  const { id, at } = answer;
  const content = answer.content.kind === 'unsupported' ? sent : answer.content;
  const delivery = laterDelivery({ state: 'accepted' }, answer.delivery);
  const last: Attempt = { ...row.attempts.at(-1)!, ...(id === undefined ? {} : { id }) };
  delete last.failure;
  delete last.unanswered;
  const taken = { ...row, at, content, delivery, reactions: answer.reactions, attempts: row.attempts.with(-1, last) };
  return id === undefined ? taken : { ...taken, id };
}

/**
 * The row after a request that failed; `unanswered` when it may have arrived all the same, which no later refusal undoes.
 * Where nobody can ever tell, it is over: a person who sends it again knows what that means.
 */
export function attemptFailed(row: Message, failure: Failure, unanswered: boolean): Message {
  const last: Attempt = { ...row.attempts.at(-1)!, failure, ...(unanswered ? { unanswered } : {}) };
  if (failure.key === OWN_FAILURES.outcome) delete last.unanswered;
  return { ...row, attempts: row.attempts.with(-1, last) };
}
