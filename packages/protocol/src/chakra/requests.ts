/** What Chakra's own WhatsApp and chat calls are asked; pass-through bodies are the Cloud API's. Source: apidocs.chakrahq.com. */
import * as z from 'zod/mini';
import { coordinate } from '../cloud/checks.ts';
import { LIMITS } from '../limits.ts';

const filled = z.string().check(z.minLength(1));
const optionalText = z.optional(z.string());
/** One parameter: by its name or its number where a value is given, by a property of the process where none is. */
const mapping = z.optional(
  z.array(z.looseObject({ schemaPropertyName: filled, schemaPropertyValue: z.optional(z.union([z.string(), z.number()])) })),
);

export const sendTemplateBody = z.looseObject({
  whatsappPhoneNumberId: filled,
  templateName: filled,
  /** Of the body. */
  mapping,
  headerMapping: mapping,
  buttonMapping: mapping,
  imageUrl: optionalText,
  videoUrl: optionalText,
  documentUrl: optionalText,
  /** Of the document. */
  filename: optionalText,
  /** Of a header that is a place. */
  locationLatitude: z.optional(coordinate('locationLatitude', 90)),
  locationLongitude: z.optional(coordinate('locationLongitude', 180)),
  locationName: optionalText,
  locationAddress: optionalText,
  /** For a template that exists in several languages. */
  language: optionalText,
  /** For authentication templates. */
  otpCode: optionalText,
});
export type SendTemplateBody = z.infer<typeof sendTemplateBody>;
export type Mapping = NonNullable<SendTemplateBody['mapping']>;

const paging = {
  page: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000))),
  limit: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(LIMITS.chakra.pageSizeMax))),
};
const order = { orderDirection: z.optional(z.enum(['asc', 'desc'])) };

export const listChatsBody = z.looseObject({ ...paging, ...order, search: optionalText });
export const listMessagesBody = z.looseObject({ ...paging, ...order });
export const listPhoneMessagesBody = z.looseObject({
  ...paging,
  ...order,
  customerPhoneNumber: z.union([z.string(), z.number()]),
});
export type Paging = z.infer<typeof listMessagesBody>;
