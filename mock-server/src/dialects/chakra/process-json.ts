import type { BulkEntry, BulkJob, ProcessRow, TaskRow, UserRow } from '../../core/platform/platform.ts';
import { ENTITY, ROLES, TEAM, findProcedure } from '../../core/platform/team.ts';

/** A process, with ids where the document has ids. `record` is what it is about, as it was given: ours. */
export function processJson(row: ProcessRow) {
  const { id, createdAt, updatedAt, procedure, status, state, data, record, assignedTo, nextActionAt } = row;
  return {
    id,
    createdAt,
    updatedAt,
    team: TEAM.id,
    procedure: findProcedure(procedure)!.id,
    entity: ENTITY.id,
    record: record ? { id: record.id, data: record.data } : null,
    status,
    state,
    data,
    assignedTo: assignedTo ?? null,
    belongsTo: null,
    nextActionAt: nextActionAt ?? null,
  };
}

export function taskJson({ assignedTo, ...task }: TaskRow) {
  return { ...task, team: TEAM.id, assignedTo: assignedTo ?? null };
}

/** V2 says by name what V1 says by id. */
export function userJson({ role, email, phone, ...user }: UserRow, isHumanized: boolean) {
  const known = ROLES.find(({ shortId }) => shortId === role);
  return {
    ...user,
    email: email ?? null,
    phone: phone ?? null,
    role: isHumanized ? (known?.name ?? role) : (known?.id ?? role),
    team: isHumanized ? TEAM.name : TEAM.id,
  };
}

export function jobJson({ id, createdAt, completedAt }: BulkJob) {
  return {
    id,
    createdAt,
    updatedAt: completedAt ?? createdAt,
    completionStatus: completedAt === undefined ? 'IN_PROGRESS' : 'COMPLETED',
    statusMessage: null,
    startedAt: createdAt,
    completedAt: completedAt ?? 0,
    team: TEAM.id,
    type: 'bulk_api_job',
  };
}

export function entryJson({ id, completionStatus, process, message, target }: BulkEntry) {
  return {
    id,
    completionStatus,
    process: process ?? null,
    statusMessage: message ?? null,
    ...(target && { [target.name]: target.value }),
  };
}
