/** What the Platform section of Chakra's API is asked. Source: docs.chakrahq.com, platform API; what it does not say is ours. */
import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';

const { pageSizeMax, bulkEntries } = LIMITS.chakra;
/** Values by the short ids of attributes. */
const data = z.record(z.string(), z.unknown());
/** Milliseconds since 1970. */
const instant = z.number().check(z.int(), z.minimum(0));
const limit = z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(pageSizeMax)));

export const PROCESS_STATUSES = ['OPEN', 'COMPLETED', 'CANCELLED'] as const;
const change = {
  data: z.optional(data),
  /** What the process is about: the customer of a lead. */
  record: z.optional(z.looseObject({ data: z.optional(data) })),
  status: z.optional(z.enum(PROCESS_STATUSES)),
  state: z.optional(z.string()),
  nextActionAt: z.optional(z.nullable(instant)),
  assignedTo: z.optional(z.nullable(z.string())),
};

/** A process to create, and what an update changes of one. The primary key may stand beside `data`. */
export const processBody = z.looseObject(change);
export type ProcessBody = z.infer<typeof processBody>;

/** Conditions are checked where they are used: their keys are the attributes of a procedure. */
export const processListBody = z.strictObject({
  where: z.optional(data),
  skip: z.optional(z.number().check(z.int(), z.minimum(0))),
  limit,
});

/** Each entry is judged alone, and a bad one becomes an entry that is INVALID. */
export const bulkCreateBody = z.array(z.unknown()).check(z.minLength(1), z.maxLength(bulkEntries));
export const bulkUpdateBody = z.strictObject({
  processes: z.array(z.unknown()).check(z.minLength(1), z.maxLength(bulkEntries)),
});
/** The process is named by `id` or by its primary key, which stands beside `update`. */
export const bulkUpdateEntry = z.looseObject({ id: z.optional(z.string()), update: z.strictObject(change) });

export const taskBody = z.strictObject({
  data: z.optional(data),
  status: z.optional(z.enum(PROCESS_STATUSES)),
  assignedTo: z.optional(z.nullable(z.string())),
});

const name = z.string().check(z.minLength(1), z.maxLength(200));
export const userBody = z.strictObject({
  firstName: z.optional(name),
  lastName: z.optional(name),
  email: z.optional(name),
  phone: z.optional(name),
});
