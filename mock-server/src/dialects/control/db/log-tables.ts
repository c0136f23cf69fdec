import type { Row } from '../../../core/browse.ts';
import { chargesOf } from '../../../core/charges.ts';
import type { WorldEvent } from '../../../core/event-log.ts';
import { isoOf } from '../../../core/iso.ts';
import type { RequestEntry } from '../../../core/request-log.ts';
import type { Phone } from '../../../core/values.ts';
import type { Delivery } from '../../../core/webhooks/outbox.ts';
import type { World } from '../../../core/world.ts';
import { encodeEvent } from '../../whatssync/events.ts';
import { encodeJob } from '../jobs.ts';
import { encodeCharge } from '../ledger.ts';
import { encodeEntry } from '../happenings.ts';
import type { Table } from './tables.ts';

const EVENT = [
  'id',
  'type',
  'seq',
  'at',
  'contactId',
  'messageId',
  'about',
  'phone',
  'message',
  'status',
  'error',
  'contact',
  'until',
  'name',
  'language',
  'reason',
  'delivery',
  'attempt',
  'nextAt',
  'count',
  'now',
  'frozen',
  'rate',
];
const CHARGE = ['id', 'at', 'phone', 'contactId', 'messageId', 'category', 'type', 'billable', 'country', 'price', 'currency'];
const DELIVERY = ['id', 'dialect', 'field', 'phone', 'contactId', 'url', 'state', 'createdAt', 'nextAt', 'attempts', 'bodies'];

/** What happened, and what it cost. */
export const LOG_TABLES: Readonly<Record<string, Table>> = {
  jobs: {
    title: 'Jobs of the queue',
    columns: ['id', 'status', 'dialect', 'to', 'contactId', 'customerName', 'createdAt', 'nextTryAt', 'messages', 'tries'],
    rows: ({ world }) => world.jobs.list().map((job) => ({ ...encodeJob(world, job), ...contactOf(world, job.phone) })),
  },
  ledger: {
    title: 'What credits went for, oldest first',
    columns: ['id', 'at', 'phone', 'contactId', 'jobId', 'messageId', 'reason', 'credits', 'balance'],
    rows: ({ world }) =>
      world.ledger
        .list()
        .map((entry, index) => ({ id: index + 1, ...entry, at: isoOf(entry.at), ...contactOf(world, entry.phone) })),
  },
  charges: {
    title: 'What messages cost by the Cloud API, oldest first',
    columns: CHARGE,
    rows: ({ world }) =>
      chargesOf(world).map((charge) => ({ id: charge.messageId, ...encodeCharge(charge), ...contactOf(world, charge.phone) })),
  },
  deliveries: {
    title: 'Webhooks and their attempts',
    columns: DELIVERY,
    rows: ({ world }) => world.outbox.list().map((delivery) => deliveryRow(world, delivery)),
  },
  requests: {
    title: 'The last calls, newest first, with the beginning of what was said',
    columns: ['id', 'at', 'method', 'url', 'headers', 'body', 'status', 'reply', 'dialect', 'endpoint', 'decidedBy', 'note'],
    rows: ({ world }) => world.requests.list().map(requestRow),
  },
  events: {
    title: "The world's last events, oldest first; an id is the seq",
    columns: EVENT,
    rows: ({ world }) => world.log.kept().map((event) => eventRow(world, event)),
  },
};

/** Characters of a body or a reply: whole ones are at `/_mock/requests`. */
const SHOWN = 4_000;

function requestRow(entry: RequestEntry): Row {
  const { body, reply, ...rest } = encodeEntry(entry);
  return { ...rest, ...(body !== undefined && { body: cut(body) }), ...(reply !== undefined && { reply: cut(reply) }) };
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Events never change: each is written down once. */
const EVENTS = new WeakMap<WorldEvent, Row>();

function eventRow(world: World, event: WorldEvent): Row {
  const known = EVENTS.get(event);
  if (known) return known;
  // an event's own id, such as a message's, would be taken for the row's
  const { id: about, ...told } = encodeEvent(event, { ...world.settings, strict: false }) as { id?: string; phone?: string };
  const of = about === undefined ? {} : { [event.type === 'message.status' ? 'messageId' : 'about']: about };
  const row = { id: event.seq, type: event.type, ...told, ...of, ...(told.phone !== undefined && contactOf(world, told.phone)) };
  EVENTS.set(event, row);
  return row;
}

function deliveryRow(world: World, { target, createdAt, nextAt, attempts, ...delivery }: Delivery): Row {
  const { id, dialect, field, phone, state, bodies } = delivery;
  return {
    id,
    dialect,
    field,
    ...(phone !== undefined && { phone, ...contactOf(world, phone) }),
    url: target.url,
    state,
    createdAt: isoOf(createdAt),
    ...(nextAt !== undefined && { nextAt: isoOf(nextAt) }),
    attempts: attempts.map(({ at, ...attempt }) => ({ at: isoOf(at), ...attempt })),
    bodies,
  };
}

function contactOf(world: World, phone: Phone): { contactId?: string } {
  const contact = world.contacts.get(phone);
  return contact ? { contactId: contact.id } : {};
}
