/** What happens in a world, as it is listed, matched and waited for: the socket's events, and the requests of clients. Ours. */
import * as z from 'zod/mini';
import { serverEvents } from '../socket/events.ts';
import { instant } from './values.ts';

const { hello: _hello, resync: _resync, 'webhook.attempt': attempt, ...events } = serverEvents;
const text = z.optional(z.string());

/** One call and what became of it; secrets are redacted. */
export const loggedRequest = z.looseObject({
  id: z.string(),
  at: instant,
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  body: text,
  status: z.number(),
  reply: text,
  dialect: z.string(),
  endpoint: text,
  /** The rule that decided the answer. */
  decidedBy: z.string(),
  note: text,
});

/** Where the webhook of an attempt goes, and what it tells; absent once the delivery is no longer kept. */
const loggedAttempt = z.looseObject({ ...attempt.shape, dialect: text, field: text, phone: text, url: text, state: text });

/** A call of a client: `seq` counts calls, `path` is without world and query, `body` and `reply` are JSON where they can be. */
const request = z.looseObject({
  ...loggedRequest.shape,
  seq: z.number(),
  path: z.string(),
  body: z.optional(z.unknown()),
  reply: z.optional(z.unknown()),
});

/** By the name that `type` has. */
export const loggedEvents = { ...events, 'webhook.attempt': loggedAttempt, request } as const;

/** What happens in a world, by its type. */
export type Happenings = { [Type in keyof typeof loggedEvents]: { type: Type } & z.infer<(typeof loggedEvents)[Type]> };
export type HappeningType = keyof Happenings;
export type Happening<Type extends HappeningType = HappeningType> = Happenings[Type];
