import type { World } from '../world.ts';
import { createProcess, updateProcess } from '../platform/change-process.ts';
import { findUser, knownProcedure, listed, notFound } from '../platform/known-process.ts';
import type {
  BulkEntry,
  BulkJob,
  PhotoRow,
  ProcessChange,
  ProcessRow,
  ProcessStatus,
  ProcessTarget,
  TaskRow,
  UserRow,
  Values,
} from '../platform/platform.ts';
import { scheduleBulkJob } from '../platform/run-bulk-job.ts';
import { freshUuid } from '../platform/uuid.ts';
import { FOREVER, addMedia } from '../media/add-media.ts';
import { refuse } from '../refusal.ts';

export type CreateProcessCommand = {
  readonly do: 'create-process';
  /** Id or short id. */ readonly procedure: string;
  readonly change: ProcessChange;
};
export type UpdateProcessCommand = { readonly do: 'update-process'; readonly id: string; readonly change: ProcessChange };
export type DeleteProcessCommand = { readonly do: 'delete-process'; readonly id: string };
/** An entry with a problem is kept as INVALID and never carried out. */
export type BulkProcessesCommand = {
  readonly do: 'bulk-processes';
  readonly procedure: string;
  readonly mode: 'create' | 'update';
  readonly entries: readonly {
    readonly change?: ProcessChange | undefined;
    readonly target?: ProcessTarget | undefined;
    readonly problem?: string | undefined;
  }[];
};
export type CreateTaskCommand = {
  readonly do: 'create-task';
  /** Id. */ readonly process: string;
  readonly stateTask: string;
  readonly status?: ProcessStatus | undefined;
  readonly data?: Values | undefined;
  readonly assignedTo?: string | null | undefined;
};
export type UpdateUserCommand = {
  readonly do: 'update-user';
  readonly id: string;
  readonly change: { readonly [Name in 'firstName' | 'lastName' | 'email' | 'phone']?: string | undefined };
};

export type AddPhotoCommand = {
  readonly do: 'add-photo';
  /** A UUID; one is made without it. */
  readonly id?: string | undefined;
  readonly filename?: string | undefined;
  readonly filetype?: string | undefined;
  readonly mimeType: string;
  /** The bytes in base64. */
  readonly data: string;
};

export type PlatformCommand =
  | CreateProcessCommand
  | UpdateProcessCommand
  | DeleteProcessCommand
  | BulkProcessesCommand
  | CreateTaskCommand
  | UpdateUserCommand
  | AddPhotoCommand;
export type PlatformResults = {
  'create-process': ProcessRow;
  'update-process': ProcessRow;
  /** What it was. */
  'delete-process': ProcessRow;
  'bulk-processes': BulkJob;
  'create-task': TaskRow;
  'update-user': UserRow;
  'add-photo': PhotoRow;
};

/** What can be done to Chakra's platform. */
export const PLATFORM_EXECUTORS = {
  'create-process': (world: World, { procedure, change }: CreateProcessCommand) => createProcess(world, procedure, change),
  'update-process': (world: World, { id, change }: UpdateProcessCommand) => updateProcess(world, processOf(world, id), change),
  'delete-process': (world: World, { id }: DeleteProcessCommand) => {
    const row = processOf(world, id);
    world.platform.removeProcess(row);
    return row;
  },
  'bulk-processes': queueBulkJob,
  'create-task': createTask,
  'update-user': updateUser,
  'add-photo': addPhoto,
} as const;

function processOf(world: World, id: string): ProcessRow {
  return world.platform.process(id) ?? notFound(`There is no process ${JSON.stringify(id)}.`);
}

function queueBulkJob(world: World, { procedure, mode, entries }: BulkProcessesCommand): BulkJob {
  const job: BulkJob = {
    id: freshUuid(world),
    procedure: knownProcedure(procedure).shortId,
    mode,
    createdAt: world.clock.now(),
    completedAt: undefined,
    entries: entries.map(({ change, target, problem }): BulkEntry => ({
      id: freshUuid(world),
      change,
      target,
      completionStatus: problem === undefined ? 'NOT_STARTED' : 'INVALID',
      process: undefined,
      message: problem,
    })),
  };
  world.platform.putJob(job);
  scheduleBulkJob(world, job);
  return job;
}

function createTask(world: World, command: CreateTaskCommand): TaskRow {
  const { tasks } = knownProcedure(processOf(world, command.process).procedure);
  if (!tasks.some(({ shortId }) => shortId === command.stateTask)) {
    notFound(`There is no task ${JSON.stringify(command.stateTask)}: there are ${listed(tasks)}.`);
  }
  const { assignedTo } = command;
  const user = typeof assignedTo === 'string' ? findUser(world, assignedTo) : undefined;
  if (typeof assignedTo === 'string' && !user) {
    const message = `"assignedTo" cannot be ${JSON.stringify(assignedTo)}: GET /v1/ext/users lists the users there are.`;
    refuse({ key: 'invalid_request', rule: 'task', message });
  }
  const now = world.clock.now();
  const task: TaskRow = {
    id: freshUuid(world),
    createdAt: now,
    updatedAt: now,
    process: command.process,
    stateTask: command.stateTask,
    status: command.status ?? 'OPEN',
    data: command.data ?? {},
    assignedTo: user?.id,
  };
  world.platform.tasks.set(task.id, task);
  return task;
}

function updateUser(world: World, { id, change }: UpdateUserCommand): UserRow {
  const user = world.platform.users.get(id) ?? notFound(`There is no user ${JSON.stringify(id)}.`);
  const next: UserRow = {
    ...user,
    updatedAt: world.clock.now(),
    firstName: change.firstName ?? user.firstName,
    lastName: change.lastName ?? user.lastName,
    email: change.email ?? user.email,
    phone: change.phone ?? user.phone,
  };
  world.platform.users.set(id, next);
  return next;
}

function addPhoto(world: World, { id = freshUuid(world), filename, filetype, mimeType, data }: AddPhotoCommand): PhotoRow {
  if (world.platform.photos.has(id)) {
    const message = `There is a photo ${JSON.stringify(id)} already: upload under another id.`;
    refuse({ key: 'invalid_request', rule: 'photo', message, http: 409 });
  }
  const file = addMedia(world, { direction: 'outbound', mimeType, filename, data, expiresAt: FOREVER });
  const photo: PhotoRow = { id, createdAt: world.clock.now(), filename, filetype, media: file.id };
  world.platform.photos.set(id, photo);
  return photo;
}
