import { isPhone, phoneDigits, phoneProblem, toE164 } from '@wa-inbox/protocol';
import { announceContact, contactOf } from '../changes.ts';
import { refuse } from '../refusal.ts';
import type { Phone } from '../values.ts';
import type { World } from '../world.ts';
import { findUser, knownProcedure, listed } from './known-process.ts';
import { keyOf, keyText, type ProcessChange, type ProcessRow, type Values } from './platform.ts';
import { PHONE_ATTRIBUTE, type Procedure } from './team.ts';
import { freshUuid } from './uuid.ts';

/** Adds a process. Its customer becomes a contact, known by the name that the process has. */
export function createProcess(world: World, procedureName: string, change: ProcessChange): ProcessRow {
  const procedure = knownProcedure(procedureName);
  checkChange(world, procedure, change);
  const given = keyText(change.data?.[procedure.primaryKey]);
  if (given !== undefined) checkKeyIsFree(world, procedure, given);
  const now = world.clock.now();
  const row = world.platform.putProcess({
    id: freshUuid(world),
    procedure: procedure.shortId,
    createdAt: now,
    updatedAt: now,
    status: change.status ?? 'OPEN',
    state: change.state ?? procedure.states[0]!.shortId,
    data: {
      ...(given === undefined && { [procedure.primaryKey]: nextKey(world, procedure) }),
      ...withoutNull(change.data ?? {}),
    },
    record: change.record && { id: freshUuid(world), data: withoutNull(change.record) },
    assignedTo: userId(world, change.assignedTo),
    nextActionAt: change.nextActionAt ?? undefined,
  });
  makeKnown(world, row);
  return row;
}

/** Changes what is given and leaves the rest; a value that is null goes. */
export function updateProcess(world: World, row: ProcessRow, change: ProcessChange): ProcessRow {
  const procedure = knownProcedure(row.procedure);
  checkChange(world, procedure, change);
  const data = withoutNull({ ...row.data, ...change.data });
  const key = keyText(data[procedure.primaryKey]);
  if (key === undefined) return invalid(`"data.${procedure.primaryKey}" cannot be null: it names the ${procedure.shortId}.`);
  if (key !== keyOf(row)) checkKeyIsFree(world, procedure, key);
  const next = world.platform.putProcess({
    ...row,
    updatedAt: world.clock.now(),
    status: change.status ?? row.status,
    state: change.state ?? row.state,
    data,
    record: change.record
      ? { id: row.record?.id ?? freshUuid(world), data: withoutNull({ ...row.record?.data, ...change.record }) }
      : row.record,
    assignedTo: change.assignedTo === undefined ? row.assignedTo : userId(world, change.assignedTo),
    nextActionAt: change.nextActionAt === undefined ? row.nextActionAt : (change.nextActionAt ?? undefined),
  });
  makeKnown(world, next);
  return next;
}

/** The customer's number: the process's own, or that of what it is about. */
export function phoneOfProcess({ data, record }: Pick<ProcessRow, 'data' | 'record'>): Phone | undefined {
  const given = data[PHONE_ATTRIBUTE] ?? record?.data[PHONE_ATTRIBUTE];
  const text = typeof given === 'number' ? String(given) : given;
  return typeof text === 'string' && isPhone(text) ? phoneDigits(text) : undefined;
}

function makeKnown(world: World, row: ProcessRow): void {
  const phone = phoneOfProcess(row);
  if (phone === undefined) return;
  const name = nameIn(row.data) ?? nameIn(row.record?.data ?? {});
  const known = world.contacts.get(phone);
  const contact = known ?? contactOf(world, phone, name);
  const isUnnamed = known?.name === toE164(phone) && name !== undefined;
  if (known && !isUnnamed) return;
  if (isUnnamed) contact.name = name;
  contact.searchText = undefined;
  announceContact(world, contact, world.clock.now());
}

function nameIn({ name, firstname, lastname }: Values): string | undefined {
  if (typeof name === 'string' && name !== '') return name;
  const whole = [firstname, lastname].filter((part) => typeof part === 'string' && part !== '').join(' ');
  return whole === '' ? undefined : whole;
}

function checkChange(world: World, procedure: Procedure, { data, record, state, assignedTo }: ProcessChange): void {
  if (state !== undefined && !procedure.states.some(({ shortId }) => shortId === state)) {
    invalid(`"state" cannot be ${quote(state)}: a ${procedure.shortId} has ${listed(procedure.states)}.`);
  }
  if (typeof assignedTo === 'string' && !findUser(world, assignedTo)) {
    invalid(`"assignedTo" cannot be ${quote(assignedTo)}: GET /v1/ext/users lists the users there are.`);
  }
  const key = data?.[procedure.primaryKey];
  if (key !== undefined && key !== null && !isKey(key)) {
    invalid(`"data.${procedure.primaryKey}" cannot be ${quote(key)}: give a text or a number.`);
  }
  checkPhone(data?.[PHONE_ATTRIBUTE], `data.${PHONE_ATTRIBUTE}`);
  checkPhone(record?.[PHONE_ATTRIBUTE], `record.data.${PHONE_ATTRIBUTE}`);
}

function isKey(key: unknown): boolean {
  const text = keyText(key);
  return text !== undefined && text !== '' && text.length <= 200;
}

function checkPhone(given: unknown, field: string): void {
  if (given === undefined || given === null) return;
  const text = typeof given === 'number' ? String(given) : given;
  if (typeof text !== 'string') invalid(`"${field}" cannot be ${quote(given)}: give the digits of a phone number.`);
  else if (!isPhone(text)) invalid(`"${field}": ${phoneProblem(text) ?? 'give the digits of a phone number.'}`);
}

function checkKeyIsFree(world: World, { shortId, primaryKey }: Procedure, key: string): void {
  if (!world.platform.processOfKey(shortId, key)) return;
  const message = `There is a ${shortId} with the ${primaryKey} ${quote(key)} already: update it, or give another.`;
  refuse({ key: 'invalid_request', rule: 'process', message, http: 409 });
}

/** "LEAD-000001" and so on; one that was given by hand is passed over. */
function nextKey(world: World, { shortId, keyPrefix }: Procedure): string {
  for (;;) {
    const count = (world.platform.counters.get(shortId) ?? 0) + 1;
    world.platform.counters.set(shortId, count);
    const key = `${keyPrefix}-${String(count).padStart(6, '0')}`;
    if (!world.platform.processOfKey(shortId, key)) return key;
  }
}

function userId(world: World, name: string | null | undefined): string | undefined {
  return typeof name === 'string' ? findUser(world, name)?.id : undefined;
}

function withoutNull(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
}

function invalid(message: string): never {
  return refuse({ key: 'invalid_request', rule: 'process', message });
}

function quote(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 100);
}
