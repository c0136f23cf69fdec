import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import type { StoredPlatform } from '@wa-inbox/protocol/chakra/fixture';
import { refuse } from '../refusal.ts';
import type { World } from '../world.ts';
import {
  keyText,
  type BulkEntry,
  type BulkJob,
  type PhotoRow,
  type ProcessChange,
  type ProcessRow,
  type TaskRow,
  type UserRow,
} from './platform.ts';
import { findProcedure, type Procedure } from './team.ts';
import { freshUuid } from './uuid.ts';

/** When the team was set up: long ago, and the same in every world. */
const FOUNDED = Date.UTC(2025, 0, 6);
/** Who works in every mock that is not told otherwise. Ours. */
const USERS = [
  { id: '00000000-0000-4000-8000-000000000041', username: 'jordan', firstName: 'Jordan', lastName: 'Reyes', role: 'admin' },
  { id: '00000000-0000-4000-8000-000000000042', username: 'priya', firstName: 'Priya', lastName: 'Nair', role: 'agent' },
];

/** The platform as a snapshot holds it: members in one order, so that a world gives the same bytes wherever it came from. */
export function platformOut({ platform }: World): Required<StoredPlatform> {
  return {
    users: [...platform.users.values()].map(userOut),
    processes: [...platform.processes()].map(processOut),
    tasks: [...platform.tasks.values()].map(taskOut),
    photos: [...platform.photos.values()].map(photoOut),
    bulkJobs: [...platform.jobs()].map(jobOut),
    counters: Object.fromEntries([...platform.counters].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

type Stored = { readonly [Name in keyof StoredPlatform]-?: NonNullable<StoredPlatform[Name]> };
type StoredProcess = Stored['processes'][number];
type StoredChange = NonNullable<Stored['bulkJobs'][number]['entries'][number]['change']>;

function userOut({ id, createdAt, updatedAt, username, firstName, lastName, email, phone, role }: UserRow) {
  return { id, createdAt, updatedAt, username, firstName, lastName, email, phone, role };
}

function processOut({ id, createdAt, updatedAt, procedure, record, ...row }: ProcessRow): StoredProcess {
  return { id, createdAt, updatedAt, procedure, ...changeOut({ ...row, record: record?.data }), recordId: record?.id };
}

function taskOut({ id, createdAt, updatedAt, process, stateTask, status, data, assignedTo }: TaskRow): Stored['tasks'][number] {
  return { id, createdAt, updatedAt, process, stateTask, status, data: { ...data }, assignedTo };
}

function photoOut({ id, createdAt, filename, filetype, media }: PhotoRow): Stored['photos'][number] {
  return { id, createdAt, filename, filetype, media };
}

function jobOut({ id, procedure, mode, createdAt, completedAt, entries }: BulkJob): Stored['bulkJobs'][number] {
  return { id, procedure, mode, createdAt, completedAt, entries: entries.map(entryOut) };
}

function entryOut({ id, completionStatus, change, target, process, message }: BulkEntry) {
  return {
    id,
    completionStatus,
    change: change && changeOut(change),
    target: target && { name: target.name, value: target.value },
    process,
    message,
  };
}

function changeOut({ data, record, status, state, nextActionAt, assignedTo }: ProcessChange): StoredChange {
  return { data: data && { ...data }, record: record && { ...record }, status, state, nextActionAt, assignedTo };
}

/** Users and processes of a fixture; a team of two where it names none. */
export function loadPlatform(world: World, { chakra = {}, now }: Fixture): void {
  const { platform } = world;
  const at = now === undefined ? world.clock.now() : Date.parse(now);
  for (const user of chakra.users ?? USERS) platform.users.set(user.id, readUser(user));
  for (const [shortId, count] of Object.entries(chakra.counters ?? {})) platform.counters.set(shortId, count);
  for (const [index, given] of (chakra.processes ?? []).entries()) {
    readProcess(world, { ...given, createdAt: given.createdAt ?? at }, `chakra.processes[${index}]`);
  }
  for (const [index, task] of (chakra.tasks ?? []).entries()) {
    if (!platform.process(task.process))
      reject(`chakra.tasks[${index}].process`, `"${task.process}" is no process of the fixture`);
    platform.tasks.set(task.id, readTask(task, at));
  }
  for (const [index, { id, createdAt, filename, filetype, media }] of (chakra.photos ?? []).entries()) {
    if (!world.media.has(media)) reject(`chakra.photos[${index}].media`, `"${media}" is no file of the fixture's "media"`);
    platform.photos.set(id, { id, createdAt, filename, filetype, media });
  }
  for (const job of chakra.bulkJobs ?? []) platform.putJob(readJob(job));
}

function readUser(user: Stored['users'][number]): UserRow {
  const { createdAt = FOUNDED, updatedAt = createdAt, email = `${user.username}@example.com`, phone } = user;
  return { ...user, createdAt, updatedAt, email, phone };
}

function readTask(task: Stored['tasks'][number], at: number): TaskRow {
  const { createdAt = at, updatedAt = createdAt, assignedTo } = task;
  return { ...task, createdAt, updatedAt, assignedTo };
}

type GivenProcess = StoredProcess & { createdAt: number };

function readProcess(world: World, given: GivenProcess, path: string): void {
  const { platform } = world;
  const procedure = findProcedure(given.procedure) ?? reject(`${path}.procedure`, `"${given.procedure}" is no procedure`);
  if (given.state !== undefined && !procedure.states.some(({ shortId }) => shortId === given.state)) {
    reject(`${path}.state`, `"${given.state}" is no state of a ${procedure.shortId}`);
  }
  const data = withKey(world, procedure, given.data ?? {});
  const key =
    keyText(data[procedure.primaryKey]) ?? reject(`${path}.data.${procedure.primaryKey}`, 'a primary key is a text or a number');
  if (platform.processOfKey(procedure.shortId, key))
    reject(`${path}.data.${procedure.primaryKey}`, `"${key}" is there twice: it names one ${procedure.shortId}`);
  const { createdAt } = given;
  platform.putProcess({
    id: given.id ?? freshUuid(world),
    procedure: procedure.shortId,
    createdAt,
    updatedAt: given.updatedAt ?? createdAt,
    status: given.status ?? 'OPEN',
    state: given.state ?? procedure.states[0]!.shortId,
    data,
    record: given.record && { id: given.recordId ?? freshUuid(world), data: given.record },
    assignedTo: given.assignedTo ?? undefined,
    nextActionAt: given.nextActionAt ?? undefined,
  });
}

/** Counts on where a fixture gives no key. */
function withKey(world: World, { shortId, primaryKey, keyPrefix }: Procedure, data: Readonly<Record<string, unknown>>) {
  if (data[primaryKey] !== undefined) return data;
  const count = (world.platform.counters.get(shortId) ?? 0) + 1;
  world.platform.counters.set(shortId, count);
  return { [primaryKey]: `${keyPrefix}-${String(count).padStart(6, '0')}`, ...data };
}

function readJob(job: Stored['bulkJobs'][number]): BulkJob {
  return {
    ...job,
    completedAt: job.completedAt,
    entries: job.entries.map(({ change, target, process, message, ...rest }) => ({ ...rest, change, target, process, message })),
  };
}

function reject(path: string, problem: string): never {
  return refuse({ key: 'fixture_invalid', rule: 'fixture', message: `"${path}": ${problem}.` });
}
