/** Template sends. Cloud API, message templates; facts/message-types.json. */
import * as z from 'zod/mini';
import { listOf, reportMissing, upTo } from './checks.ts';
import { filled } from './interactive-parts.ts';
import { productSections } from './interactive-products.ts';
import { CLOUD_LIMITS } from './limits.ts';
import { document, image, video } from './media.ts';
import { location } from './simple.ts';

const fallback = { fallback_value: z.string() };
const amount = z.optional(z.number());
/** A public SDK writes the amount as `amount1000` (@kapso/whatsapp-cloud-api 0.3.0). What is read is the fallback. */
const currency = z.looseObject({ ...fallback, code: z.string(), amount_1000: amount, amount1000: amount }).check(
  z.superRefine((given, context) => {
    if (given.amount_1000 === undefined && given.amount1000 === undefined)
      reportMissing(context, "currency['amount_1000'] is required", given);
  }),
);
const action = z.looseObject({
  flow_token: z.optional(z.string()),
  thumbnail_product_retailer_id: z.optional(z.string()),
  sections: z.optional(productSections),
});
const name = z.optional(z.string().check(z.regex(/^[a-z0-9_]+$/, 'Parameter name must be lower-case letters, digits and _')));

/** A parameter by its type; types that are not known are carried. */
const parameter = z
  .looseObject({
    type: z.string(),
    parameter_name: name,
    text: z.optional(z.string()),
    currency: z.optional(currency),
    date_time: z.optional(z.looseObject(fallback)),
    image: z.optional(image),
    video: z.optional(video),
    document: z.optional(document),
    location: z.optional(location),
    product: z.optional(z.looseObject({ product_retailer_id: filled, catalog_id: filled })),
    coupon_code: z.optional(upTo('Coupon code', CLOUD_LIMITS.couponCode)),
    payload: z.optional(z.union([z.string(), z.looseObject({})])),
    action: z.optional(action),
    limited_time_offer: z.optional(z.looseObject({ expiration_time_ms: z.number() })),
  })
  .check(
    z.superRefine((given, context) => {
      const part = given.type.toLowerCase();
      if (KNOWN.has(part) && (given as Record<string, unknown>)[part] === undefined)
        reportMissing(context, `Parameter of type ${given.type} requires ${part}`, given);
    }),
  );
const KNOWN = new Set(
  'text currency date_time image video document location product coupon_code payload limited_time_offer'.split(' '),
);

/** Positions of buttons come as text or as numbers. */
const index = z
  .union([z.number(), z.string()])
  .check(
    z.refine(
      (value) => /^\d+$/.test(String(value)) && Number(value) <= CLOUD_LIMITS.buttonIndex,
      `Button index must be 0 to ${CLOUD_LIMITS.buttonIndex}`,
    ),
  );
const members = {
  type: z.string().check(z.minLength(1, 'Component type cannot be empty')),
  sub_type: z.optional(z.string()),
  index: z.optional(index),
  parameters: z.optional(z.array(parameter)),
};
type Buttonlike = { type: string; sub_type?: string | undefined; index?: unknown; parameters?: Filled[] | undefined };
type Filled = { action?: z.infer<typeof action> | undefined };
const isComplete = z.superRefine((given: Buttonlike, context) => {
  if (given.type.toLowerCase() !== 'button') return;
  if (given.sub_type === undefined) reportMissing(context, 'Button component requires sub_type', given);
  if (given.index === undefined) reportMissing(context, 'Button component requires index', given);
  if (given.sub_type?.toLowerCase() !== 'mpm') return;
  const products = given.parameters?.[0]?.action;
  if (!products?.thumbnail_product_retailer_id)
    reportMissing(context, 'Button of sub_type mpm requires action.thumbnail_product_retailer_id', given);
  if (!products?.sections) reportMissing(context, 'Button of sub_type mpm requires action.sections', given);
});
const cardComponent = z.looseObject(members).check(isComplete);
const card = z.looseObject({
  card_index: z.number().check(z.int(), z.minimum(0, 'Card index must be 0 to 9')),
  components: z.array(cardComponent),
});
const component = z
  .looseObject({ ...members, cards: z.optional(listOf('Cards', card, [CLOUD_LIMITS.cards.least, CLOUD_LIMITS.cards.most])) })
  .check(isComplete);

export const template = z.looseObject({
  name: z.string().check(z.minLength(1), z.maxLength(CLOUD_LIMITS.templateName)),
  language: z.looseObject({ code: z.string().check(z.minLength(1)), policy: z.optional(z.string()) }),
  components: z.optional(z.array(component)),
});
