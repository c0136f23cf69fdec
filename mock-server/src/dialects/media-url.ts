import { MEDIA_LIFE } from '@wa-inbox/protocol/cloud/media-types';
import { seal } from '../core/media/digest.ts';
import type { MediaRow } from '../core/media/media-book.ts';
import type { Settings } from '../core/settings.ts';
import type { World } from '../core/world.ts';
import { isSameText } from './auth.ts';
import type { Query } from './url.ts';

/** Where the provider's media host serves files. */
export const ATTACHMENTS = '/whatsapp_business/attachments';

/** A URL that opens for five minutes of world time, with a bearer token. Cloud API, media. */
export function shortUrl(world: World, { id }: MediaRow): string {
  const until = Math.floor((world.clock.now() + MEDIA_LIFE.url) / 1_000);
  const query = `mid=${id}&ext=${until}&hash=${sealOf(world.settings, `${id} ${until}`)}`;
  return `${originOf(world.settings)}${ATTACHMENTS}/?${query}`;
}

/** The file that a short URL stands for, while it does. */
export function fileOfShortUrl(world: World, { mid = '', ext = '', hash = '' }: Query): MediaRow | undefined {
  const now = world.clock.now();
  const isOurs = isSameText(sealOf(world.settings, `${mid} ${ext}`), hash);
  return isOurs && Number(ext) * 1_000 > now ? world.media.get(mid, now) : undefined;
}

/**
 * A URL that opens by itself for as long as the file is kept, as an <img> needs it: its token opens this file and nothing
 * else. Ours, for messages of the Contacts/Messages API.
 */
export function openUrl(settings: Settings, id: string): string {
  return `${originOf(settings)}/api/v1/media/${encodeURIComponent(id)}?token=${openToken(settings, id)}`;
}

export function openToken(settings: Settings, id: string): string {
  return sealOf(settings, id);
}

/** Scheme and host, and what paths of the world begin with. */
export function originOf({ media, prefix }: Settings): string {
  return (media.base ?? media.home.url) + prefix;
}

/** Only who knows a token of the mock can write one. */
function sealOf({ tokens, prefix }: Settings, text: string): string {
  return seal(tokens.map(({ token }) => token).join('\n'), `${prefix} ${text}`);
}
