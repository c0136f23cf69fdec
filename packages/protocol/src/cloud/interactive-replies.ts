/** Reply buttons, lists, links and requests. Cloud API, interactive messages; facts/message-types.json. */
import * as z from 'zod/mini';
import { areUnique, between, listOf, reportInvalid, reportMissing, upTo } from './checks.ts';
import { anyHeader, body, footer, noHeader, textHeader, url } from './interactive-parts.ts';
import { CLOUD_LIMITS } from './limits.ts';

const replyButton = z.looseObject({
  type: z.literal('reply'),
  reply: z.looseObject({
    id: between('Button id', CLOUD_LIMITS.buttonId).check(
      z.refine((id) => id === id.trim(), 'Button id cannot start or end with a space'),
    ),
    title: between('Button title', CLOUD_LIMITS.buttonTitle),
  }),
});
const buttons = listOf('Buttons', replyButton, [1, CLOUD_LIMITS.buttons]).check(
  z.superRefine((all, context) => {
    if (!areUnique(all.map(({ reply }) => reply.id))) reportInvalid(context, 'Button ids must be unique', all);
    if (!areUnique(all.map(({ reply }) => reply.title))) reportInvalid(context, 'Button titles must be unique', all);
  }),
);
export const button = z.looseObject({
  type: z.literal('button'),
  header: z.optional(anyHeader),
  body: body(),
  footer,
  action: z.looseObject({ buttons }),
});

const row = z.looseObject({
  id: between('Row id', CLOUD_LIMITS.rowId),
  title: z
    .string()
    .check(
      z.minLength(1, 'Row title cannot be empty'),
      z.maxLength(CLOUD_LIMITS.rowTitle, `Row title is too long. Max length is ${CLOUD_LIMITS.rowTitle}`),
    ),
  description: z.optional(upTo('Row description', CLOUD_LIMITS.rowDescription)),
});
const section = z.looseObject({
  title: z.optional(upTo('Section title', CLOUD_LIMITS.sectionTitle)),
  rows: z.array(row).check(z.minLength(1, 'Section needs at least one row')),
});
const sections = listOf('Sections', section, [1, CLOUD_LIMITS.sections]).check(
  z.superRefine((all, context) => {
    const rows = all.flatMap((one) => one.rows);
    const most = CLOUD_LIMITS.rows;
    if (rows.length > most) reportInvalid(context, `Total row count exceed max allowed count: ${most}`, all);
    if (!areUnique(rows.map(({ id }) => id))) reportInvalid(context, 'Row ids must be unique', all);
    if (all.length > 1 && all.some(({ title }) => !title))
      reportMissing(context, 'Section title is required when there is more than one section.', all);
  }),
);
export const list = z.looseObject({
  type: z.literal('list'),
  header: z.optional(textHeader),
  body: body(CLOUD_LIMITS.listBody),
  footer,
  action: z.looseObject({ button: between('List button', CLOUD_LIMITS.displayText), sections }),
});

/** The parameters of a link button, of which there are two kinds of holders. */
export const linkAction = z.looseObject({
  name: z.literal('cta_url'),
  parameters: z.looseObject({ display_text: between('Display text', CLOUD_LIMITS.displayText), url }),
});
export const ctaUrl = z.looseObject({
  type: z.literal('cta_url'),
  header: z.optional(anyHeader),
  body: body(),
  footer,
  action: linkAction,
});

export const locationRequest = z.looseObject({
  type: z.literal('location_request_message'),
  header: noHeader,
  body: body(),
  action: z.looseObject({ name: z.literal('send_location') }),
});

/** India only, says the document. */
export const addressMessage = z.looseObject({
  type: z.literal('address_message'),
  body: body(),
  action: z.looseObject({
    name: z.literal('address_message'),
    parameters: z.looseObject({
      country: z.literal('IN'),
      values: z.optional(z.looseObject({ in_pin_code: z.optional(upTo('Pin code', CLOUD_LIMITS.pinCode)) })),
    }),
  }),
});

/** No document shows it; a public SDK sends it (whatsapp-api-js 6.3.0). */
export const contactRequest = z.looseObject({
  type: z.literal('request_contact_info'),
  body: body(),
  action: z.looseObject({ name: z.literal('request_contact_info') }),
});

export const callPermission = z.looseObject({
  type: z.literal('call_permission_request'),
  body: z.optional(body()),
  action: z.looseObject({ name: z.literal('call_permission_request') }),
});
