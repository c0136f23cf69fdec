/** What the Contacts/Messages API is asked. Source: seeds/003. */
import * as z from 'zod/mini';
import { button, ctaUrl, list } from '../cloud/interactive-replies.ts';
import { contacts } from '../cloud/simple.ts';
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

/** A link, or (ours) the id that `POST /media` answered with. */
const source = { url: z.optional(url), id: z.optional(text(100)) };
const hasSource = z.superRefine((given: { url?: string | undefined; id?: string | undefined }, context) => {
  if (given.url !== undefined || given.id !== undefined) return;
  const message = 'give an http or https link, or "id" of an uploaded file';
  context.addIssue({ code: 'custom', path: ['url'], message, input: undefined });
});
const caption = z.optional(z.string().check(z.maxLength(LIMITS.caption)));
export const wireImage = z.object({ ...source, caption }).check(hasSource);
export const wireDocument = z.object({ ...source, filename: z.optional(text(240)), caption }).check(hasSource);
/** Ours, as are audio, contacts and interactive messages: the document names no such kinds. */
export const wireVideo = z.object({ ...source, caption }).check(hasSource);
/** `voice` marks what was spoken for this conversation. */
export const wireAudio = z.object({ ...source, voice: z.optional(z.boolean()) }).check(hasSource);
/** Reply buttons, a list or a link, in the Cloud API's shape. */
export const wireInteractive = z.discriminatedUnion('type', [button, list, ctaUrl]);
export const wireLocation = z.object({
  latitude: z.number().check(z.minimum(-90), z.maximum(90)),
  longitude: z.number().check(z.minimum(-180), z.maximum(180)),
  name: z.optional(z.string()),
  address: z.optional(z.string()),
});

/** What a parameter of a type is read by; other types are carried. */
const READ_BY = ['text', 'currency', 'date_time'] as const;
const parameter = z
  .looseObject({
    type: z.string(),
    text: z.optional(z.string()),
    currency: z.optional(z.looseObject({ fallback_value: z.string() })),
    date_time: z.optional(z.looseObject({ fallback_value: z.string() })),
  })
  .check(
    z.superRefine((given, context) => {
      const member = READ_BY.find((name) => name === given.type);
      if (member === undefined || given[member] !== undefined) return;
      const message = `give the ${member} of the parameter, for it is of type "${member}"`;
      context.addIssue({ code: 'custom', path: [member], message, input: undefined });
    }),
  );
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
  z.object({ ...envelope, type: z.literal('video'), video: wireVideo }),
  z.object({ ...envelope, type: z.literal('audio'), audio: wireAudio }),
  z.object({ ...envelope, type: z.literal('contacts'), contacts }),
  z.object({ ...envelope, type: z.literal('interactive'), interactive: wireInteractive }),
  z.object({ ...envelope, type: z.literal('reaction'), reaction: wireReaction }),
]);

/** Ours: `PATCH /contacts/{phone}`. */
export const contactPatch = z.object({
  name: z.optional(text(200)),
  tags: z.optional(z.array(text(60)).check(z.maxLength(50))),
});
/** Ours: `POST /contacts/{phone}/read`: marks everything up to this message as read, or all of it. */
export const readBody = z.object({ upTo: z.optional(z.string()) });

export type SendBody = z.infer<typeof sendBody>;
