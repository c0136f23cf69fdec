import { isSameCall } from './is-same-call.ts';
import type { SeenRequest } from './history.ts';
import type { Finding, Rule } from './rule.ts';

/** Calls that were under way when the refusal was written: their sender could not know. Real milliseconds. */
const UNDER_WAY = 1_000;
/** Timers of clients are not exact. Real milliseconds. */
const EARLY = 250;
/** These hold for all calls of a token; what else is refused may be about one recipient. */
const GENERAL = new Set(['limits', 'throughput', 'daily-limit', 'quota']);

/** A call came again before the time that `Retry-After` had said, by the world's clock and by the real one. */
export const retryAfterIgnored: Rule = {
  rule: 'retry-after-ignored',
  title: 'Retry-After was ignored',
  remedy: 'Read the Retry-After header of a refusal, and make the next such call when that many seconds have passed, not before.',
  find: ({ requests }) => {
    const refusals = new Map<string, SeenRequest>();
    const findings: Finding[] = [];
    for (const request of requests) {
      const [general, own] = keysOf(request);
      const refusal = [refusals.get(own), refusals.get(general)].find((each) => each && isTooEarly(each, request));
      if (refusal) findings.push(findingOf(refusal, request));
      const isUnderWay = !refusal && isBefore(refusals.get(own) ?? refusals.get(general), request);
      if (request.trace.retryAfter && !isUnderWay) refusals.set(GENERAL.has(request.decidedBy) ? general : own, request);
    }
    return findings;
  },
};

/** The same call for anyone, and for its recipient. */
function keysOf({ caller, endpoint, to }: SeenRequest): [string, string] {
  const general = `${caller} ${endpoint}`;
  return [general, `${general} ${to}`];
}

function isTooEarly(refusal: SeenRequest, request: SeenRequest): boolean {
  if (!isBefore(refusal, request)) return false;
  const isAgain = request.method !== 'GET' && isSameCall(refusal, request);
  return isAgain || request.trace.real - refusal.trace.real > UNDER_WAY;
}

/** Neither clock has come to where the refusal pointed. */
function isBefore(refusal: SeenRequest | undefined, { at, trace }: SeenRequest): boolean {
  const told = refusal?.trace.retryAfter;
  return told !== undefined && at < told.at && trace.real - refusal!.trace.real < told.seconds * 1_000 - EARLY;
}

function findingOf(refusal: SeenRequest, request: SeenRequest): Finding {
  const { seconds } = refusal.trace.retryAfter!;
  const waited = Math.round((request.trace.real - refusal.trace.real) / 100) / 10;
  const { method, url } = request;
  return {
    at: request.at,
    about: `${request.caller} ${request.endpoint}`,
    explanation: `${method} ${url.split('?')[0]} was answered ${refusal.status} with Retry-After: ${seconds}, and came again after ${waited} s. A provider counts such calls too, and so the limit lasts longer.`,
    requests: [refusal.id, request.id],
  };
}
