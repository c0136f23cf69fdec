/** What Chakra answers. Source: seeds/002, seeds/004; the parts of the envelope: apidocs.chakrahq.com, response format. */
import * as z from 'zod/mini';
import { wireCloudError } from '../cloud/replies.ts';

/** What went wrong, ours: documents name the list and not its items. Under `--strict` a sentence, as Chakra's own SDK reads it. */
const errorItem = z.looseObject({
  /** The Cloud API's number, or a key of the error catalogue for Chakra's own. */
  code: z.union([z.number(), z.string()]),
  message: z.string(),
  details: z.optional(z.string()),
  error_subcode: z.optional(z.number()),
  fbtrace_id: z.optional(z.string()),
  /** Seconds. */
  retryAfter: z.optional(z.number()),
});
export const chakraError = z.object({ _data: z.null(), _errors: z.array(z.union([errorItem, z.string()])) });
/** Of any call: template and media calls hand on the Cloud API's error as it is. */
export const anyChakraError = z.union([chakraError, wireCloudError]);
export type ChakraError = z.infer<typeof chakraError>;
export type ChakraErrorItem = z.infer<typeof errorItem>;

function envelope<Data extends z.ZodMiniType>(data: Data) {
  return z.looseObject({ _data: data, _meta: z.optional(z.looseObject({})) });
}

const millis = z.number();
export const sentReply = envelope(
  z.union([z.looseObject({ whatsappMessageId: z.string() }), z.looseObject({ success: z.boolean() })]),
);

/** A message as chats and template sends show it; `message` is ours, the whole of it as the Cloud API has it. */
export const chatMessage = z.looseObject({
  id: z.string(),
  createdAt: millis,
  updatedAt: millis,
  externalId: z.string(),
  provider: z.literal('whatsapp'),
  dataType: z.string(),
  body: z.unknown(),
  text: z.string(),
  deliveryStatus: z.string(),
  direction: z.enum(['INBOUND', 'OUTBOUND']),
  timestamp: millis,
  context: z.looseObject({ contactIdentifier: z.string() }),
  chat: z.nullable(z.string()),
  plugin: z.string(),
});
export const chatMessageReply = envelope(chatMessage);
export const chatMessagesReply = envelope(z.array(chatMessage));

/** A conversation. Ours: the document shows no fields. */
export const chat = z.looseObject({
  id: z.string(),
  chatName: z.string(),
  participantId: z.string(),
  unreadCount: z.number(),
  lastMessage: z.nullable(chatMessage),
});
export const chatsReply = envelope(z.array(chat));

const row = { id: z.string(), createdAt: millis, updatedAt: millis };
export const process = z.looseObject({
  ...row,
  procedure: z.string(),
  status: z.string(),
  state: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export const processReply = envelope(process);
export const processesReply = envelope(z.array(process));

export const publicMediaReply = envelope(z.looseObject({ publicMediaUrl: z.string() }));
export const photoReply = envelope(
  z.looseObject({ ...row, filetype: z.nullable(z.string()), filename: z.nullable(z.string()), isPublic: z.boolean() }),
);

const task = z.looseObject({ ...row, process: z.string(), stateTask: z.string(), status: z.string() });
export const taskReply = envelope(task);
export const tasksReply = envelope(z.array(task));

const user = z.looseObject({ ...row, username: z.string(), firstName: z.string(), lastName: z.string() });
export const userReply = envelope(user);
export const usersReply = envelope(z.array(user));

export const backgroundJobReply = envelope(z.looseObject({ ...row, completionStatus: z.string(), type: z.string() }));
export const jobEntriesReply = envelope(z.array(z.looseObject({ id: z.string(), completionStatus: z.string() })));
export const configReply = envelope(
  z.looseObject({ procedures: z.array(z.looseObject({ id: z.string(), shortId: z.string() })) }),
);
