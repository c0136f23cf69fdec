import { OWN_FAILURES, type Failure } from '../model/failure.ts';
import type { Attempt } from '../model/message.ts';

/** What a failed request means for its message. */
export type SendOutcome =
  /** Nobody answered: it may have arrived, and the same key goes out again. */
  | 'unanswered'
  /** Refused for now: it is tried again after a while. */
  | 'later'
  | 'refused';

/** Milliseconds of the first and the longest wait for an answer. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** Requests that wait for a limit before a person has to decide. */
const LATER_TRIES = 5;

/** `tries` counts the refusals "for now" so far, this one included. */
export function outcomeOf(failure: Failure, tries: number): SendOutcome {
  const isUnread = failure.key === OWN_FAILURES.malformed && (failure.status ?? 0) >= 500;
  if (failure.status === undefined || isUnread) return isFinal(failure) ? 'refused' : 'unanswered';
  const isLater = failure.status === 429 || (failure.retry === 'after' && failure.retryAfter !== undefined);
  return isLater && tries <= LATER_TRIES ? 'later' : 'refused';
}

/** Whether a request may have reached its goal although nothing says so: answers of success that cannot be read count. */
export function mayHaveArrived(failure: Failure): boolean {
  if (failure.status === undefined) return !isFinal(failure) && failure.key !== OWN_FAILURES.unsent;
  return failure.key === OWN_FAILURES.malformed && (failure.status < 400 || failure.status >= 500);
}

/** A person has to decide, although no server has answered. */
function isFinal({ key }: Failure): boolean {
  return key === OWN_FAILURES.unsupported || key === OWN_FAILURES.outcome;
}

/** Milliseconds until try number `tries` + 1: 1 s, 2 s, 4 s … 30 s, or as long as the server asks for. */
export function waitBefore(tries: number, failure: Failure): number {
  if (failure.retryAfter !== undefined) return failure.retryAfter * 1_000;
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1));
}

/** Whether the attempt is over, so that sending again is a new request with a new key. */
export function isSettled({ id, failure, unanswered }: Attempt): boolean {
  return id !== undefined || (failure !== undefined && failure.key !== OWN_FAILURES.unsent && unanswered !== true);
}
