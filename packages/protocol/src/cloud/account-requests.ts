/** What is asked of a number, its account and its app. Source: Cloud API documents; facts/cloud-api.md, section 7. */
import * as z from 'zod/mini';
import { callbackUrl } from '../callback-url.ts';
import { CLOUD_LIMITS } from './limits.ts';

const { profile } = CLOUD_LIMITS;
const upTo = (most: number) => z.optional(z.string().check(z.maxLength(most)));
/** A form sends a flag as text. */
const flag = z.pipe(
  z.union([z.boolean(), z.enum(['true', 'false'])]),
  z.transform((value) => value === true || value === 'true'),
);
/** A form sends a list as text with commas. */
const names = z.pipe(
  z.union([z.array(z.string()), z.string()]),
  z.transform((value) => (Array.isArray(value) ? value : value.split(',').map((name) => name.trim()))),
);
/** JSON clients write digits as a number now and then. */
const digits = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value) => String(value)),
);
const pin = z.pipe(digits, z.string().check(z.length(CLOUD_LIMITS.pinCode), z.regex(/^\d*$/)));
/** An empty one takes back what was set. */
const callback = z.union([z.literal(''), callbackUrl.check(z.maxLength(CLOUD_LIMITS.overrideUrl))]);

export const register = z.looseObject({ messaging_product: z.literal('whatsapp'), pin });
export const requestCode = z.looseObject({ code_method: z.enum(['SMS', 'VOICE']), language: z.string().check(z.minLength(2)) });
export const verifyCode = z.looseObject({ code: digits });

/** `POST /{phone-number-id}`: the PIN of two-step verification, or a callback of the number's own; an empty one ends it. */
export const numberBody = z.looseObject({
  pin: z.optional(pin),
  webhook_configuration: z.optional(
    z.looseObject({ override_callback_uri: z.optional(callback), verify_token: z.optional(z.string()) }),
  ),
});

export const VERTICALS = [
  'OTHER',
  'AUTO',
  'BEAUTY',
  'APPAREL',
  'EDU',
  'ENTERTAIN',
  'EVENT_PLAN',
  'FINANCE',
  'GROCERY',
  'GOVT',
  'HOTEL',
  'HEALTH',
  'NONPROFIT',
  'PROF_SERVICES',
  'RETAIL',
  'TRAVEL',
  'RESTAURANT',
  'ALCOHOL',
  'ONLINE_GAMBLING',
  'PHYSICAL_GAMBLING',
  'OTC_DRUGS',
] as const;

export const profileBody = z.looseObject({
  messaging_product: z.literal('whatsapp'),
  about: z.optional(z.string().check(z.minLength(1), z.maxLength(profile.about))),
  address: upTo(profile.address),
  description: upTo(profile.description),
  email: upTo(profile.email),
  profile_picture_handle: z.optional(z.string()),
  vertical: z.optional(z.enum(VERTICALS)),
  websites: z.optional(z.array(z.string().check(z.maxLength(profile.website))).check(z.maxLength(profile.websites))),
});

export const settingsBody = z.looseObject({
  calling: z.optional(z.looseObject({ status: z.optional(z.enum(['ENABLED', 'DISABLED'])) })),
  user_identity_change: z.optional(z.looseObject({ enable_identity_key_check: z.optional(z.boolean()) })),
});

/** A person by number, or by business-scoped user id. */
const blocked = z.looseObject({ user: z.optional(z.union([z.string(), z.number()])), user_id: z.optional(z.string()) });
export const blockBody = z.looseObject({
  messaging_product: z.literal('whatsapp'),
  block_users: z.array(blocked).check(z.minLength(1), z.maxLength(CLOUD_LIMITS.usersPerBlock)),
});

/** With `code`: changes the message of a link there is. */
export const linkBody = z.looseObject({
  code: z.optional(z.string()),
  prefilled_message: z.string().check(z.minLength(1), z.maxLength(CLOUD_LIMITS.prefilledMessage)),
  generate_qr_image: z.optional(z.enum(['SVG', 'PNG'])),
});

export const automationBody = z.looseObject({
  enable_welcome_message: z.optional(flag),
  prompts: z.optional(z.array(z.string().check(z.maxLength(CLOUD_LIMITS.prompt))).check(z.maxLength(CLOUD_LIMITS.prompts))),
  commands: z.optional(
    z
      .array(
        z.looseObject({
          command_name: z.string().check(z.maxLength(CLOUD_LIMITS.commandName)),
          command_description: z.string().check(z.maxLength(CLOUD_LIMITS.commandHint)),
        }),
      )
      .check(z.maxLength(CLOUD_LIMITS.commands)),
  ),
});
export const commerceBody = z.looseObject({ is_catalog_visible: z.optional(flag), is_cart_enabled: z.optional(flag) });

/** `POST /{waba-id}/subscribed_apps`: subscribes the app, and may send the account's webhooks elsewhere. */
export const subscribedAppsBody = z.looseObject({
  override_callback_uri: z.optional(callback),
  verify_token: z.optional(z.string()),
});
/** `POST /{app-id}/subscriptions`. */
export const subscriptionBody = z.looseObject({
  object: z.literal('whatsapp_business_account'),
  callback_url: callbackUrl,
  verify_token: z.string(),
  fields: z.optional(names),
  include_values: z.optional(flag),
});
export const unsubscribeBody = z.looseObject({ object: z.optional(z.string()), fields: z.optional(names) });

export const accessTokenBody = z.looseObject({
  client_id: digits,
  client_secret: z.string(),
  grant_type: z.optional(z.enum(['client_credentials'])),
});
export const debugTokenQuery = z.looseObject({ input_token: z.string() });
