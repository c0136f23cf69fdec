import type { ENTRY_STATUSES } from '@wa-inbox/protocol/chakra/fixture';
import type { PROCESS_STATUSES } from '@wa-inbox/protocol/chakra/platform-requests';
import { findProcedure } from './team.ts';

export type ProcessStatus = (typeof PROCESS_STATUSES)[number];
export type EntryStatus = (typeof ENTRY_STATUSES)[number];
/** Values by the short ids of attributes. */
export type Values = Readonly<Record<string, unknown>>;
/** `createdAt`, `updatedAt`: milliseconds since 1970. */
type Stamped = { readonly id: string; readonly createdAt: number; readonly updatedAt: number };

export type UserRow = Stamped & {
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  /** Short id of a role. */
  readonly role: string;
};

/** A lead, a ticket: one run through a procedure. Replaced when it changes. */
export type ProcessRow = Stamped & {
  /** Short id. */
  readonly procedure: string;
  readonly status: ProcessStatus;
  /** Short id of one of the procedure's states. */
  readonly state: string;
  readonly data: Values;
  /** What it is about: the customer. */
  readonly record: { readonly id: string; readonly data: Values } | undefined;
  /** Id of a user. */
  readonly assignedTo: string | undefined;
  readonly nextActionAt: number | undefined;
};

export type TaskRow = Stamped & {
  readonly process: string;
  /** Short id of one of the procedure's tasks. */
  readonly stateTask: string;
  readonly status: ProcessStatus;
  readonly data: Values;
  readonly assignedTo: string | undefined;
};

/** A picture that a process can hold by its id. */
export type PhotoRow = {
  readonly id: string;
  readonly createdAt: number;
  readonly filename: string | undefined;
  /** "png" */
  readonly filetype: string | undefined;
  /** Id of its file among the world's media. */
  readonly media: string;
};

/** What a process is made of, or what is changed of one; null takes a value away. */
export type ProcessChange = {
  readonly data?: Values | undefined;
  readonly record?: Values | undefined;
  readonly status?: ProcessStatus | undefined;
  readonly state?: string | undefined;
  readonly nextActionAt?: number | null | undefined;
  readonly assignedTo?: string | null | undefined;
};
/** A process by its id, or by the value of its primary key. */
export type ProcessTarget = { readonly name: string; readonly value: string };

/** One process of a bulk call. */
export type BulkEntry = {
  readonly id: string;
  readonly change: ProcessChange | undefined;
  readonly target: ProcessTarget | undefined;
  completionStatus: EntryStatus;
  /** The process that it made or changed. */
  process: string | undefined;
  /** Why it was not carried out. */
  message: string | undefined;
};
export type BulkJob = {
  readonly id: string;
  readonly procedure: string;
  readonly mode: 'create' | 'update';
  readonly createdAt: number;
  readonly entries: readonly BulkEntry[];
  completedAt: number | undefined;
};

const JOBS_KEPT = 1_000;

/** Chakra's collections beside the conversations. Rows in the order in which they came. */
export class Platform {
  readonly users = new Map<string, UserRow>();
  readonly tasks = new Map<string, TaskRow>();
  readonly photos = new Map<string, PhotoRow>();
  /** Primary keys given out, by procedure. */
  readonly counters = new Map<string, number>();
  readonly #processes = new Map<string, ProcessRow>();
  readonly #byKey = new Map<string, string>();
  readonly #jobs = new Map<string, BulkJob>();

  processes(): IterableIterator<ProcessRow> {
    return this.#processes.values();
  }

  process(id: string): ProcessRow | undefined {
    return this.#processes.get(id);
  }

  /** The process of a procedure with this primary key. */
  processOfKey(procedure: string, key: string): ProcessRow | undefined {
    return this.#processes.get(this.#byKey.get(`${procedure}\n${key}`) ?? '');
  }

  putProcess(row: ProcessRow): ProcessRow {
    const before = this.#processes.get(row.id);
    if (before) this.#byKey.delete(indexOf(before));
    this.#processes.set(row.id, row);
    this.#byKey.set(indexOf(row), row.id);
    return row;
  }

  /** With its tasks. */
  removeProcess(row: ProcessRow): void {
    this.#processes.delete(row.id);
    this.#byKey.delete(indexOf(row));
    for (const task of this.tasks.values()) if (task.process === row.id) this.tasks.delete(task.id);
  }

  jobs(): IterableIterator<BulkJob> {
    return this.#jobs.values();
  }

  job(id: string): BulkJob | undefined {
    return this.#jobs.get(id);
  }

  /** The oldest that have ended go when there are too many. */
  putJob(job: BulkJob): void {
    this.#jobs.set(job.id, job);
    for (const [id, { completedAt }] of this.#jobs) {
      if (this.#jobs.size <= JOBS_KEPT || completedAt === undefined) break;
      this.#jobs.delete(id);
    }
  }
}

function indexOf(row: ProcessRow): string {
  return `${row.procedure}\n${keyOf(row)}`;
}

/** The value of the primary key. */
export function keyOf({ procedure, data }: Pick<ProcessRow, 'procedure' | 'data'>): string {
  return keyText(data[findProcedure(procedure)!.primaryKey]) ?? '';
}

/** A text or a number as a primary key is compared; undefined for what cannot be one. */
export function keyText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}
