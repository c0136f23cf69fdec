/** The Contacts/Messages API as it travels. Source: seeds/003; members marked "ours" are absent under `--strict`. */
import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';
import { isPhone, phoneProblem } from '../phone.ts';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const url = z.string().check(
  z.minLength(1),
  z.refine((value) => /^(https?:\/\/|data:)/i.test(value), 'give an http or https link'),
);

/** A phone number on the wire: "+12025550123". */
export const wirePhone = z.string().check(
  z.superRefine((value, context) => {
    if (isPhone(value)) return;
    context.addIssue({ code: 'custom', message: phoneProblem(value) ?? 'give a phone number with country code', input: value });
  }),
);

export const wireImage = z.object({ url, caption: z.optional(z.string().check(z.maxLength(LIMITS.caption))) });
export const wireDocument = z.object({
  url,
  filename: z.optional(text(240)),
  caption: z.optional(z.string().check(z.maxLength(LIMITS.caption))),
});
export const wireLocation = z.object({
  latitude: z.number().check(z.minimum(-90), z.maximum(90)),
  longitude: z.number().check(z.minimum(-180), z.maximum(180)),
  name: z.optional(z.string()),
  address: z.optional(z.string()),
});

const parameter = z.looseObject({
  type: z.string(),
  text: z.optional(z.string()),
  currency: z.optional(z.looseObject({ fallback_value: z.string() })),
  date_time: z.optional(z.looseObject({ fallback_value: z.string() })),
});
export const wireTemplate = z.object({
  name: text(512),
  language: z.object({ code: text(15) }),
  components: z.optional(z.array(z.looseObject({ type: z.string(), parameters: z.optional(z.array(parameter)) }))),
});
/** Ours: an empty emoji takes the reaction back. */
export const wireReaction = z.object({ messageId: text(200), emoji: z.string().check(z.maxLength(32)) });

const envelope = { to: wirePhone, context: z.optional(z.object({ id: text(200) })) };

/** `POST /messages`. */
export const sendBody = z.discriminatedUnion('type', [
  z.object({ ...envelope, type: z.literal('text'), text: text(LIMITS.textBody) }),
  z.object({ ...envelope, type: z.literal('image'), image: wireImage }),
  z.object({ ...envelope, type: z.literal('document'), document: wireDocument }),
  z.object({ ...envelope, type: z.literal('location'), location: wireLocation }),
  z.object({ ...envelope, type: z.literal('template'), template: wireTemplate }),
  z.object({ ...envelope, type: z.literal('reaction'), reaction: wireReaction }),
]);

export const messageStatus = z.enum(['accepted', 'sent', 'delivered', 'read', 'played', 'failed', 'received']);

export const wireError = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    status: z.number(),
    /** Ours: the provider's own number, e.g. 131026. */
    providerCode: z.optional(z.number()),
    /** Ours. */
    details: z.optional(z.string()),
    /** Ours: seconds. */
    retryAfter: z.optional(z.number()),
  }),
});

/** A message of a list. Open: kinds that the document does not name carry a member of their own. */
export const wireMessage = z.looseObject({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  type: z.string(),
  text: z.optional(z.string()),
  image: z.optional(z.looseObject({ url: z.string(), caption: z.optional(z.string()) })),
  document: z.optional(z.looseObject({ url: z.string(), filename: z.optional(z.string()), caption: z.optional(z.string()) })),
  location: z.optional(
    z.looseObject({ latitude: z.number(), longitude: z.number(), name: z.optional(z.string()), address: z.optional(z.string()) }),
  ),
  template: z.optional(z.looseObject({ name: z.string() })),
  timestamp: z.string(),
  status: z.string(),
  /** Ours from here. */
  direction: z.optional(z.enum(['inbound', 'outbound'])),
  context: z.optional(z.object({ id: z.string() })),
  reactions: z.optional(z.array(z.object({ from: z.string(), emoji: z.string() }))),
  error: z.optional(wireError.shape.error),
});

export const wireContact = z.looseObject({
  id: z.string(),
  phone: z.string(),
  name: z.string(),
  lastMessageAt: z.optional(z.string()),
  profileImage: z.optional(z.string()),
  tags: z.optional(z.array(z.string())),
  /** Ours from here. */
  unreadCount: z.optional(z.number()),
  lastMessage: z.optional(wireMessage),
  window: z.optional(z.object({ open: z.boolean(), expiresAt: z.optional(z.string()) })),
});

const pagination = z.object({ next: z.optional(z.string()), previous: z.optional(z.string()) });
export const contactsReply = z.object({ contacts: z.array(wireContact), pagination });
export const messagesReply = z.object({ messages: z.array(wireMessage), pagination });

/** Ours: `GET /templates`, components in the Cloud API's shape. */
export const wireTemplateDefinition = z.looseObject({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  category: z.enum(['MARKETING', 'UTILITY', 'AUTHENTICATION']),
  status: z.string(),
  components: z.array(z.looseObject({ type: z.string(), text: z.optional(z.string()), format: z.optional(z.string()) })),
});
export const templatesReply = z.object({ templates: z.array(wireTemplateDefinition) });

/** Ours: `PATCH /contacts/{phone}`. */
export const contactPatch = z.object({
  name: z.optional(text(200)),
  tags: z.optional(z.array(text(60)).check(z.maxLength(50))),
});
/** Ours: `POST /contacts/{phone}/read`: marks everything up to this message as read, or all of it. */
export const readBody = z.object({ upTo: z.optional(z.string()) });

export type SendBody = z.infer<typeof sendBody>;
export type WireMessage = z.infer<typeof wireMessage>;
export type WireContact = z.infer<typeof wireContact>;
export type WireError = z.infer<typeof wireError>;
export type WireTemplateDefinition = z.infer<typeof wireTemplateDefinition>;
export type MessageStatus = z.infer<typeof messageStatus>;
