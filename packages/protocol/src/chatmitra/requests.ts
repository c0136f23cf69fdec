/**
 * What Chat Mitra's API is asked: the shape alone. What its "Validation Rules & Limits" forbid has a sentence for each
 * rule in the mock. Source: seeds/001; the template payload is in no document we could read, so the Cloud API's is taken.
 */
import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';

const filled = z.string().check(z.minLength(1));
/** `file_size` in bytes and `mime_type` are ours: what the mock believes of a file that it does not fetch. */
const media = {
  link: filled,
  mime_type: z.optional(z.string()),
  file_size: z.optional(z.number().check(z.minimum(0))),
};
const caption = z.optional(z.string().check(z.maxLength(LIMITS.caption)));
const titled = z.looseObject({ id: filled, title: filled });
const header = z.optional(z.looseObject({ type: z.string() }));
const body = z.looseObject({ text: filled });
const footer = z.optional(z.looseObject({ text: filled }));

const buttons = z.looseObject({
  type: z.literal('button'),
  header,
  body,
  footer,
  action: z.looseObject({
    buttons: z.array(z.looseObject({ type: z.optional(z.literal('reply')), reply: titled })).check(z.minLength(1)),
  }),
});
const list = z.looseObject({
  type: z.literal('list'),
  header,
  body,
  footer,
  action: z.looseObject({
    button: filled,
    sections: z
      .array(z.looseObject({ title: z.optional(z.string()), rows: z.array(titled).check(z.minLength(1)) }))
      .check(z.minLength(1)),
  }),
});

/** Ours: the message that this one answers. */
const context = z.optional(z.object({ message_id: filled }));

/** A raw payload: a Cloud API message object without addressing. */
export const rawPayload = z.discriminatedUnion('type', [
  z.object({ context, type: z.literal('text'), text: z.looseObject({ body: filled }) }),
  z.object({ context, type: z.literal('image'), image: z.looseObject({ ...media, caption }) }),
  z.object({ context, type: z.literal('video'), video: z.looseObject({ ...media, caption }) }),
  z.object({ context, type: z.literal('audio'), audio: z.looseObject(media) }),
  z.object({
    context,
    type: z.literal('document'),
    document: z.looseObject({ ...media, caption, filename: z.optional(filled) }),
  }),
  z.object({ context, type: z.literal('sticker'), sticker: z.looseObject(media) }),
  z.object({
    context,
    type: z.literal('location'),
    location: z.looseObject({
      latitude: z.number(),
      longitude: z.number(),
      name: z.optional(z.string()),
      address: z.optional(z.string()),
    }),
  }),
  z.object({
    context,
    type: z.literal('contacts'),
    contacts: z.array(z.looseObject({ name: z.looseObject({ formatted_name: filled }) })).check(z.minLength(1)),
  }),
  z.object({ context, type: z.literal('interactive'), interactive: z.discriminatedUnion('type', [buttons, list]) }),
  z.object({ type: z.literal('reaction'), reaction: z.looseObject({ message_id: filled, emoji: z.string() }) }),
]);

const file = z.optional(z.looseObject({ ...media, link: z.optional(filled) }));
export const templateParameter = z.looseObject({
  type: z.string(),
  text: z.optional(z.string()),
  payload: z.optional(z.string()),
  currency: z.optional(z.looseObject({ fallback_value: z.string() })),
  date_time: z.optional(z.looseObject({ fallback_value: z.string() })),
  image: file,
  video: file,
  document: file,
});
export const templateComponent = z.looseObject({
  type: z.string(),
  parameters: z.optional(z.array(templateParameter)),
});

/** Ours: the Cloud API's template object; `language` may be the code alone. */
export const templateUse = z.looseObject({
  name: filled,
  language: z.union([filled, z.looseObject({ code: filled })]),
  components: z.optional(z.array(templateComponent)),
});
/** The template object itself, or a Cloud API message object that holds it. */
export const templatePayload = z.union([z.object({ type: z.literal('template'), template: templateUse }), templateUse]);

const item = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('raw'), payload: rawPayload }),
  z.object({ kind: z.literal('template'), payload: templatePayload }),
]);

/** `POST /send_message`. Which numbers are refused is a rule of its own, for the document gives its words. */
export const sendMessageBody = z
  .object({
    recipient_mobile_number: z.string(),
    message: z.optional(filled),
    messages: z.optional(z.array(item).check(z.minLength(1))),
    customer_name: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    /** Fallbacks of template placeholders, e.g. `{"$name": "Guest"}`. */
    altTexts: z.optional(z.record(z.string(), z.string())),
  })
  .check(
    z.superRefine(({ message, messages }, check) => {
      if (message !== undefined && messages !== undefined)
        check.addIssue({
          code: 'custom',
          path: ['messages'],
          message: 'it cannot be used together with "message" in the same request: give one of the two',
          input: messages,
        });
      if (message === undefined && messages === undefined)
        check.addIssue({
          code: 'custom',
          path: ['message'],
          message: 'either "message" or "messages" is required',
          input: message,
        });
    }),
  );

export type SendMessageBody = z.infer<typeof sendMessageBody>;
export type MessageItem = z.infer<typeof item>;
export type RawPayload = z.infer<typeof rawPayload>;
export type TemplatePayload = z.infer<typeof templateUse>;
