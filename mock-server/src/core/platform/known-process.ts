import { refuse } from '../refusal.ts';
import type { World } from '../world.ts';
import type { ProcessRow, ProcessTarget, UserRow } from './platform.ts';
import { PROCEDURES, findProcedure, type Named, type Procedure } from './team.ts';

/** A procedure by id or short id. */
export function knownProcedure(name: string): Procedure {
  return findProcedure(name) ?? notFound(`There is no procedure ${quote(name)}: there are ${listed(PROCEDURES)}.`);
}

/** A process of a procedure, by its id or its primary key. */
export function knownProcess(world: World, procedure: Procedure, idOrKey: string): ProcessRow {
  const byId = world.platform.process(idOrKey);
  const row = byId?.procedure === procedure.shortId ? byId : world.platform.processOfKey(procedure.shortId, idOrKey);
  if (row) return row;
  return notFound(`There is no ${procedure.shortId} ${quote(idOrKey)}: give its id or its ${procedure.primaryKey}.`);
}

/** A process by one of the two alone, as some calls have it. */
export function targetProcess(world: World, procedure: Procedure, { name, value }: ProcessTarget): ProcessRow {
  const isKey = name === procedure.primaryKey;
  if (!isKey && name !== 'id') {
    const message = `${quote(name)} is not what a ${procedure.shortId} is found by: use "${procedure.primaryKey}" or "id".`;
    return refuse({ key: 'invalid_request', rule: 'process', message });
  }
  const row = isKey ? world.platform.processOfKey(procedure.shortId, value) : world.platform.process(value);
  if (row?.procedure === procedure.shortId) return row;
  return notFound(`There is no ${procedure.shortId} with the ${name} ${quote(value)}.`);
}

/** A user by id or username. */
export function findUser(world: World, name: string): UserRow | undefined {
  const { users } = world.platform;
  return users.get(name) ?? [...users.values()].find(({ username }) => username === name);
}

export function notFound(message: string): never {
  return refuse({ key: 'not_found', rule: 'process', message });
}

export function listed(named: readonly Named[]): string {
  return named.map(({ shortId }) => shortId).join(', ');
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
