/** Media in messages and headers. Cloud API, media messages; facts/message-types.json. */
import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';
import { reportInvalid, reportMissing } from './checks.ts';

type Source = { id?: string | undefined; link?: string | undefined };
type Shape = Record<string, z.ZodMiniType>;

/** Exactly one of an uploaded media's id and a link. A link is checked as text and never fetched. */
function media<Members extends Shape>(members: Members) {
  const shape = { id: z.optional(z.string()), link: z.optional(z.string()), ...members };
  return z.looseObject(shape).check(
    z.superRefine((given, context) => {
      const { id, link } = given as Source;
      if (!id && !link) return reportMissing(context, 'Media needs one of id and link.', given);
      if (id && link) return reportInvalid(context, 'Media takes either id or link, not both.', given);
      if (link && !/^https?:\/\/[^\s/]/i.test(link)) reportInvalid(context, 'Media link must be an http or https URL.', given);
    }),
  );
}

const caption = { caption: z.optional(z.string().check(z.maxLength(LIMITS.caption))) };
/** Audio and stickers have no caption. */
const noCaption = { caption: z.optional(z.undefined('Caption is not supported for this media type')) };

export const image = media(caption);
export const video = media(caption);
export const document = media({ ...caption, filename: z.optional(z.string()) });
export const audio = media({ ...noCaption, voice: z.optional(z.boolean()) });
export const sticker = media(noCaption);
