/** Socket events: the world's events with their `seq`. Namespace `/` or `/w/{name}`, the path of the base URL. Ours. */
import * as z from 'zod/mini';
import { messageStatus, wireContact, wireError, wireMessage } from '../whatssync/replies.ts';

const stamped = { seq: z.number(), at: z.string() };
/** How the world's clock runs, so that countdowns are right from the start. */
const clock = { frozen: z.optional(z.boolean()), rate: z.optional(z.number()) };
const error = z.optional(wireError.shape.error);

/** Payload of every server event, by name. `phone` is E.164 digits without `+`. */
export const serverEvents = {
  hello: z.looseObject({
    world: z.string(),
    epoch: z.string(),
    seq: z.number(),
    now: z.string(),
    ...clock,
  }),
  'message.created': z.looseObject({ ...stamped, phone: z.string(), message: wireMessage }),
  'message.status': z.looseObject({ ...stamped, phone: z.string(), id: z.string(), status: messageStatus, error }),
  'contact.updated': z.looseObject({ ...stamped, phone: z.string(), contact: wireContact }),
  typing: z.looseObject({ ...stamped, phone: z.string(), until: z.string() }),
  'template.updated': z.looseObject({
    ...stamped,
    id: z.string(),
    name: z.string(),
    language: z.string(),
    status: z.string(),
    reason: z.optional(z.string()),
  }),
  'webhook.attempt': z.looseObject({
    ...stamped,
    delivery: z.string(),
    attempt: z.number(),
    status: z.optional(z.number()),
    nextAt: z.optional(z.string()),
  }),
  'scenario.fired': z.looseObject({ ...stamped, id: z.string(), name: z.optional(z.string()), count: z.number() }),
  'clock.changed': z.looseObject({ ...stamped, now: z.string(), frozen: z.boolean(), rate: z.number() }),
  /** The missed events are no longer kept, or the epoch is another: read everything again. */
  resync: z.looseObject({ epoch: z.string(), seq: z.number(), ...clock, now: z.optional(z.string()) }),
} as const;

export type ServerEventName = keyof typeof serverEvents;
export type ServerEvents = { [Name in ServerEventName]: z.infer<(typeof serverEvents)[Name]> };
export type ServerToClient = { [Name in ServerEventName]: (payload: ServerEvents[Name]) => void };

/** What a client says when it connects: `after` is the last `seq` it saw, of `epoch`. */
export const socketAuth = z.looseObject({
  token: z.string(),
  after: z.optional(z.number().check(z.int(), z.minimum(0))),
  epoch: z.optional(z.string()),
});
export type SocketAuth = z.infer<typeof socketAuth>;
