/** What the Cloud API answers. Source: Cloud API documents; facts/message-types.json, `response`. */
import * as z from 'zod/mini';

/** A user reached by id alone has no `wa_id`; a group has its id in both. */
export const sendReply = z.looseObject({
  messaging_product: z.literal('whatsapp'),
  contacts: z.array(z.looseObject({ input: z.string(), wa_id: z.optional(z.string()), user_id: z.optional(z.string()) })),
  messages: z.array(
    z.looseObject({
      id: z.string(),
      message_status: z.optional(z.enum(['accepted', 'held_for_quality_assessment', 'paused'])),
    }),
  ),
});
export type SendReply = z.infer<typeof sendReply>;

export const success = z.looseObject({ success: z.boolean() });
export const messagesReply = z.union([sendReply, success]);

/** Only `id` is always there: the rest is what `fields` asks for. */
export const phoneNumber = z.looseObject({
  id: z.string(),
  verified_name: z.optional(z.string()),
  display_phone_number: z.optional(z.string()),
  quality_rating: z.optional(z.string()),
  code_verification_status: z.optional(z.string()),
  throughput: z.optional(z.looseObject({ level: z.string() })),
});
export const phoneNumbers = z.looseObject({ data: z.array(phoneNumber) });

export const wireCloudError = z.looseObject({
  error: z.looseObject({
    message: z.string(),
    type: z.string(),
    code: z.number(),
    error_data: z.optional(
      z.union([
        z.looseObject({ messaging_product: z.literal('whatsapp'), details: z.string() }),
        z.looseObject({ blame_field_specs: z.array(z.array(z.string())) }),
      ]),
    ),
    error_subcode: z.optional(z.number()),
    is_transient: z.optional(z.boolean()),
    error_user_title: z.optional(z.string()),
    error_user_msg: z.optional(z.string()),
    fbtrace_id: z.string(),
  }),
});
export type WireCloudError = z.infer<typeof wireCloudError>;
