/** What a customer does with what a message holds, and with their number: `POST /_mock/customers/{phone}`. Ours. */
import * as z from 'zod/mini';
import { phone } from './values.ts';

const messageId = z.string();
const text = z.string().check(z.minLength(1), z.maxLength(65_536));
const name = z.optional(z.string().check(z.minLength(1), z.maxLength(200)));
const anything = z.looseObject({});
const degrees = (most: number) => z.number().check(z.minimum(-most), z.maximum(most));

/** A card as the Cloud API has it, or in short. */
const sharedContact = z.union([
  z.strictObject({ name: z.string().check(z.minLength(1)), phone }),
  z.looseObject({ name: z.looseObject({ formatted_name: z.string() }) }),
]);
export type SharedContact = z.infer<typeof sharedContact>;

const orderItem = z.strictObject({
  /** The product's id in the catalogue: `product_retailer_id`. */
  id: z.string().check(z.minLength(1)),
  quantity: z.optional(z.number().check(z.int(), z.minimum(1))),
  price: z.optional(z.number().check(z.minimum(0))),
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/, 'give three letters such as "EUR"'))),
});
export type OrderItem = z.infer<typeof orderItem>;

export const MORE_CUSTOMER_ACTIONS = [
  /** Writes `text`, or any Cloud API message object; `messageId`: the message that is quoted. */
  z.strictObject({
    action: z.literal('send'),
    text: z.optional(text),
    message: z.optional(z.looseObject({ type: z.string() })),
    messageId: z.optional(messageId),
    name,
  }),
  /** A button or row by its id or its words; `card` picks one of a carousel, from 0. */
  z.strictObject({
    action: z.literal('tap'),
    messageId,
    id: z.string(),
    card: z.optional(z.number().check(z.int(), z.minimum(0))),
  }),
  /** Plays a voice message; without an id all that arrived. */
  z.strictObject({ action: z.literal('play'), messageId: z.optional(messageId) }),
  /** `messageId`: the request that it answers. */
  z.strictObject({
    action: z.literal('share-location'),
    messageId: z.optional(messageId),
    latitude: degrees(90),
    longitude: degrees(180),
    name: z.optional(z.string()),
    address: z.optional(z.string()),
  }),
  z.strictObject({
    action: z.literal('share-contacts'),
    messageId: z.optional(messageId),
    contacts: z.array(sharedContact).check(z.minLength(1)),
  }),
  /** `messageId`: the message whose products are ordered; the last that offers any without it. */
  z.strictObject({
    action: z.literal('order'),
    messageId: z.optional(messageId),
    items: z.array(orderItem).check(z.minLength(1)),
    text: z.optional(text),
  }),
  z.strictObject({ action: z.literal('submit-flow'), messageId, data: anything }),
  z.strictObject({ action: z.literal('submit-address'), messageId, values: anything }),
  /** `permanent`: for good, not for seven days. */
  z.strictObject({
    action: z.literal('call-permission'),
    messageId,
    accept: z.boolean(),
    permanent: z.optional(z.boolean()),
  }),
  /** New words for a text, or for the caption of a picture. */
  z.strictObject({ action: z.literal('edit'), messageId, text }),
  z.strictObject({ action: z.literal('delete'), messageId }),
  /** A message of this conversation, or a text from elsewhere; `often`: more than five times. */
  z.strictObject({
    action: z.literal('forward'),
    messageId: z.optional(messageId),
    text: z.optional(text),
    often: z.optional(z.boolean()),
  }),
  z.strictObject({ action: z.literal('change-number'), to: phone }),
  /** `hash`: the new identity key; one is made without it. */
  z.strictObject({ action: z.literal('change-identity'), hash: z.optional(z.string().check(z.minLength(1))) }),
  /** Writes from an advertisement: `referral` in the Cloud API's words, completed where it says nothing. */
  z.strictObject({ action: z.literal('refer'), text: z.optional(text), referral: z.optional(anything), name }),
  /** Answers by itself from now on; null: no longer. */
  z.strictObject({ action: z.literal('persona'), name: z.nullable(z.string()) }),
] as const;
