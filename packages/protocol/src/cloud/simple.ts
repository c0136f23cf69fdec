/** Text, location, contacts and reaction. Cloud API, messages; facts/message-types.json. */
import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';
import { coordinate, listOf, reportMissing } from './checks.ts';
import { CLOUD_LIMITS } from './limits.ts';

export const text = z.looseObject({
  body: z.string().check(z.minLength(1), z.maxLength(LIMITS.textBody)),
  preview_url: z.optional(z.boolean()),
});

export const location = z.looseObject({
  latitude: coordinate('Latitude', 90),
  longitude: coordinate('Longitude', 180),
  name: z.optional(z.string()),
  address: z.optional(z.string()),
});

const part = z.optional(z.string());
const parts = { first_name: part, last_name: part, middle_name: part, suffix: part, prefix: part };
const PARTS = Object.keys(parts) as (keyof typeof parts)[];
const contact = z.looseObject({
  name: z
    .looseObject({ ...parts, formatted_name: z.string().check(z.minLength(1, 'Contact formatted_name cannot be empty')) })
    .check(
      z.superRefine((name, context) => {
        if (PARTS.every((part) => !name[part])) reportMissing(context, `Contact name needs one of ${PARTS.join(', ')}.`, name);
      }),
    ),
  birthday: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'Contact birthday must be YYYY-MM-DD'))),
  phones: z.optional(z.array(z.looseObject({ phone: z.optional(z.string()) }))),
  emails: z.optional(z.array(z.looseObject({ email: z.optional(z.string()) }))),
  urls: z.optional(z.array(z.looseObject({ url: z.optional(z.string()) }))),
  addresses: z.optional(z.array(z.looseObject({}))),
  org: z.optional(z.looseObject({})),
});
export const contacts = listOf('Contacts', contact, [1, CLOUD_LIMITS.contacts]);

// a literal would need a later target than browsers are compiled for
const ONE_EMOJI = new RegExp('^(?:\\p{RGI_Emoji}|\\p{Extended_Pictographic}\\uFE0F?)$', 'v');
/** An empty emoji takes the reaction back. */
export const reaction = z.looseObject({
  message_id: z.string().check(z.minLength(1, 'Reaction message_id cannot be empty')),
  emoji: z.string().check(z.refine((value) => value === '' || ONE_EMOJI.test(value), 'Reaction emoji must be one emoji')),
});
