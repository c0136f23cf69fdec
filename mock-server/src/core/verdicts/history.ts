import { phoneDigits } from '@wa-inbox/protocol';
import type { WorldEvent } from '../event-log.ts';
import type { RequestEntry, RequestTrace } from '../request-log.ts';
import type { Phone } from '../values.ts';
import type { Delivery } from '../webhooks/outbox.ts';
import type { World } from '../world.ts';

/** A call of a client, as the rules look at it. */
export type SeenRequest = RequestEntry & {
  readonly trace: RequestTrace;
  /** Who called: its token, as it was sent. */
  readonly caller: string;
  /** Whether it was to send a message. */
  readonly isSend: boolean;
  /** Whom it was to reach; undefined where it does not say. */
  readonly to: Phone | undefined;
  /** Its body as JSON, where it is an object. */
  readonly json: Readonly<Record<string, unknown>> | undefined;
  /** Ids of the messages that it made. */
  readonly messages: readonly string[];
};

/** What is still kept of a world's life, oldest first: all that a rule knows. */
export type History = {
  readonly requests: readonly SeenRequest[];
  readonly events: readonly WorldEvent[];
  readonly deliveries: readonly Delivery[];
  /** The one of an id; undefined once it is no longer kept. */
  deliveryOf(id: string): Delivery | undefined;
  /** World time in milliseconds. */
  readonly now: number;
  /** Whether a socket was open for an event, or caught up with it. */
  wasHeard(seq: number): boolean;
};

/** Reads the logs: nothing is noted for verdicts while calls are answered. */
export function historyOf(world: World): History {
  const events = world.log.after(world.log.oldest - 1) ?? [];
  const made = madeMessages(events);
  const entries = world.requests.list().toReversed();
  return {
    requests: entries.flatMap((entry) => (isClients(entry) ? [seen(entry, made)] : [])),
    events,
    deliveries: world.outbox.list(),
    deliveryOf: (id) => world.outbox.get(id),
    now: world.clock.now(),
    wasHeard: (seq) => world.heard.has(seq),
  };
}

/** One thing after the other: an event stands before the call whose answer followed it. */
export function timeline({ requests, events }: Pick<History, 'requests' | 'events'>): readonly (SeenRequest | WorldEvent)[] {
  const line: (SeenRequest | WorldEvent)[] = [];
  let next = 0;
  for (const request of requests) {
    while (next < events.length && events[next]!.seq <= request.trace.to) line.push(events[next++]!);
    line.push(request);
  }
  return [...line, ...events.slice(next)];
}

export function isRequest(each: SeenRequest | WorldEvent): each is SeenRequest {
  return 'method' in each;
}

type Traced = RequestEntry & { readonly trace: RequestTrace };

function isClients(entry: RequestEntry): entry is Traced {
  return entry.dialect !== 'control' && entry.trace !== undefined;
}

type Made = ReadonlyMap<number, { readonly id: string; readonly phone: Phone }>;

/** Outbound messages by the event that told of them. */
function madeMessages(events: readonly WorldEvent[]): Made {
  const made = new Map<number, { id: string; phone: Phone }>();
  for (const event of events) {
    if (event.type !== 'message.created' || event.reaction || event.message.direction !== 'outbound') continue;
    made.set(event.seq, { id: event.message.id, phone: event.message.phone });
  }
  return made;
}

function seen(entry: Traced, made: Made): SeenRequest {
  const { headers, url, endpoint, trace } = entry;
  const json = objectOf(entry.body);
  const own: { id: string; phone: Phone }[] = [];
  for (let seq = trace.from; seq <= trace.to; seq++) if (made.has(seq)) own.push(made.get(seq)!);
  return {
    ...entry,
    caller: String(headers['authorization'] ?? headers['x-api-key'] ?? /access_token=([^&]+)/.exec(url)?.[1] ?? ''),
    isSend: endpoint !== undefined && /messages\.send/.test(endpoint) && json?.['status'] === undefined,
    to: own[0]?.phone ?? recipientOf(json),
    json,
    messages: own.map(({ id }) => id),
  };
}

function recipientOf(json: SeenRequest['json']): Phone | undefined {
  const to = json?.['to'] ?? json?.['recipient_mobile_number'];
  return typeof to === 'string' ? phoneDigits(to) : undefined;
}

function objectOf(body: string | undefined): SeenRequest['json'] {
  if (!body?.startsWith('{')) return undefined;
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
