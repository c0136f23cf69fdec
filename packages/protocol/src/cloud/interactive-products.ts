/** Products, catalogues, carousels, flows and orders. Cloud API, interactive messages; facts/message-types.json. */
import * as z from 'zod/mini';
import { areUnique, between, listOf, reportInvalid, reportMissing, upTo } from './checks.ts';
import { anyHeader, body, filled, footer, mediaHeader, noFooter, noHeader, textHeader } from './interactive-parts.ts';
import { linkAction } from './interactive-replies.ts';
import { CLOUD_LIMITS } from './limits.ts';

export const product = z.looseObject({
  type: z.literal('product'),
  header: noHeader,
  body: z.optional(body()),
  footer,
  action: z.looseObject({ catalog_id: filled, product_retailer_id: filled }),
});

const productSection = z.looseObject({
  title: between('Section title', CLOUD_LIMITS.sectionTitle),
  product_items: z
    .array(z.looseObject({ product_retailer_id: filled }))
    .check(z.minLength(1, 'Section needs at least one product item')),
});
/** Sections of products, in a product list and behind a template's button. */
export const productSections = listOf('Sections', productSection, [1, CLOUD_LIMITS.sections]).check(
  z.superRefine((all, context) => {
    const most = CLOUD_LIMITS.productItems;
    const items = all.reduce((count, section) => count + section.product_items.length, 0);
    if (items > most) reportInvalid(context, `Total product item count exceed max allowed count: ${most}`, all);
  }),
);
export const productList = z.looseObject({
  type: z.literal('product_list'),
  header: textHeader,
  body: body(),
  footer,
  action: z.looseObject({ catalog_id: filled, sections: productSections }),
});

export const catalogMessage = z.looseObject({
  type: z.literal('catalog_message'),
  header: noHeader,
  body: body(),
  footer,
  action: z.looseObject({
    name: z.literal('catalog_message'),
    parameters: z.optional(z.looseObject({ thumbnail_product_retailer_id: z.optional(z.string()) })),
  }),
});

const card_index = z
  .number()
  .check(z.int(), z.minimum(0, 'Card index must be 0 to 9'), z.maximum(CLOUD_LIMITS.cards.most - 1, 'Card index must be 0 to 9'));
const cardBody = z.looseObject({
  text: between('Card body', CLOUD_LIMITS.cardBody).check(
    z.refine(
      (value) => value.split('\n').length - 1 <= CLOUD_LIMITS.cardLineBreaks,
      `Card body has too many line breaks. Max count is ${CLOUD_LIMITS.cardLineBreaks}`,
    ),
  ),
});
/** A link; or quick replies, which no document shows and a public SDK sends (@kapso/whatsapp-cloud-api 0.3.0). */
const quickReply = z.looseObject({
  type: z.literal('quick_reply'),
  quick_reply: z.looseObject({
    id: between('Button id', CLOUD_LIMITS.buttonId),
    title: between('Button title', CLOUD_LIMITS.buttonTitle),
  }),
});
const cardAction = z.union([linkAction, z.looseObject({ buttons: listOf('Buttons', quickReply, [1, CLOUD_LIMITS.buttons]) })]);
const card = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('cta_url'), card_index, header: mediaHeader, body: z.optional(cardBody), action: cardAction }),
  z.looseObject({
    type: z.literal('product'),
    card_index,
    action: z.looseObject({ product_retailer_id: filled, catalog_id: filled }),
  }),
]);
const cards = listOf('Cards', card, [CLOUD_LIMITS.cards.least, CLOUD_LIMITS.cards.most]).check(
  z.superRefine((all, context) => {
    const headers = all.map((one) => ('header' in one ? (one.header as { type?: unknown } | undefined)?.type : undefined));
    const catalogs = all.map((one) => (one.type === 'product' ? one.action.catalog_id : undefined));
    if (!areUnique(all.map((one) => one.card_index))) reportInvalid(context, 'Card indexes must be unique', all);
    if (new Set(all.map(({ type }) => type)).size > 1) reportInvalid(context, 'All cards must have the same type', all);
    if (new Set(headers).size > 1) reportInvalid(context, 'All cards must have the same header type', all);
    if (new Set(catalogs).size > 1) reportInvalid(context, 'All cards must have the same catalog_id', all);
  }),
);
export const carousel = z.looseObject({
  type: z.literal('carousel'),
  header: noHeader,
  body: body(),
  footer: noFooter,
  action: z.looseObject({ cards }),
});

const flowParameters = z
  .looseObject({
    flow_message_version: z.literal('3'),
    flow_id: z.optional(z.string()),
    flow_name: z.optional(z.string()),
    flow_cta: between('Flow cta', CLOUD_LIMITS.flowCta).check(
      z.refine((value) => !/\p{Extended_Pictographic}/u.test(value), 'Flow cta cannot have an emoji'),
    ),
    flow_token: z.optional(z.string()),
    mode: z.optional(z.enum(['published', 'draft'])),
    flow_action: z.optional(z.enum(['navigate', 'data_exchange'])),
  })
  .check(
    z.superRefine((given, context) => {
      if (!given.flow_id && !given.flow_name) reportMissing(context, 'Flow needs one of flow_id and flow_name.', given);
    }),
  );
export const flow = z.looseObject({
  type: z.literal('flow'),
  header: z.optional(anyHeader),
  body: body(),
  footer,
  action: z.looseObject({ name: z.literal('flow'), parameters: flowParameters }),
});

const amount = z.looseObject({ value: z.number(), offset: z.literal(100) });
const reference_id = between('Reference id', CLOUD_LIMITS.referenceId);
export const orderDetails = z.looseObject({
  type: z.literal('order_details'),
  header: z.optional(anyHeader),
  body: body(),
  footer,
  action: z.looseObject({
    name: z.literal('review_and_pay'),
    parameters: z.looseObject({
      reference_id,
      type: z.enum(['digital-goods', 'physical-goods']),
      payment_settings: z.array(z.looseObject({ type: z.string() })),
      currency: z.string(),
      total_amount: amount,
      order: z.looseObject({ status: z.literal('pending'), items: z.array(z.looseObject({})), subtotal: amount, tax: amount }),
    }),
  }),
});

const STATUSES = ['processing', 'partially_shipped', 'shipped', 'completed', 'canceled'] as const;
export const orderStatus = z.looseObject({
  type: z.literal('order_status'),
  body: body(),
  footer,
  action: z.looseObject({
    name: z.literal('review_order'),
    parameters: z.looseObject({
      reference_id,
      order: z.looseObject({
        status: z.enum(STATUSES),
        description: z.optional(upTo('Order description', CLOUD_LIMITS.orderDescription)),
      }),
    }),
  }),
});
