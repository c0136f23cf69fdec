/** What receivers of Chat Mitra are sent. Ours: the document says that statuses come by webhook, and shows none. seeds/001. */
import * as z from 'zod/mini';
import { messageStatus } from '../whatssync/replies.ts';

const stamped = { id: z.string(), mobile_number: z.string(), timestamp: z.string() };

export const chatmitraWebhook = z.union([
  z.looseObject({ event: z.literal('message'), ...stamped, payload: z.looseObject({ type: z.string() }) }),
  z.looseObject({
    event: z.literal('status'),
    ...stamped,
    status: messageStatus,
    error: z.optional(z.looseObject({ code: z.union([z.number(), z.string()]), message: z.string() })),
  }),
]);
