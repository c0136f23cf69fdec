import type { Header, Media } from '../../model/content-parts.ts';
import type { Content } from '../../model/content.ts';
import type { Message } from '../../model/message.ts';

/** A picture or film that can be shown large. */
export type Picture = { kind: 'image' | 'video'; caption?: string } & Media;
/** `of` is the message it belongs to. */
type Found = Picture & { of: Message };

/** All pictures of a conversation, in the order in which they are read. */
export function picturesOf(messages: readonly Message[]): Found[] {
  return messages.flatMap((message) => {
    const image = message.referral?.image;
    const found: Picture[] = [...(image ? [{ kind: 'image' as const, url: image }] : []), ...ofContent(message.content)];
    return found.map((picture) => ({ ...picture, of: message }));
  });
}

function ofContent(content: Content): Picture[] {
  switch (content.kind) {
    case 'image':
    case 'video':
      return [content];
    case 'album':
      return content.items;
    case 'template':
      return [...ofHeader(content.media), ...(content.cards ?? []).flatMap(({ header }) => ofHeader(header))];
    case 'carousel':
      return content.cards.flatMap(({ header, body }) => ofHeader(header, body));
    default:
      return 'header' in content && typeof content.header === 'object' ? ofHeader(content.header) : [];
  }
}

function ofHeader(header: Header | undefined, caption?: string): Picture[] {
  if (header?.kind !== 'image' && header?.kind !== 'video') return [];
  return [{ ...header, ...(caption ? { caption } : {}) }];
}
