/** What the business's side of a world is, and the control calls that turn it. Ours. */
import * as z from 'zod/mini';
import { callbackUrl } from '../callback-url.ts';
import { CLOUD_LIMITS } from '../cloud/limits.ts';
import { instant, phone } from './values.ts';

/** Unique customers a day outside their windows. Cloud API, messaging limits. */
export const TIERS = {
  TIER_50: 50,
  TIER_250: 250,
  TIER_2K: 2_000,
  TIER_10K: 10_000,
  TIER_100K: 100_000,
  TIER_UNLIMITED: Number.POSITIVE_INFINITY,
} as const;
export type Tier = keyof typeof TIERS;

/** Messages a second. Cloud API, throughput. */
export const THROUGHPUT = { STANDARD: CLOUD_LIMITS.messagesPerSecond, HIGH: CLOUD_LIMITS.messagesPerSecondHigh } as const;

/** What can be wrong with an account; each has an error of its own. */
export const RESTRICTIONS = {
  locked: 'account_locked',
  policy: 'policy_blocked',
  payment: 'payment_issue',
  spam: 'spam_rate_limit_hit',
  certificate: 'incorrect_certificate',
  maintenance: 'account_maintenance',
  classification: 'template_classification_limit',
} as const;
export type Restriction = keyof typeof RESTRICTIONS;

export const PERMISSIONS = ['whatsapp_business_management', 'whatsapp_business_messaging'] as const;
export type Permission = (typeof PERMISSIONS)[number];

const keysOf = <Name extends string>(table: Record<Name, unknown>) => z.enum(Object.keys(table) as [Name, ...Name[]]);
const part = z.looseObject({});
const pin = z.string().check(z.regex(/^\d{6}$/, 'give six digits'));

const members = {
  /** CONNECTED: registered, and may send. */
  status: z.enum(['CONNECTED', 'DISCONNECTED', 'PENDING', 'DELETED']),
  codeVerification: z.enum(['VERIFIED', 'NOT_VERIFIED', 'EXPIRED']),
  /** The code that was requested last. */
  code: z.nullable(z.string()),
  /** Of two-step verification; null while it is off. */
  pin: z.nullable(pin),
  verifiedName: z.string().check(z.minLength(1)),
  nameStatus: z.enum(['APPROVED', 'AVAILABLE_WITHOUT_REVIEW', 'DECLINED', 'EXPIRED', 'PENDING_REVIEW', 'NONE']),
  quality: z.enum(['GREEN', 'YELLOW', 'RED', 'UNKNOWN']),
  throughput: keysOf(THROUGHPUT),
  tier: keysOf(TIERS),
  restrictions: z.array(keysOf(RESTRICTIONS)),
  /** Calling codes, such as "55", of countries that may not be written to. */
  restrictedCountries: z.array(z.string().check(z.regex(/^\d{1,3}$/, 'give a calling code such as "55"'))),
  /** Whom a test number may write to, at most five; null: anyone. */
  allowedRecipients: z.nullable(z.array(phone).check(z.maxLength(5))),
  /** Groups there are, and how many are in each; null: any group there might be. */
  groups: z.nullable(z.array(z.strictObject({ id: z.string(), members: z.number().check(z.int(), z.minimum(0)) }))),
  /** Flows that are not in order. */
  flows: z.array(z.strictObject({ id: z.string(), status: z.enum(['PUBLISHED', 'BLOCKED', 'THROTTLED']) })),
  profile: part,
  settings: part,
  automation: part,
  commerce: z.strictObject({ is_catalog_visible: z.boolean(), is_cart_enabled: z.boolean() }),
  codes: z.array(z.strictObject({ code: z.string(), prefilled_message: z.string(), format: z.optional(z.enum(['SVG', 'PNG'])) })),
  /** When it was registered, deregistered, and given a wrong PIN, while that still counts. */
  tries: z.strictObject({ register: z.array(instant), deregister: z.array(instant), pin: z.array(instant) }),
  /** Whether the app gets the account's webhooks. */
  isSubscribed: z.boolean(),
  /** Whether marketing templates go by `/marketing_messages` alone. Cloud API, `disable_marketing_messages_on_cloud_api`. */
  marketingTemplatesOff: z.boolean(),
  /** Whether codes to customers abroad cost authentication-international where their market has it. */
  authenticationInternational: z.boolean(),
};
export const account = z.strictObject(members);
export const accountPatch = z.partial(account);
export type Account = z.infer<typeof account>;

/** What a customer is to the business, beside the contact. */
export const customerTraits = z.strictObject({
  /** Stopped marketing messages. */
  optedOut: z.optional(z.boolean()),
  /** In an experiment of Meta's, which withholds marketing messages. */
  inExperiment: z.optional(z.boolean()),
  /** The current identity key; null: none is known, and every one is taken. */
  identityKeyHash: z.optional(z.nullable(z.string())),
  /** Known to the business by the business-scoped user id alone: webhooks then leave the number out. */
  hidesNumber: z.optional(z.boolean()),
  /** The name that others find the customer by. */
  username: z.optional(z.string()),
  /** Blocked by the business. */
  blocked: z.optional(z.boolean()),
  /** The number that they have instead of this one; null: this one is somebody's again. */
  movedTo: z.optional(z.nullable(phone)),
});
export type CustomerTraits = z.infer<typeof customerTraits>;

const tokenMembers = {
  state: z.optional(z.enum(['valid', 'expired', 'revoked', 'app-blocked'])),
  /** When it expires by itself; null: never. */
  expiresAt: z.optional(z.nullable(instant)),
  permissions: z.optional(z.array(z.enum(PERMISSIONS))),
  /** Whether it was given this business account. */
  assigned: z.optional(z.boolean()),
  /** Whether its app may call the API at all. */
  capable: z.optional(z.boolean()),
};
export const tokenPatch = z.strictObject({ token: z.string(), ...tokenMembers });
/** By its place among the mock's tokens, so that no token is written down. */
export const storedToken = z.strictObject({ index: z.number().check(z.int(), z.minimum(0)), ...tokenMembers });
export type TokenState = Omit<z.infer<typeof storedToken>, 'index'>;

export const storedOrder = z.strictObject({ id: z.string(), status: z.string(), paid: z.optional(z.boolean()) });

/** Where webhooks go. Without `fields`: all of them. `overrides`: takes what the app would get, for the account or one number. */
export const subscription = z.strictObject({
  url: callbackUrl,
  secret: z.optional(z.string()),
  verifyToken: z.optional(z.string()),
  dialect: z.string(),
  fields: z.optional(z.array(z.string())),
  phoneNumberId: z.optional(z.string()),
  overrides: z.optional(z.enum(['account', 'number'])),
  /** Payloads as this version of the Cloud API writes them: "v23.0". */
  version: z.optional(z.string().check(z.regex(/^v\d{1,2}\.\d$/, 'give a version such as "v23.0"'))),
  /** Payloads of one field that may share a request. */
  batch: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(1_000))),
});
export const subscriptionsBody = z.strictObject({ subscriptions: z.array(subscription).check(z.maxLength(100)) });
export type Subscription = z.infer<typeof subscription>;

/** What a fixture and a snapshot hold of all this. */
export const businessParts = {
  account: z.optional(accountPatch),
  customers: z.optional(z.array(z.extend(customerTraits, { phone }))),
  tokens: z.optional(z.array(storedToken)),
  orders: z.optional(z.array(storedOrder)),
  subscriptions: z.optional(z.array(subscription)),
};
