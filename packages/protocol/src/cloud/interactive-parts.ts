/** What interactive messages have in common: header, body, footer. */
import * as z from 'zod/mini';
import { between, upTo } from './checks.ts';
import { CLOUD_LIMITS } from './limits.ts';
import { document, image, video } from './media.ts';

const textHeader = z.looseObject({ type: z.literal('text'), text: between('Header text', CLOUD_LIMITS.headerText) });
const imageHeader = z.looseObject({ type: z.literal('image'), image });
const videoHeader = z.looseObject({ type: z.literal('video'), video });
const documentHeader = z.looseObject({ type: z.literal('document'), document });

export const anyHeader = z.discriminatedUnion('type', [textHeader, imageHeader, videoHeader, documentHeader]);
export const mediaHeader = z.discriminatedUnion('type', [imageHeader, videoHeader]);
export { textHeader };
export const noHeader = z.optional(z.undefined('Header is not allowed for this interactive type'));
export const noFooter = z.optional(z.undefined('Footer is not allowed for this interactive type'));

export function body(most: number = CLOUD_LIMITS.bodyText) {
  return z.looseObject({ text: between('Body text', most) });
}
export const footer = z.optional(z.looseObject({ text: upTo('Footer text', CLOUD_LIMITS.footer) }));
export const url = z.string().check(z.regex(/^https?:\/\/[^\s/]/i, 'Url must be an http or https URL'));
export const filled = z.string().check(z.minLength(1, 'Value cannot be empty'));
