/** What the Cloud API is asked. Source: Cloud API documents; facts/cloud-api.md, section 1. */
import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';
import * as products from './interactive-products.ts';
import * as replies from './interactive-replies.ts';
import * as media from './media.ts';
import * as simple from './simple.ts';
import { template } from './template.ts';

export const interactive = z.discriminatedUnion('type', [
  replies.button,
  replies.list,
  replies.ctaUrl,
  replies.locationRequest,
  replies.addressMessage,
  replies.callPermission,
  replies.contactRequest,
  products.product,
  products.productList,
  products.catalogMessage,
  products.carousel,
  products.flow,
  products.orderDetails,
  products.orderStatus,
]);

/** A business-scoped user id, which stands for a person without a phone number: "US.13491208655302741918". */
export const USER_ID_PATTERN = /^[A-Z]{2}\.(ENT\.)?[0-9A-Za-z]{1,128}$/;

const product = { messaging_product: z.literal('whatsapp') };
/** Everything but the content. `to` wins over `recipient`. */
const envelope = {
  ...product,
  recipient_type: z.optional(z.enum(['individual', 'group'])),
  to: z.optional(z.union([z.string(), z.number()])),
  recipient: z.optional(z.string().check(z.regex(USER_ID_PATTERN, 'recipient must be a business-scoped user id'))),
  context: z.optional(z.looseObject({ message_id: z.string() })),
  biz_opaque_callback_data: z.optional(z.string().check(z.maxLength(LIMITS.callbackData))),
  recipient_identity_key_hash: z.optional(z.string()),
};

/** `POST /{phone-number-id}/messages`, by type. */
export const MESSAGES = {
  text: z.looseObject({ ...envelope, type: z.literal('text'), text: simple.text }),
  image: z.looseObject({ ...envelope, type: z.literal('image'), image: media.image }),
  audio: z.looseObject({ ...envelope, type: z.literal('audio'), audio: media.audio }),
  video: z.looseObject({ ...envelope, type: z.literal('video'), video: media.video }),
  document: z.looseObject({ ...envelope, type: z.literal('document'), document: media.document }),
  sticker: z.looseObject({ ...envelope, type: z.literal('sticker'), sticker: media.sticker }),
  location: z.looseObject({ ...envelope, type: z.literal('location'), location: simple.location }),
  contacts: z.looseObject({ ...envelope, type: z.literal('contacts'), contacts: simple.contacts }),
  reaction: z.looseObject({ ...envelope, type: z.literal('reaction'), reaction: simple.reaction }),
  interactive: z.looseObject({ ...envelope, type: z.literal('interactive'), interactive }),
  template: z.looseObject({ ...envelope, type: z.literal('template'), template }),
} as const;
export type MessageType = keyof typeof MESSAGES;

/** The same call marks a customer's message as read, and shows that the business types. */
export const readBody = z.looseObject({
  ...product,
  status: z.literal('read'),
  message_id: z.string(),
  typing_indicator: z.optional(z.looseObject({ type: z.literal('text') })),
});

export const messagesBody = z.union([...Object.values(MESSAGES), readBody]);
