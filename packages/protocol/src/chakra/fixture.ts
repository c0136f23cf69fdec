/** Chakra's platform in fixtures and snapshots. Ours. Instants as milliseconds since 1970, as its API writes them. */
import * as z from 'zod/mini';
import { PROCESS_STATUSES } from './platform-requests.ts';

const millis = z.number().check(z.int(), z.minimum(0));
const text = z.string().check(z.minLength(1));
const data = z.record(z.string(), z.unknown());
const stamped = { createdAt: z.optional(millis), updatedAt: z.optional(millis) };
/** What a process is made of, or what is changed of one. */
const change = {
  data: z.optional(data),
  record: z.optional(data),
  status: z.optional(z.enum(PROCESS_STATUSES)),
  state: z.optional(z.string()),
  nextActionAt: z.optional(z.nullable(millis)),
  assignedTo: z.optional(z.nullable(z.string())),
};

const user = z.object({
  id: text,
  ...stamped,
  username: text,
  firstName: text,
  lastName: text,
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
  role: text,
});
/** All but the procedure has a default. */
const process = z.object({ id: z.optional(text), ...stamped, procedure: text, ...change, recordId: z.optional(text) });
const task = z.object({
  id: text,
  ...stamped,
  process: text,
  stateTask: text,
  status: z.enum(PROCESS_STATUSES),
  data,
  assignedTo: z.optional(z.string()),
});
const photo = z.object({
  id: text,
  createdAt: millis,
  filename: z.optional(z.string()),
  filetype: z.optional(z.string()),
  /** Id of its file among the world's media. */
  media: text,
});
export const ENTRY_STATUSES = ['INVALID', 'NOT_STARTED', 'SUCCESS', 'ERROR'] as const;
const bulkJob = z.object({
  id: text,
  procedure: text,
  mode: z.enum(['create', 'update']),
  createdAt: millis,
  completedAt: z.optional(millis),
  entries: z.array(
    z.object({
      id: text,
      completionStatus: z.enum(ENTRY_STATUSES),
      change: z.optional(z.object(change)),
      target: z.optional(z.object({ name: text, value: z.string() })),
      process: z.optional(text),
      message: z.optional(z.string()),
    }),
  ),
});

export const storedPlatform = z.object({
  /** The team of every mock without it. */
  users: z.optional(z.array(user)),
  processes: z.optional(z.array(process)),
  tasks: z.optional(z.array(task)),
  photos: z.optional(z.array(photo)),
  bulkJobs: z.optional(z.array(bulkJob)),
  /** How many primary keys each procedure gave out. */
  counters: z.optional(z.record(z.string(), millis)),
});
export type StoredPlatform = z.infer<typeof storedPlatform>;
