/** Query parameters, as text on the wire and as what they mean after it. Ours where the documents are silent. */
import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';

const upTo = (most: number, least = 0) => z.optional(z.coerce.number().check(z.int(), z.minimum(least), z.maximum(most)));
const text = z.optional(z.string());
const { pageSizeMax } = LIMITS.whatssync;
const page = { limit: upTo(pageSizeMax, 1), cursor: text };

/** `GET /contacts`. */
export const contactsQuery = z.looseObject({ ...page, search: text });
/** `GET /contacts/{phone}/messages`; `around` is the id of a message to open at. */
export const messagesQuery = z.looseObject({ ...page, around: text });
/** `GET /messages`: words of messages, in any conversation. */
export const hitsQuery = z.looseObject({ ...page, search: z.string().check(z.minLength(1)) });
/** Cloud API: which members are told, "id,verified_name". */
export const fieldsQuery = z.looseObject({ fields: text });
export const requestsQuery = z.looseObject({ limit: upTo(1_000) });
export const ledgerQuery = z.looseObject({ phone: text, limit: upTo(10_000) });
/**
 * Events after this `seq`; those that `match`, an object as JSON: {"type":"message.status","status":"read"}. `wait`: how long
 * in real time the answer waits for the first of them, at most 30 seconds.
 */
export const eventsQuery = z.looseObject({ after: upTo(Number.MAX_SAFE_INTEGER), limit: upTo(10_000), match: text, wait: text });
