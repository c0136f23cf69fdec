import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

/** Endings of pictures that the Cloud API does not send as images. */
const NOT_AN_IMAGE = /\.(webp|gif|bmp|svg|tiff?|heic|avif)(?:[?#]|$)/i;

/** Links are fetched after the call was accepted; a picture that is neither JPEG nor PNG fails then. Error 131053. */
export function mediaLinkRule(_world: World, { content }: SendIntent): Refusal | undefined {
  if (content.type !== 'image') return undefined;
  const link = (content['image'] as { link?: unknown } | undefined)?.link;
  const format = typeof link === 'string' ? NOT_AN_IMAGE.exec(link)?.[1] : undefined;
  if (format === undefined) return undefined;
  const message = `The image is a .${format.toLowerCase()} file: send JPEG or PNG.`;
  return { key: 'media_upload_error', rule: 'media-link', message, reportedLater: true };
}
