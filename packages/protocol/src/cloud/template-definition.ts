/** Message templates as they are created, changed and told. Cloud API, message templates; facts/template-rules.json. */
import * as z from 'zod/mini';

export const TEMPLATE_CATEGORIES = ['MARKETING', 'UTILITY', 'AUTHENTICATION'] as const;
export const TEMPLATE_STATUSES = [
  'PENDING',
  'APPROVED',
  'REJECTED',
  'PAUSED',
  'DISABLED',
  'IN_APPEAL',
  'PENDING_DELETION',
  'DELETED',
  'LIMIT_EXCEEDED',
  'ARCHIVED',
] as const;
export const REJECTION_REASONS = [
  'ABUSIVE_CONTENT',
  'INCORRECT_CATEGORY',
  'INVALID_FORMAT',
  'PROMOTIONAL',
  'SCAM',
  'TAG_CONTENT_MISMATCH',
] as const;
export const QUALITY_SCORES = ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] as const;

const upper = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((value) => value.toUpperCase()),
    ),
    z.enum(values),
  );

const text = z.optional(z.string());
const button = z.looseObject({ type: z.string(), text, url: text });
const members = {
  type: z.string(),
  format: text,
  text,
  buttons: z.optional(z.array(button)),
  example: z.optional(z.looseObject({})),
};
/** The shape of a component; what it may say is for the rules of templates. */
const component = z.looseObject({
  ...members,
  limited_time_offer: z.optional(z.looseObject({ text, has_expiration: z.optional(z.boolean()) })),
  cards: z.optional(z.array(z.looseObject({ components: z.array(z.looseObject(members)) }))),
});
const components = z.array(component);
/** Forms write numbers and truths as text. */
const wholeNumber = z.union([
  z.number().check(z.int()),
  z.pipe(
    z.string().check(z.regex(/^-?\d{1,9}$/)),
    z.transform((value) => Number(value)),
  ),
]);
const flag = z.union([
  z.boolean(),
  z.pipe(
    z.enum(['true', 'false']),
    z.transform((value) => value === 'true'),
  ),
]);
const settings = {
  message_send_ttl_seconds: z.optional(wholeNumber),
  cta_url_link_tracking_opted_out: z.optional(flag),
};

/** `POST /{waba-id}/message_templates`. */
export const createTemplateBody = z.looseObject({
  name: z.string(),
  language: z.string(),
  category: upper(TEMPLATE_CATEGORIES),
  components,
  parameter_format: z.optional(upper(['POSITIONAL', 'NAMED'])),
  allow_category_change: z.optional(flag),
  library_template_name: z.optional(z.string()),
  ...settings,
});
/** `POST /{template-id}`: components are replaced as a whole. */
export const editTemplateBody = z.looseObject({
  category: z.optional(upper(TEMPLATE_CATEGORIES)),
  components: z.optional(components),
  ...settings,
});
/** `POST /{waba-id}/upsert_message_templates`: one authentication template in several languages. */
export const upsertTemplatesBody = z.looseObject({
  name: z.string(),
  languages: z.array(z.string()).check(z.minLength(1)),
  category: upper(TEMPLATE_CATEGORIES),
  components,
  ...settings,
});

export const createTemplateReply = z.looseObject({ id: z.string(), status: z.string(), category: z.enum(TEMPLATE_CATEGORIES) });
export const upsertTemplatesReply = z.looseObject({
  data: z.array(z.looseObject({ id: z.string(), status: z.string(), language: z.string() })),
});
/** Only `id` is always there: the rest is what `fields` asks for. */
export const templateNode = z.looseObject({
  id: z.string(),
  name: z.optional(z.string()),
  language: z.optional(z.string()),
  status: z.optional(z.string()),
  category: z.optional(z.string()),
  parameter_format: z.optional(z.enum(['POSITIONAL', 'NAMED'])),
  components: z.optional(components),
});
export const listTemplatesReply = z.looseObject({
  data: z.array(templateNode),
  paging: z.optional(
    z.looseObject({
      cursors: z.looseObject({ before: z.string(), after: z.string() }),
      next: z.optional(z.string()),
      previous: z.optional(z.string()),
    }),
  ),
  summary: z.optional(z.looseObject({})),
});

/** `GET /{waba-id}/message_template_previews`. */
export const templatePreviews = z.looseObject({
  data: z.array(z.looseObject({ body: z.string(), footer: z.optional(z.string()), language: z.string() })),
});

/** `POST /{app-id}/uploads` begins an upload, `POST /upload:{…}` ends it with a handle for `example.header_handle`. */
/** By query, as JSON or as a form. Resumable Upload API. */
export const uploadBody = z.looseObject({
  file_name: z.optional(z.string()),
  file_length: z.optional(wholeNumber),
  file_type: z.optional(z.string()),
});
export const uploadSession = z.looseObject({ id: z.string() });
export const uploadHandle = z.looseObject({ h: z.string() });

export type CreateTemplateBody = z.infer<typeof createTemplateBody>;
export type EditTemplateBody = z.infer<typeof editTemplateBody>;
export type UpsertTemplatesBody = z.infer<typeof upsertTemplatesBody>;
