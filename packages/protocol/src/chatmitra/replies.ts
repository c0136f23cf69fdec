/** What Chat Mitra's API says. Source: seeds/001; members marked "ours" are absent under `--strict`. */
import * as z from 'zod/mini';

export const queuedReply = z.object({
  status: z.literal('success'),
  message: z.literal('Request queued'),
  jobId: z.string(),
});

export const chatmitraError = z.object({
  status: z.literal('error'),
  message: z.string(),
  /** Ours: key of the error catalogue. */
  code: z.optional(z.string()),
  /** Ours: what was wrong, where `message` is the documented sentence. */
  details: z.optional(z.string()),
  /** Ours: seconds. */
  retryAfter: z.optional(z.number()),
});

export type QueuedReply = z.infer<typeof queuedReply>;
export type ChatmitraError = z.infer<typeof chatmitraError>;
