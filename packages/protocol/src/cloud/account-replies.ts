/** What a number, its account and its app say of themselves. Source: Cloud API documents; facts/cloud-api.md, section 7. */
import * as z from 'zod/mini';
import { wireCloudError } from './replies.ts';

const cursors = z.optional(
  z.looseObject({ cursors: z.looseObject({ before: z.string(), after: z.string() }), next: z.optional(z.string()) }),
);
const listOf = <Item extends z.ZodMiniType>(item: Item) => z.looseObject({ data: z.array(item), paging: cursors });

export const businessAccount = z.looseObject({ id: z.string(), name: z.optional(z.string()) });
export const businessProfile = z.looseObject({ messaging_product: z.literal('whatsapp'), about: z.optional(z.string()) });
export const businessProfiles = listOf(businessProfile);

const person = z.looseObject({ input: z.string(), wa_id: z.optional(z.string()), user_id: z.optional(z.string()) });
const failure = z.looseObject({
  message: z.string(),
  code: z.number(),
  error_data: z.looseObject({ details: z.string() }),
});
/** Some may fail and others not: then `error` stands beside the lists, and the status is 400. */
export const blockReply = z.looseObject({
  messaging_product: z.literal('whatsapp'),
  block_users: z.looseObject({
    added_users: z.optional(z.array(person)),
    removed_users: z.optional(z.array(person)),
    failed_users: z.optional(z.array(z.extend(person, { errors: z.array(failure) }))),
  }),
  error: z.optional(wireCloudError.shape.error),
});
export type BlockReply = z.infer<typeof blockReply>;
export const blockedUsers = listOf(z.looseObject({ messaging_product: z.literal('whatsapp'), wa_id: z.string() }));

export const messageLink = z.looseObject({
  code: z.string(),
  prefilled_message: z.string(),
  deep_link_url: z.string(),
  qr_image_url: z.optional(z.string()),
});
export const messageLinks = listOf(messageLink);
export const numberSettings = z.looseObject({});
export const commerceSettings = listOf(
  z.looseObject({ id: z.string(), is_catalog_visible: z.boolean(), is_cart_enabled: z.boolean() }),
);

export const subscribedApps = listOf(
  z.looseObject({
    whatsapp_business_api_data: z.looseObject({ id: z.string(), link: z.string(), name: z.string() }),
    override_callback_uri: z.optional(z.string()),
  }),
);
export const appSubscriptions = listOf(
  z.looseObject({
    object: z.string(),
    callback_url: z.string(),
    active: z.boolean(),
    fields: z.array(z.looseObject({ name: z.string(), version: z.string() })),
  }),
);

export const accessToken = z.looseObject({ access_token: z.string(), token_type: z.literal('bearer') });
export const debugToken = z.looseObject({
  data: z.looseObject({ app_id: z.string(), is_valid: z.boolean(), scopes: z.array(z.string()), expires_at: z.number() }),
});
