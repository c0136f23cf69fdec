import { dbRow } from '@wa-inbox/protocol/control/db-endpoints';
import type { Row } from '../../../core/browse.ts';
import { nearest } from '@wa-inbox/protocol/nearest';
import { refuse } from '../../../core/refusal.ts';
import type { Call } from '../../dialect.ts';
import { readWrite } from '../handler.ts';
import { TABLES } from './tables.ts';
import { through } from './through.ts';
import { WRITES, type Body } from './writes.ts';

/** Has the command that makes such a row carried out; answers with its id. */
export function createRow(call: Call, name: string): string | number {
  const body: Body = readWrite(call, dbRow);
  const { create, instead } = WRITES[name]!;
  return create ? create(call, body) : wrong(`${name} cannot be made here. ${instead}`);
}

/**
 * Members that are as they were may be there, so that a whole row can be sent back; what differs must be for one
 * command, which then changes all of it or nothing.
 */
export function changeRow(call: Call, name: string, row: Row): void {
  const body: Body = readWrite(call, dbRow);
  const { change = {}, instead } = WRITES[name]!;
  const changed = Object.entries(body).filter(([member, value]) => !isSame(row[member], value));
  const writable = Object.keys(change);
  for (const [member] of changed) {
    if (Object.hasOwn(change, member)) continue;
    const known = TABLES[name]!.columns.includes(member);
    const near = known ? undefined : nearest(member, writable);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    const can = writable.length > 0 ? ` What can be changed is ${writable.join(', ')}.` : '';
    wrong(`"${member.slice(0, 60)}" of ${name} cannot be changed.${hint}${can} ${instead}`);
  }
  const commands = [...new Set(changed.map(([member]) => change[member]!))];
  if (commands.length > 1) {
    const names = changed.map(([member]) => `"${member}"`).join(' and ');
    wrong(`${names} are changed by commands of their own: send them one at a time.`);
  }
  commands[0]?.(call, row, Object.fromEntries(changed));
}

export function removeRow(call: Call, name: string, row: Row): void {
  const { remove, instead } = WRITES[name]!;
  if (!remove) wrong(`Rows of ${name} cannot be removed. ${instead}`);
  remove(call, row);
}

export function changeAccount(call: Call): void {
  const { hasPin: _, hasCode: __, ...change } = readWrite(call, dbRow);
  through(call, { op: 'control.account.set', body: change });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function wrong(message: string): never {
  return refuse({ key: 'invalid_request', rule: 'browser', message });
}
