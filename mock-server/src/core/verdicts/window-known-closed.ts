import { toE164 } from '@wa-inbox/protocol';
import type { WorldEvent } from '../event-log.ts';
import type { Phone } from '../values.ts';
import { isRequest, timeline, type History, type SeenRequest } from './history.ts';
import type { Finding, Rule } from './rule.ts';

/** What the client knows of closed windows, and by which call or event. */
type Told = Map<Phone, string>;

/** Something other than a template went to a customer of whom the client had been told that the window is closed. */
export const windowKnownClosed: Rule = {
  rule: 'window-known-closed',
  title: 'Free text was sent into a window known to be closed',
  remedy:
    'After a window_closed (131047) send templates only, until the customer writes. Show the state of the window, and disable what cannot be sent.',
  find: (history) => {
    const told: Told = new Map();
    const outside = failedOutside(history);
    const findings: Finding[] = [];
    for (const each of timeline(history)) {
      if (!isRequest(each)) noteEvent(told, each, { ...history, outside });
      else {
        const finding = judge(told, each, outside);
        if (finding) findings.push(finding);
        noteReply(told, each);
      }
    }
    return findings;
  },
};

/** Messages that were accepted and then failed because the window was closed. */
function failedOutside({ events }: History): ReadonlySet<string> {
  const ids = events.flatMap((event) => (isOutside(event) ? [event.message.id] : []));
  return new Set(ids);
}

function isOutside(event: WorldEvent): event is Extract<WorldEvent, { type: 'message.status' }> {
  return event.type === 'message.status' && event.message.status === 'failed' && event.message.error === 'window_closed';
}

function judge(told: Told, request: SeenRequest, outside: ReadonlySet<string>): Finding | undefined {
  const { to, isSend, decidedBy, messages, id, at } = request;
  // magic numbers play the error, whatever the window
  if (!isSend || to === undefined || to.startsWith('1555') || !told.has(to)) return undefined;
  if (decidedBy !== 'window' && !messages.some((message) => outside.has(message))) return undefined;
  return {
    at,
    about: to,
    explanation: `The client knew by ${told.get(to)} that the customer service window of ${toE164(to)} is closed, and sent something other than a template all the same. It cannot arrive: each such call costs a request, and a person waits for an answer that does not come.`,
    requests: [id],
    messages,
  };
}

function noteReply(told: Told, { to, isSend, decidedBy, status, endpoint, reply, id }: SeenRequest): void {
  if (isSend && decidedBy === 'window' && to !== undefined) told.set(to, `the answer to ${id}`);
  if (status !== 200 || !endpoint?.startsWith('whatssync.contacts.')) return;
  for (const { phone, window } of contactsIn(reply)) {
    const digits = String(phone).replace('+', '');
    if (window?.open === false) told.set(digits, `the answer to ${id}`);
    else if (window?.open === true) told.delete(digits);
  }
}

type Known = Pick<History, 'wasHeard' | 'deliveryOf'> & { readonly outside: ReadonlySet<string> };

function noteEvent(told: Told, event: WorldEvent, { wasHeard, deliveryOf, outside }: Known): void {
  if (event.type === 'contact.updated') {
    const { phone, windowExpiresAt } = event.contact;
    if (windowExpiresAt !== undefined && windowExpiresAt > event.at) told.delete(phone);
  }
  if (isOutside(event) && wasHeard(event.seq)) told.set(event.message.phone, `the status of ${event.message.id}`);
  if (event.type !== 'webhook.attempt' || event.status === undefined || event.status >= 300) return;
  const delivery = deliveryOf(event.delivery);
  const failures = delivery?.bodies.filter((body) => body.includes('"failed"')) ?? [];
  const isToldOf = failures.length > 0 && [...outside].some((id) => failures.some((body) => body.includes(id)));
  if (delivery?.phone !== undefined && isToldOf) told.set(delivery.phone, `webhook ${delivery.id}`);
}

type SeenContact = { readonly phone?: string; readonly window?: { readonly open?: boolean } };

function contactsIn(reply: string | undefined): readonly SeenContact[] {
  if (!reply?.includes('"window"')) return [];
  try {
    const json = JSON.parse(reply) as SeenContact & { contacts?: SeenContact[] };
    return json.contacts ?? [json];
  } catch {
    // a long reply is kept in part
    return [];
  }
}
