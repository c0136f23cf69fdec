/** What the Contacts/Messages API says. Source: seeds/003; members marked "ours" are absent under `--strict`. */
import * as z from 'zod/mini';

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
  context: z.optional(z.looseObject({ id: z.optional(z.string()) })),
  /** The customer changed it since; it is what it is now. */
  edited: z.optional(z.boolean()),
  /** The customer took it back: what it said is not told any more. */
  deleted: z.optional(z.boolean()),
  reactions: z.optional(z.array(z.object({ from: z.string(), emoji: z.string() }))),
  error: z.optional(wireError.shape.error),
  /** What it counts as for the provider; only `regular` ones are charged. */
  pricing: z.optional(z.object({ category: z.string(), type: z.string() })),
});

/** Ours: `POST /media`. The URL opens by itself for as long as the file is kept. */
export const wireMedia = z.object({
  id: z.string(),
  url: z.string(),
  mimeType: z.string(),
  size: z.number(),
  filename: z.optional(z.string()),
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
  /** Stopped marketing messages. */
  optedOut: z.optional(z.boolean()),
  /** Blocked by the business: what they write does not come in. */
  blocked: z.optional(z.boolean()),
  window: z.optional(z.object({ open: z.boolean(), expiresAt: z.optional(z.string()), freeEntryUntil: z.optional(z.string()) })),
});

const pagination = z.object({ next: z.optional(z.string()), previous: z.optional(z.string()) });
/** Pages as a careful client reads them: each item by itself, so that one that is odd does not cost the others. */
export const contactsPage = z.looseObject({ contacts: z.array(z.unknown()), pagination: z.optional(pagination) });
export const messagesPage = z.looseObject({ messages: z.array(z.unknown()), pagination: z.optional(pagination) });
export const contactsReply = z.object({ contacts: z.array(wireContact), pagination });
export const messagesReply = z.object({ messages: z.array(wireMessage), pagination });

/** Ours: `GET /messages?search=`; each message says whose conversation it is from. */
export const wireHit = z.extend(wireMessage, { contact: z.object({ id: z.string(), phone: z.string(), name: z.string() }) });
export const hitsReply = z.object({ messages: z.array(wireHit), pagination });

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

export type WireMessage = z.infer<typeof wireMessage>;
export type WireHit = z.infer<typeof wireHit>;
export type WireMedia = z.infer<typeof wireMedia>;
export type WireContact = z.infer<typeof wireContact>;
export type WireError = z.infer<typeof wireError>;
export type WireTemplateDefinition = z.infer<typeof wireTemplateDefinition>;
export type MessageStatus = z.infer<typeof messageStatus>;
