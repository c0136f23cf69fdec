/** `GET /_mock/coverage`. Ours. */
import * as z from 'zod/mini';
import { ERROR_CODES, type ErrorKey } from '../errors/codes.ts';

const dialect = z.enum(['whatssync', 'chatmitra', 'chakra', 'cloud']);
const errorKey = z.enum(Object.keys(ERROR_CODES) as [ErrorKey, ...ErrorKey[]]);

export const coveredEndpoint = z.strictObject({
  /** What a scenario names; null for what is absent. */
  id: z.nullable(z.string()),
  dialect: z.union([dialect, z.literal('control')]),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  path: z.string(),
  title: z.string(),
  /** The document that describes it; "ours" where every document is silent. */
  document: z.string(),
  /** Keys of the errors that it is documented or known to answer with. */
  errors: z.array(errorKey),
  state: z.enum(['supported', 'partial', 'absent']),
  /** The test that proves it, from the top of the repository; null for what is absent. */
  testedBy: z.nullable(z.string()),
  /** What is missing, or what a reader should know. */
  note: z.optional(z.string()),
});

export const coveredError = z.strictObject({
  key: errorKey,
  code: z.union([z.number(), z.string()]),
  subcode: z.optional(z.number()),
  title: z.string(),
  category: z.string(),
  /** Those that document it. */
  dialects: z.array(dialect),
  document: z.string(),
  /** The channel it is documented for. */
  delivery: z.enum(['sync', 'async', 'both']),
  /** HTTP status of the answer; null where it is only ever reported by status. */
  http: z.nullable(z.number()),
  triggers: z.strictObject({
    /** What brings it about by itself, and in which dialects; null where nothing does. */
    own: z.nullable(z.strictObject({ how: z.string(), in: z.array(dialect) })),
    /** The recipient that gives it; null where only its key does. */
    magic: z.nullable(z.string()),
    /** What `refuse` and `failAs` of a scenario take. */
    scenario: errorKey,
  }),
  /** `supported` with a trigger of its own, `partial` on demand only. */
  state: z.enum(['supported', 'partial']),
  testedBy: z.string(),
  note: z.optional(z.string()),
});

export const coverageReply = z.strictObject({ endpoints: z.array(coveredEndpoint), errors: z.array(coveredError) });
