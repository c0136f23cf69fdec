import { toE164 } from '@wa-inbox/protocol';
import type { History, SeenRequest } from './history.ts';
import type { Finding, Rule } from './rule.ts';

/** People repeat themselves too, but not so soon, and not letter by letter. Milliseconds. */
const SOON = 5_000;

/** The same message went out twice within seconds: neither call said which message it is, and nothing had failed between. */
export const sentTwice: Rule = {
  rule: 'sent-twice',
  title: 'The same message was sent twice',
  remedy:
    'Send an Idempotency-Key where the API takes one, the same for every try of one message. Elsewhere do not repeat a call that was answered with 2xx or whose outcome is unknown: look first whether the message is there.',
  find: (history) => {
    const last = new Map<string, SeenRequest>();
    const findings: Finding[] = [];
    const failed = failures(history);
    for (const request of history.requests) {
      if (!isSent(request)) continue;
      const key = `${request.caller} ${request.url} ${request.body}`;
      const before = last.get(key);
      if (before && isSoon(before, request) && !hasFailed(before, request, failed)) findings.push(findingOf(before, request));
      last.set(key, request);
    }
    return findings;
  },
};

/** A call whose key the mock knew was not carried out again; a key that is new says that the message is. */
function isSent({ isSend, status, json, headers }: SeenRequest): boolean {
  if (!isSend || status >= 300 || headers['idempotency-key'] !== undefined) return false;
  return json?.['type'] !== 'reaction';
}

function isSoon(before: SeenRequest, { at, trace }: SeenRequest): boolean {
  return at - before.at <= SOON && trace.real - before.trace.real <= SOON;
}

/** By message: the event that told of its failure. */
function failures({ events }: History): ReadonlyMap<string, number> {
  const failed = new Map<string, number>();
  for (const event of events)
    if (event.type === 'message.status' && event.message.status === 'failed') failed.set(event.message.id, event.seq);
  return failed;
}

function hasFailed(before: SeenRequest, { trace }: SeenRequest, failed: ReadonlyMap<string, number>): boolean {
  return before.messages.some((id) => (failed.get(id) ?? Number.POSITIVE_INFINITY) < trace.from);
}

function findingOf(before: SeenRequest, request: SeenRequest): Finding {
  return {
    at: request.at,
    about: `${request.caller} ${request.url} ${request.body}`,
    explanation: `The same body was sent to ${request.to === undefined ? 'the same recipient' : toE164(request.to)} ${request.at - before.at} ms after it had been accepted, and nothing had failed between. The customer gets the message twice, and the business pays twice.`,
    requests: [before.id, request.id],
    messages: [...before.messages, ...request.messages],
  };
}
