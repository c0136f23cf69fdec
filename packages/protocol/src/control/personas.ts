/** Customers who answer by themselves: what a persona is as data, and what is told of them. Ours. */
import * as z from 'zod/mini';
import { parseDuration } from '../duration.ts';
import { instant, phone } from './values.ts';

const span = z.string().check(z.refine((value) => parseDuration(value) !== undefined, 'give a duration such as "20s"'));
/** From and to; the world's seed decides between. */
const range = z.tuple([span, span]);

/** One thing that a persona sends: a text, or something else. */
const part = z.union([
  z.string().check(z.minLength(1)),
  z.strictObject({ react: z.string().check(z.minLength(1)) }),
  /** Any of what the message has to tap. */
  z.strictObject({ tap: z.literal('any') }),
  z.strictObject({ voice: z.literal(true) }),
  z.strictObject({ sticker: z.literal(true) }),
  /** A picture with these words; none when they are empty. */
  z.strictObject({ image: z.string() }),
  z.strictObject({ location: z.strictObject({ latitude: z.number(), longitude: z.number(), name: z.optional(z.string()) }) }),
]);
export type PersonaPart = z.infer<typeof part>;

/** Parts that are sent one after the other. None: the message is read and stays unanswered. */
const answer = z.array(part).check(z.maxLength(20));

export const persona = z.strictObject({
  name: z.string().check(z.regex(/^[a-z][a-z-]*$/)),
  sentence: z.string().check(z.minLength(1)),
  languages: z.array(z.string()).check(z.minLength(1)),
  /** From a message's arrival to its being read. */
  reads: range,
  /** From then to the first part of the answer. */
  answers: range,
  /** Between its parts. */
  pauses: range,
  /** Whether others see them typing. */
  types: z.boolean(),
  /** The first that fits decides; each of `answers` is as likely as the others. */
  rules: z.array(
    z.strictObject({
      /** All that is said here must be so: a pattern of the words, the kind, whether there is something to tap. */
      when: z.strictObject({
        says: z.optional(z.string()),
        kind: z.optional(z.string()),
        offers: z.optional(z.literal(true)),
      }),
      answers: z.array(answer).check(z.minLength(1)),
    }),
  ),
  otherwise: z.array(answer).check(z.minLength(1)),
});
export type Persona = z.infer<typeof persona>;

const due = { phone: z.string(), id: z.string(), by: z.string() };
/** What a persona, `by` name, is about to do with a message; `span` in milliseconds. */
export const personaTurn = z.discriminatedUnion('stage', [
  z.object({ ...due, stage: z.literal('read') }),
  z.object({ ...due, stage: z.literal('type'), span: z.number().check(z.minimum(0)), parts: answer }),
  z.object({ ...due, stage: z.literal('say'), parts: answer }),
]);
export type PersonaTurn = z.infer<typeof personaTurn>;

/** As a contact of a fixture has it: by name; a snapshot says how many answers there were since when. */
export const contactPersona = z.union([
  z.string(),
  z.strictObject({ name: z.string(), answers: z.number().check(z.int(), z.minimum(0)), since: instant }),
]);

export const personasReply = z.looseObject({
  personas: z.array(z.looseObject({ name: z.string(), sentence: z.string(), languages: z.array(z.string()) })),
  /** How many answers a persona gives at most within milliseconds; after that it only reads. */
  limit: z.looseObject({ answers: z.number(), within: z.number() }),
  /** Who has one. */
  contacts: z.array(z.looseObject({ phone, persona: z.string() })),
});
