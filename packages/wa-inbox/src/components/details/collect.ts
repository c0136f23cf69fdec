import { findOpaque } from '../../markup/opaque.ts';
import type { Content } from '../../model/content.ts';
import type { Message } from '../../model/message.ts';

export type CollectedPicture = { message: Message; picture: { kind: 'image' | 'video'; url: string } };
export type CollectedLine = { message: Message; text?: string; link?: string };
/** What was sent in a conversation, newest first. */
export type Collected = {
  media: CollectedPicture[];
  documents: CollectedLine[];
  links: CollectedLine[];
  starred: CollectedLine[];
};

/** Sorts out what messages hold besides words. */
export function collect(messages: readonly Message[], starred: ReadonlySet<string>): Collected {
  const found: Collected = { media: [], documents: [], links: [], starred: [] };
  for (const message of messages.toReversed()) {
    const { content } = message;
    found.media.push(...picturesIn(content).map((picture) => ({ message, picture })));
    if (content.kind === 'document') found.documents.push(documentLine(message, content));
    found.links.push(...linksIn(content).map((link) => ({ message, link, text: link })));
    if (starred.has(message.id ?? message.key)) found.starred.push({ message });
  }
  return found;
}

function picturesIn(content: Content): CollectedPicture['picture'][] {
  if (content.kind === 'image' || content.kind === 'video') return [{ kind: content.kind, url: content.url }];
  if (content.kind === 'album') return content.items.map(({ kind, url }) => ({ kind, url }));
  if (content.kind !== 'template' || !content.media) return [];
  const { media } = content;
  return media.kind === 'image' || media.kind === 'video' ? [{ kind: media.kind, url: media.url }] : [];
}

function documentLine(message: Message, { filename, url }: Extract<Content, { kind: 'document' }>): CollectedLine {
  return { message, ...(filename ? { text: filename } : {}), ...(url ? { link: url } : {}) };
}

function linksIn(content: Content): string[] {
  const texts = [
    content.kind === 'text' ? content.text : undefined,
    'caption' in content ? content.caption : undefined,
    'body' in content ? content.body : undefined,
  ];
  const own = content.kind === 'link' && content.url ? [content.url] : [];
  return [
    ...new Set([
      ...texts.flatMap((text) => (text ? findOpaque(text).flatMap(({ node }) => (node.kind === 'link' ? node.href : [])) : [])),
      ...own,
    ]),
  ];
}

/** How many of our messages the provider counted, and how many of each category it charged. */
export function costOf(messages: readonly Message[]): { counted: number; charged: ReadonlyMap<string, number> } {
  const costs = messages.flatMap(({ cost }) => cost ?? []);
  const charged = new Map<string, number>();
  for (const { category, charged: isCharged } of costs) {
    if (isCharged) charged.set(category, (charged.get(category) ?? 0) + 1);
  }
  return { counted: costs.length, charged };
}
