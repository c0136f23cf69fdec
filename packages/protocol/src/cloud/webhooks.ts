/** What receivers are sent in Meta's format. Open, because it grows without notice. facts/webhook-samples.json. */
import * as z from 'zod/mini';
import { messageStatus } from '../whatssync/replies.ts';

const text = z.string();
/** Seconds since 1970, as text. */
const seconds = z.string().check(z.regex(/^\d+$/));
const webhookContact = z.looseObject({
  profile: z.looseObject({ name: text }),
  wa_id: z.optional(text),
  user_id: z.optional(text),
});
const webhookError = z.looseObject({ code: z.number(), title: text, message: z.optional(text), href: z.optional(text) });
/** A message of a customer: what it is stands in the member that `type` names. */
export const webhookMessage = z.looseObject({
  id: text,
  timestamp: seconds,
  type: text,
  from: z.optional(text),
  context: z.optional(z.looseObject({})),
  errors: z.optional(z.array(webhookError)),
});
/** What became of a message of the business. */
export const webhookStatus = z.looseObject({
  id: text,
  status: messageStatus,
  timestamp: seconds,
  recipient_id: z.optional(text),
  conversation: z.optional(z.looseObject({ id: text })),
  pricing: z.optional(z.looseObject({ billable: z.boolean(), pricing_model: text, category: text })),
  errors: z.optional(z.array(webhookError)),
});
const metadata = z.looseObject({ display_phone_number: text, phone_number_id: text });
const messagesChange = z.looseObject({
  field: z.literal('messages'),
  value: z.looseObject({
    messaging_product: z.literal('whatsapp'),
    metadata,
    contacts: z.optional(z.array(webhookContact)),
    messages: z.optional(z.array(webhookMessage)),
    statuses: z.optional(z.array(webhookStatus)),
    errors: z.optional(z.array(webhookError)),
  }),
});
const ofTemplate = {
  message_template_id: z.number(),
  message_template_name: text,
  message_template_language: text,
};
const templateChange = z.looseObject({
  field: z.literal('message_template_status_update'),
  value: z.looseObject({ event: text, ...ofTemplate, reason: z.nullable(text) }),
});
/** Any other field: an account's standing, a template's quality, whatever was told by hand. */
const otherChange = z.looseObject({
  field: z.string().check(z.regex(/^(?!(?:messages|message_template_status_update)$)/)),
  value: z.looseObject({}),
});

/** One request to a receiver. Several changes of a number may share one. */
export const metaWebhook = z.looseObject({
  object: z.literal('whatsapp_business_account'),
  entry: z
    .array(
      z.looseObject({
        id: text,
        time: z.optional(z.number()),
        changes: z.array(z.union([messagesChange, templateChange, otherChange])).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
});
