import { catalogRow } from '@wa-inbox/protocol';
import type { WorldEvent } from '../event-log.ts';
import type { History, SeenRequest } from './history.ts';
import type { Finding, Rule } from './rule.ts';

/** Whoever looks from time to time has looked by then. Milliseconds of world time. */
const LONG = 5 * 60_000;
/** Calls whose answers have the status of messages. */
const TELLS = /messages\.list|contacts\.(list|get)|\.chats\./;

type Failure = Extract<WorldEvent, { type: 'message.status' }>;

/** A message was accepted and failed later, and the client has no way of knowing: no socket, no webhook, and it never looked. */
export const acceptedTakenForDelivered: Rule = {
  rule: 'accepted-taken-for-delivered',
  title: '200 was taken for delivered',
  remedy:
    'Take 2xx for "accepted" only. Subscribe to webhooks, keep a socket open, or read the conversation again, and show what has failed.',
  find: (history) => {
    const told = namedInFailures(history);
    const senders = new Map(history.requests.flatMap((request) => request.messages.map((id) => [id, request] as const)));
    return history.events.flatMap((event) => {
      const sender = isFailure(event) ? senders.get(event.message.id) : undefined;
      return sender && isFailure(event) && !told.has(event.message.id) && isUnseen(history, event, sender)
        ? [findingOf(event, sender)]
        : [];
    });
  },
};

/** Every word of webhooks that tell of failures. One that is on its way, or that a scenario lost, is not the client's fault. */
function namedInFailures({ deliveries }: History): ReadonlySet<string> {
  const bodies = deliveries.flatMap((delivery) => delivery.bodies.filter((body) => body.includes('"failed"')));
  return new Set(bodies.flatMap((body) => [...body.matchAll(/"([^"\\]{4,})"/g)].map(([, word]) => word!)));
}

function isFailure(event: WorldEvent): event is Failure {
  return event.type === 'message.status' && event.message.status === 'failed';
}

function isUnseen(history: History, { seq, at, message }: Failure, sender: SeenRequest): boolean {
  const { requests, now, wasHeard } = history;
  if (wasHeard(seq)) return false;
  const later = requests.filter(({ trace }) => trace.from > seq);
  if (later.some(({ method, endpoint, dialect }) => isLook(method, endpoint, dialect))) return false;
  const goesOn = later.some(({ isSend, to, caller }) => isSend && to === message.phone && caller === sender.caller);
  return goesOn || now - at >= LONG;
}

/** Chakra lists by POST. */
function isLook(method: string, endpoint: string | undefined, dialect: string): boolean {
  return TELLS.test(endpoint ?? '') && (method === 'GET' || dialect === 'chakra');
}

function findingOf({ at, message }: Failure, sender: SeenRequest): Finding {
  const title = message.error === undefined ? ' without a reason' : `: ${catalogRow(message.error).title}`;
  return {
    at,
    about: sender.caller,
    explanation: `${sender.method} ${sender.url.split('?')[0]} was answered ${sender.status}, and the message failed ${at - sender.at} ms later${title}. No webhook, no socket and no later read told the client: it still believes that the message arrived.`,
    requests: [sender.id],
    messages: [message.id],
  };
}
