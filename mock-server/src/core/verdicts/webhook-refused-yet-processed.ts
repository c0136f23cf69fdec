import type { WorldEvent } from '../event-log.ts';
import { isRequest, timeline, type History, type SeenRequest } from './history.ts';
import type { Finding, Rule } from './rule.ts';

type Refused = { readonly delivery: History['deliveries'][number]; readonly status: number };

/** A receiver answered a webhook with an error, yet the client answers or reads the message that was in it. */
export const webhookRefusedYetProcessed: Rule = {
  rule: 'webhook-refused-yet-processed',
  title: 'A webhook was refused, yet what it said was used',
  remedy:
    'Answer 200 once the webhook is stored, whatever becomes of it later. Remember the ids of messages, for webhooks may come more than once.',
  find: (history) => {
    const refused = new Map<string, Refused>();
    const findings: Finding[] = [];
    for (const each of timeline(history)) {
      if (isRequest(each)) findings.push(...findingsOf(each, refused));
      else noteAttempt(refused, each, history);
    }
    return findings;
  },
};

/** No answer says nothing: the receiver may have been interrupted. */
function noteAttempt(refused: Map<string, Refused>, event: WorldEvent, { deliveryOf }: History): void {
  if (event.type !== 'webhook.attempt' || event.status === undefined) return;
  const delivery = deliveryOf(event.delivery);
  if (event.status < 300) refused.delete(event.delivery);
  else if (delivery) refused.set(event.delivery, { delivery, status: event.status });
}

function findingsOf(request: SeenRequest, refused: ReadonlyMap<string, Refused>): Finding[] {
  const id = refused.size > 0 && request.status < 300 ? mentioned(request.json) : undefined;
  if (id === undefined) return [];
  return [...refused.values()]
    .filter(({ delivery }) => delivery.bodies.some((body) => body.includes(JSON.stringify(id))))
    .map(({ delivery, status }) => ({
      at: request.at,
      about: delivery.target.url,
      explanation: `${delivery.target.url} answered ${status} to webhook ${delivery.id}, and then ${request.method} ${request.url.split('?')[0]} used the message ${id} that was in it. A provider sends what was refused again, for days: the client works on it twice.`,
      requests: [request.id],
      messages: [id],
      deliveries: [delivery.id],
    }));
}

/** The message that a call answers, reacts to or marks as read. */
function mentioned(json: SeenRequest['json']): string | undefined {
  const { context, reaction, message_id: read } = (json ?? {}) as Record<'context' | 'reaction' | 'message_id', unknown>;
  const quoted = context as { message_id?: unknown; id?: unknown } | undefined;
  const reacted = reaction as { message_id?: unknown } | undefined;
  return [read, quoted?.message_id, quoted?.id, reacted?.message_id].find((id) => typeof id === 'string');
}
