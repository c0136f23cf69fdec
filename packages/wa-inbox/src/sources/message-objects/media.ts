import type { Header, Media, Place, Product } from '../../model/content-parts.ts';
import type { Content } from '../../model/content.ts';
import { given, itemsOf, membersOf, numberOf, textOf, type Members } from './reader.ts';

/** A link is `link` on the Cloud API and `url` on the Contacts/Messages API. */
export function decodeMedia(part: Members): Media | undefined {
  const url = textOf(part['link']) ?? textOf(part['url']);
  const id = textOf(part['id']);
  return url || id ? { url: url ?? '', ...given({ id, mime: textOf(part['mime_type']) }) } : undefined;
}

export function decodeImage(part: Members): Content | undefined {
  const media = decodeMedia(part);
  return media && { kind: 'image', ...media, ...given({ caption: textOf(part['caption']) }) };
}

export function decodeVideo(part: Members): Content | undefined {
  const media = decodeMedia(part);
  return media && { kind: 'video', ...media, ...given({ caption: textOf(part['caption']) }) };
}

export function decodeAudio(part: Members): Content | undefined {
  const media = decodeMedia(part);
  const loudness = Array.isArray(part['waveform']) ? part['waveform'].map(Number).filter(Number.isFinite) : [];
  const top = Math.max(1, ...loudness); // 0 to 100 by some, 0 to 1 by others
  const waveform = loudness.length > 0 ? loudness.map((value) => Math.max(0, value) / top) : undefined;
  const voice = part['voice'] === true || undefined;
  return media && { kind: 'audio', ...media, ...given({ voice, seconds: numberOf(part['duration']), waveform }) };
}

export function decodeDocument(part: Members): Content | undefined {
  const media = decodeMedia(part);
  const named = given({ filename: textOf(part['filename']), caption: textOf(part['caption']) });
  return media && { kind: 'document', ...media, ...named };
}

export function decodeSticker(part: Members): Content | undefined {
  const media = decodeMedia(part);
  return media && { kind: 'sticker', ...media };
}

export function decodePlace(part: Members): Place | undefined {
  const [latitude, longitude] = [numberOf(part['latitude']), numberOf(part['longitude'])];
  if (latitude === undefined || longitude === undefined) return undefined;
  const named = given({ name: textOf(part['name']), address: textOf(part['address']), link: textOf(part['url']) });
  return { latitude, longitude, ...named };
}

export function decodeLocation(part: Members): Content | undefined {
  const place = decodePlace(part);
  return place && { kind: 'location', ...place };
}

export function decodeProduct(part: Members, catalogue: unknown = part['catalog_id']): Product | undefined {
  const id = textOf(part['product_retailer_id']) ?? textOf(part['retailer_id']);
  return id === undefined ? undefined : { id, ...given({ catalogue: textOf(catalogue) }) };
}

/** The head of an interactive message, or the parameter of a template's header. */
export function decodeHeader(part: Members): Header | undefined {
  const type = textOf(part['type']) ?? '';
  const inner = membersOf(part[type]);
  if (type === 'text') {
    const text = textOf(part['text']);
    return text === undefined ? undefined : { kind: 'text', text };
  }
  if (type === 'location') {
    const place = decodePlace(inner);
    return place && { kind: 'location', ...place };
  }
  if (type === 'product') {
    const product = decodeProduct(inner);
    return product && { kind: 'product', ...product };
  }
  const media = decodeMedia(inner);
  if (type === 'image' || type === 'video') return media && { kind: type, ...media };
  return type === 'document' && media ? { kind: type, ...media, ...given({ filename: textOf(inner['filename']) }) } : undefined;
}

/** Several pictures in one message, as some wrappers send them. */
export function decodeAlbum(part: Members): Content | undefined {
  const items = itemsOf(part['items']).flatMap((item) => {
    const decoded = item['type'] === 'video' ? decodeVideo(item) : decodeImage(item);
    return decoded?.kind === 'image' || decoded?.kind === 'video' ? [decoded] : [];
  });
  return items.length > 0 ? { kind: 'album', items } : undefined;
}
