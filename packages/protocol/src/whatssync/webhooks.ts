/** What receivers of the Contacts/Messages API are sent. Names and envelope: facts/wrappers.json; `data`: ours. */
import * as z from 'zod/mini';
import { messageStatus, wireContact, wireError, wireMessage } from './replies.ts';

const stamped = { id: z.string(), timestamp: z.string() };

export const whatssyncWebhook = z.union([
  z.looseObject({ event: z.literal('message.incoming'), ...stamped, data: wireMessage }),
  z.looseObject({
    event: z.literal('message.status'),
    ...stamped,
    data: z.looseObject({ phone: z.string(), id: z.string(), status: messageStatus, error: z.optional(wireError.shape.error) }),
  }),
  z.looseObject({ event: z.literal('contact.update'), ...stamped, data: wireContact }),
  z.looseObject({ event: z.literal('media.upload'), ...stamped, data: z.looseObject({}) }),
]);
