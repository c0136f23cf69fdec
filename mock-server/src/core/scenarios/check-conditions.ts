import { MESSAGES } from '@wa-inbox/protocol/cloud/requests';
import type { Scenario } from '@wa-inbox/protocol/control/schemas';
import { serverEvents } from '@wa-inbox/protocol/socket/events';
import { nearest } from '@wa-inbox/protocol/nearest';
import { kindOf, OPS, SAID, type Kind } from './places.ts';
import { at, reject, suggestion, type Place } from './problem.ts';
import type { Known } from './read-scenario.ts';

type When = Scenario['when'];
type Member = Exclude<keyof When, 'op'>;

const STATUSES = ['sent', 'delivered', 'read', 'played', 'failed'];
const SENT = Object.keys(MESSAGES);
const WRITTEN = [...SENT, 'button', 'order', 'system', 'unsupported', 'request_welcome', 'edit', 'revoke'];
const { hello: _hello, resync: _resync, 'scenario.fired': _fired, ...events } = serverEvents;
/** What `type` can be; undefined for what is open. */
const TYPES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  send: SENT,
  inbound: WRITTEN,
  status: STATUSES,
  socket: Object.keys(events),
};
/** A webhook's is a status, the type of a message or the name of a field, and fields are open. */
const WEBHOOK_TYPES = [...STATUSES, ...WRITTEN];

const ALWAYS: readonly Member[] = ['nth', 'probability', 'after'];
/** What each of them has that a condition can be about. */
const CONDITIONS: Readonly<Record<Kind, readonly Member[]>> = {
  send: ['dialect', 'to', 'type', 'template', ...ALWAYS],
  call: ['dialect', ...ALWAYS],
  inbound: ['from', 'type', ...ALWAYS],
  webhook: ['dialect', 'to', 'type', ...ALWAYS],
  socket: ['to', 'type', ...ALWAYS],
  status: ['to', 'type', 'template', ...ALWAYS],
  clock: ['to', 'template', 'after'],
};

/** Refuses conditions that nothing can ever meet, with what comes near. */
export function checkConditions(scenario: Scenario, known: Known, place: Place): void {
  const { when } = scenario;
  checkOp(when.op, known, place);
  checkDialect(when, known, place);
  const kind = kindOf(when.op);
  if (!isForeign(when.op)) checkMembers(when, kind, place);
  checkType(when, kind, place);
  if (when.template !== undefined && when.type !== undefined && kind === 'send' && when.type !== 'template') {
    reject(
      `${at(place, 'when.template')} is of messages of type "template", and "when.type" is ${quote(when.type)}: leave one out.`,
    );
  }
  checkCounts(scenario, kind, place);
}

function checkOp(op: string, { ops }: Known, place: Place): void {
  if (OPS[op] !== undefined || ops.includes(op)) return;
  const words = [...Object.keys(OPS), ...ops];
  const ways = `give one of ${Object.keys(OPS).join(', ')}, or the id of a call: GET /_mock/config lists them`;
  reject(`${at(place, 'when.op')} cannot be ${quote(op)}: ${suggestion(op, words, ways)}.`);
}

function checkDialect({ op, dialect }: When, { providers, ops }: Known, place: Place): void {
  if (dialect === undefined) return;
  if (!Object.hasOwn(providers, dialect))
    reject(`${at(place, 'when.dialect')} cannot be ${quote(dialect)}: ${suggestion(dialect, Object.keys(providers))}.`);
  const own = op.split('.')[0]!;
  if (OPS[op] !== undefined || !Object.hasOwn(providers, own) || own === dialect) return;
  const twin = ops.find((id) => id === `${dialect}.${op.slice(own.length + 1)}`);
  const remedy = twin === undefined ? 'leave it out' : `use "when.op": "${twin}", or leave it out`;
  reject(`${at(place, 'when.dialect')} cannot be ${quote(dialect)}: ${quote(op)} is a call of ${own}; ${remedy}.`);
}

/** A call of a provider that somebody else brings: only that provider knows what it has. */
function isForeign(op: string): boolean {
  return OPS[op] === undefined && !/^(?:whatssync|chatmitra|chakra|cloud)\./.test(op);
}

/** These calls have the customer's number in their path. */
const OF_CUSTOMER = /^whatssync\.(?:contacts\.(?!list)|messages\.list)/;

function checkMembers(when: When, kind: Kind, place: Place): void {
  const extra: readonly Member[] = OF_CUSTOMER.test(when.op) ? ['to'] : [];
  const allowed = [...CONDITIONS[kind], ...extra];
  const odd = (Object.keys(when) as (keyof When)[]).find(
    (name) => name !== 'op' && when[name] !== undefined && !allowed.includes(name),
  );
  if (odd === undefined) return;
  const said = OPS[when.op] === undefined ? `the call ${quote(when.op)}` : SAID[kind];
  reject(`${at(place, `when.${odd}`)} can never match: ${said} has none; ${remedyFor(odd, kind)}.`);
}

function remedyFor(odd: string, kind: Kind): string {
  if (odd === 'from') return 'the customer is "when.to", and who writes is "when.from" of "control.inbound"';
  if (odd === 'to' && kind === 'inbound') return 'who writes is "when.from"';
  if (kind === 'call') return 'use "when.op": "send" with it, or leave it out';
  if (kind === 'clock') return '"when.after" says when; leave it out';
  return 'leave it out';
}

function checkType({ op, type }: When, kind: Kind, place: Place): void {
  if (type === undefined || isForeign(op)) return;
  const path = at(place, 'when.type');
  if (kind === 'webhook') {
    const meant = WEBHOOK_TYPES.includes(type) ? undefined : nearest(type, WEBHOOK_TYPES);
    if (meant !== undefined) reject(`${path} cannot be ${quote(type)}: no webhook is of it; did you mean "${meant}"?`);
    return;
  }
  const types = TYPES[kind];
  if (!types || types.includes(type)) return;
  const near = suggestion(type, types);
  const elsewhere = kind === 'send' && STATUSES.includes(type) ? '; what becomes of a message is "when.op": "status"' : '';
  reject(`${path} can never match ${quote(type)}: ${SAID[kind]} has no such type; ${near}${elsewhere}.`);
}

function checkCounts({ when, times, for: span }: Scenario, kind: Kind, place: Place): void {
  if (when.probability === 0)
    reject(`${at(place, 'when.probability')} cannot be 0: it would never fire; give more than 0, at most 1, or leave it out.`);
  if (when.nth !== undefined && times !== undefined && times > 1) {
    const why = `${at(place, 'when.nth')} is met once, so that it cannot fire ${times} times`;
    reject(`${at(place, 'times')} cannot be ${times}: ${why}; leave one of the two out.`);
  }
  if (kind !== 'clock') return;
  if (times !== undefined && times > 1)
    reject(`${at(place, 'times')} cannot be ${times}: an instant comes once; arm one for each instant.`);
  if (span !== undefined)
    reject(`${at(place, 'for')} does not belong to an instant: arm a second one for the end, with a later "when.after".`);
}

function quote(value: unknown): string {
  return JSON.stringify(value);
}
