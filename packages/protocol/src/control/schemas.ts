/** The control API of the mock under `/_mock`. Ours. */
import * as z from 'zod/mini';
import { storedPlatform } from '../chakra/fixture.ts';
import { REJECTION_REASONS } from '../cloud/template-definition.ts';
import { durationProblem, parseDuration } from '../duration.ts';
import { messageStatus } from '../whatssync/replies.ts';
import { businessParts } from './account.ts';
import { MORE_CUSTOMER_ACTIONS } from './customer-actions.ts';
import { contactPersona } from './personas.ts';
import { instant, phone } from './values.ts';

/** "24h", "PT24H" or milliseconds. */
export const duration = z.union([z.string(), z.number()]).check(
  z.superRefine((value, context) => {
    if (parseDuration(value) !== undefined) return;
    context.addIssue({ code: 'custom', message: durationProblem(value), input: value });
  }),
);
export const clockBody = z.strictObject({
  advance: z.optional(duration),
  set: z.optional(instant),
  frozen: z.optional(z.boolean()),
  rate: z.optional(z.number().check(z.minimum(0.001), z.maximum(1_000_000))),
});

const content = z.looseObject({ type: z.string() });

const errorCode = z.optional(z.string());
/** Milliseconds. */
const TEN_YEARS = 10 * 366 * 86_400_000;
const whole = z.number().check(z.int(), z.minimum(0));
const pricing = {
  category: z.enum(['marketing', 'utility', 'authentication', 'authentication_international', 'service', 'referral_conversion']),
  type: z.enum(['regular', 'free_customer_service', 'free_entry_point']),
};
/** What one message cost by the Cloud API's prices; `at` is when it was sent, `country` the market of the price list. */
export const charge = z.object({
  at: instant,
  phone,
  messageId: z.string(),
  category: pricing.category,
  /** Absent before July 2025. */
  type: z.optional(pricing.type),
  billable: z.boolean(),
  country: z.string(),
  price: z.number(),
  currency: z.string(),
});
/** One message that was sent through Chat Mitra, and what it cost. */
export const ledgerEntry = z.object({
  at: instant,
  phone,
  jobId: z.string(),
  messageId: z.string(),
  reason: z.enum(['new-conversation', 'open-conversation', 'service-window']),
  credits: whole,
  balance: whole,
});
/** A job of the queue as a snapshot keeps it. */
export const storedJob = z.object({
  id: z.string(),
  dialect: z.string(),
  phone,
  name: z.optional(z.string()),
  createdAt: instant,
  dueAt: z.optional(instant),
  items: z.array(
    z.object({
      content,
      context: z.optional(z.string()),
      fail: z.optional(z.object({ key: z.string(), after: z.optional(whole.check(z.maximum(TEN_YEARS))) })),
      isWaived: z.optional(z.boolean()),
      state: z.enum(['waiting', 'sent', 'failed']),
      tries: whole,
      messageId: z.optional(z.string()),
      error: errorCode,
    }),
  ),
  tries: z.array(z.object({ at: instant, item: whole, error: errorCode })),
});

/** A webhook that is not delivered yet, as a snapshot keeps it. */
export const storedDelivery = z.object({
  id: z.string(),
  dialect: z.string(),
  field: z.string(),
  phone: z.optional(z.string()),
  target: z.object({ url: z.string(), secret: z.optional(z.string()) }),
  createdAt: instant,
  bodies: z.array(z.string()).check(z.minLength(1)),
  batch: z.optional(z.number()),
  corrupt: z.optional(z.enum(['signature', 'body'])),
  nextAt: instant,
  behind: whole,
  attempts: z.array(
    z.object({ at: instant, status: z.optional(z.number()), reply: z.optional(z.string()), error: z.optional(z.string()) }),
  ),
});

/** A file: without `data` (base64) it is a generated sample of its type. `direction`: whether a customer sent it. */
export const storedMedia = z.looseObject({
  id: z.string().check(z.regex(/^\d{1,20}$/, 'give 1 to 20 digits')),
  mimeType: z
    .string()
    .check(z.regex(/^[\w.+-]+\/[\w.+-]+(?:;[ -~]*)?$/, 'give a MIME type such as "image/png"'), z.maxLength(200)),
  direction: z.optional(z.enum(['inbound', 'outbound'])),
  filename: z.optional(z.string()),
  expiresAt: z.optional(instant),
  data: z.optional(z.string()),
});

/** Contacts and messages to start from: `--fixture`, reset, snapshots and the seed share this shape. */
export const fixture = z.looseObject({
  now: z.optional(instant),
  seed: z.optional(z.number().check(z.int())),
  contacts: z.array(
    z.looseObject({
      phone,
      name: z.string(),
      tags: z.optional(z.array(z.string())),
      profileImage: z.optional(z.string()),
      unreadCount: z.optional(z.number()),
      window: z.optional(z.object({ expiresAt: instant })),
      /** When the business last began a conversation that cost a credit. */
      conversationAt: z.optional(instant),
      /** When the customer came by an ad and was not answered yet, and until when everything is free since. */
      referredAt: z.optional(instant),
      freeEntryUntil: z.optional(instant),
      /** Who answers by themselves: GET /_mock/personas. */
      persona: z.optional(contactPersona),
    }),
  ),
  messages: z.array(
    z.looseObject({
      id: z.optional(z.string()),
      phone,
      direction: z.enum(['inbound', 'outbound']),
      at: instant,
      /** A Cloud API message object without addressing: {type:'text', text:{body:'Hi'}}. */
      content,
      status: z.optional(z.nullable(messageStatus)),
      error: z.optional(z.union([z.string(), z.number()])),
      /** What it counted as. */
      pricing: z.optional(z.object(pricing)),
    }),
  ),
  templates: z.optional(z.array(z.looseObject({ name: z.string() }))),
  /** Names of deleted templates that cannot be used again yet. */
  templateHolds: z.optional(z.array(z.object({ name: z.string(), language: z.string(), until: instant }))),
  /** Whether the business is verified; it then may have 6,000 templates instead of 250. */
  isVerified: z.optional(z.boolean()),
  media: z.optional(z.array(storedMedia)),
  ...businessParts,
  scenarios: z.optional(z.array(z.looseObject({}))),
  /** Credits of Chat Mitra; 1,000 without it. */
  credits: z.optional(z.number().check(z.int(), z.minimum(0))),
  /** What credits went for, and what waits in the queue: as a snapshot gave them. */
  ledger: z.optional(z.array(ledgerEntry)),
  jobs: z.optional(z.array(storedJob)),
  /** Webhooks on their way: as a snapshot gave them. */
  deliveries: z.optional(z.array(storedDelivery)),
  /** Processes, users and background jobs of Chakra's platform. */
  chakra: z.optional(storedPlatform),
});

const start = {
  seed: z.optional(z.number().check(z.int())),
  fixture: z.optional(fixture),
  now: z.optional(instant),
  frozen: z.optional(z.boolean()),
  empty: z.optional(z.boolean()),
};
export const resetBody = z.strictObject(start);
/** A world to make; what is left out is as for every other. `rate`: world seconds a real second. */
export const worldBody = z.strictObject({
  name: z.string(),
  ...start,
  rate: z.optional(z.number().check(z.minimum(0.001), z.maximum(1_000_000))),
});

export const inboundBody = z.union([
  z.strictObject({ from: phone, name: z.optional(z.string()), text: z.string().check(z.minLength(1), z.maxLength(65_536)) }),
  z.strictObject({ from: phone, name: z.optional(z.string()), message: content }),
]);

const messageId = z.string();
export const customerAction = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['read', 'deliver']), messageId: z.optional(messageId) }),
  z.strictObject({ action: z.literal('type'), for: z.optional(duration) }),
  z.strictObject({ action: z.literal('react'), messageId, emoji: z.string().check(z.maxLength(32)) }),
  z.strictObject({ action: z.enum(['block', 'unblock', 'opt-out', 'opt-in']) }),
  /** Pays an order of an order_details message. */
  z.strictObject({ action: z.literal('pay'), referenceId: z.string() }),
  ...MORE_CUSTOMER_ACTIONS,
]);

/** `reason` is the reason of a rejection, or RATE_LIMITING_PAUSE; `language` picks one of a name. */
export const templateReview = z.strictObject({
  reason: z.optional(z.enum([...REJECTION_REASONS, 'RATE_LIMITING_PAUSE'])),
  language: z.optional(z.string()),
});

export const windowBody = z.union([z.strictObject({ open: z.boolean() }), z.strictObject({ closesIn: duration })]);

const code = z.union([z.string(), z.number()]);
/** What the mock can be told to do, and to what. First match wins, newest first. */
export const scenario = z.strictObject({
  name: z.optional(z.string()),
  when: z.strictObject({
    /**
     * "send" (any message), "call" (any call of a provider), the id of an endpoint, "control.inbound" (a customer writes),
     * "webhook", "socket" (an event on its way to them), "status" (what becomes of a message), or "clock" (an instant).
     */
    op: z.string(),
    dialect: z.optional(z.string()),
    to: z.optional(phone),
    /** The customer who writes: "control.inbound". */
    from: z.optional(phone),
    /** Of the message; the name of a status or an event. */
    type: z.optional(z.string()),
    template: z.optional(z.string()),
    nth: z.optional(z.number().check(z.int(), z.minimum(1))),
    probability: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
    /** World time from when it was armed: not before. For "clock" the instant itself. */
    after: z.optional(duration),
  }),
  do: z.strictObject({
    /** Answers the call itself with this catalogue key or code. */
    refuse: z.optional(code),
    /** HTTP status of the refusal instead of the documented one. */
    http: z.optional(z.number().check(z.int(), z.minimum(200), z.maximum(599))),
    /** Accepts the call and fails the message later, by status. */
    failAs: z.optional(z.union([code, z.strictObject({ code, after: duration })])),
    /** Late by so much world time: a reply (at most 30 s of real time), a webhook, a status, an event of the sockets. */
    delay: z.optional(duration),
    /** No answer for so much world time (at most 30 s of real time), then the connection ends. */
    hang: z.optional(duration),
    /** What is lost: a webhook, an event of the sockets, a status, the connection inside a reply, the body of a reply. */
    drop: z.optional(z.enum(['webhook', 'socket', 'status', 'reply', 'body'])),
    /** How often a webhook, a status or an event of the sockets comes in all. */
    duplicate: z.optional(z.number().check(z.int(), z.minimum(2), z.maximum(100))),
    /** How many later ones come before a webhook, a status or an event of the sockets. */
    reorder: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(100))),
    /** Spoils the signature or the body of a webhook, the body of a reply. */
    corrupt: z.optional(z.enum(['signature', 'body'])),
    /** Cuts the world's sockets, and lets none in for so much world time. */
    disconnect: z.optional(duration),
    /** The customer service window of the customer, or of all. */
    window: z.optional(z.enum(['close', 'open'])),
    /** What the provider does to the template, or to all that can be sent. */
    template: z.optional(z.enum(['pause', 'disable', 'reject', 'approve'])),
    /** All files that there are expire. */
    media: z.optional(z.enum(['expire'])),
    /** All tokens end. */
    token: z.optional(z.enum(['expire', 'revoke'])),
  }),
  /** How often it fires at most. */
  times: z.optional(z.number().check(z.int(), z.minimum(1))),
  /** World time that it lasts, from its first firing. */
  for: z.optional(duration),
});

/** A preset by its name; `to` and `times` go into each of its scenarios. */
export const presetUse = z.strictObject({
  preset: z.string(),
  to: z.optional(phone),
  times: z.optional(z.number().check(z.int(), z.minimum(1))),
});
const anyScenario = z.union([scenario, presetUse]);
/** One scenario or preset, a list of them, or a file that has them as `scenarios`. */
export const armBody = z.union([scenario, presetUse, z.array(anyScenario), z.strictObject({ scenarios: z.array(anyScenario) })]);

export type ClockBody = z.infer<typeof clockBody>;
export type Fixture = z.infer<typeof fixture>;
export type StoredDelivery = z.infer<typeof storedDelivery>;
export type StoredJob = z.infer<typeof storedJob>;
export type LedgerItem = z.infer<typeof ledgerEntry>;
export type ResetBody = z.infer<typeof resetBody>;
export type InboundBody = z.infer<typeof inboundBody>;
export type CustomerAction = z.infer<typeof customerAction>;
export type WindowBody = z.infer<typeof windowBody>;
export type Scenario = z.infer<typeof scenario>;
export type PresetUse = z.infer<typeof presetUse>;
/** What arms scenarios: in a request, a file, or a test. */
export type ArmBody = z.infer<typeof armBody>;
