import { FOLDABLE, foldedText } from '../../content/text.ts';
import type { Card } from '../../model/content-parts.ts';
import type { Content, ContentKind } from '../../model/content.ts';

/** Height in px of what is not text, by kind. */
const HEIGHTS: Partial<Record<ContentKind | 'product', number>> = {
  image: 250,
  video: 250,
  album: 325,
  sticker: 190,
  location: 175,
  audio: 64,
  document: 62,
  contacts: 120,
  order: 120,
  form: 120,
  payment: 107,
  product: 107,
  products: 107,
  catalogue: 107,
  list: 45,
  link: 45,
  flow: 45,
  request: 70,
};

/** What stands in for a file, or for a thing of a catalogue. */
const TILE = 62;

/** Height in px of what a message says, as far as it can be told without drawing it. */
export function estimatedHeight(content: Content): number {
  if (content.kind === 'text') return linesHeight(content.text);
  const { kind, url, text, caption, body, header, media, footer, buttons, cards, offer } = content as Partial<
    Record<string, unknown>
  >;
  const words = text ?? caption ?? body;
  const head = header ?? media;
  const headed = typeof head === 'object' ? (HEIGHTS[(head as { kind: ContentKind }).kind] ?? 25) : head ? 25 : 0;
  const below = (footer ? 22 : 0) + Math.min(3, Array.isArray(buttons) ? buttons.length : 0) * 45;
  const own = url === '' ? TILE : (HEIGHTS[kind as ContentKind] ?? 0);
  const aside = (cards ? cardsHeight(cards as Card[]) : 0) + (offer ? TILE : 0);
  return own + headed + (typeof words === 'string' ? linesHeight(words) : 0) + below + aside;
}

function cardsHeight([card]: Card[]): number {
  return (card?.header?.kind === 'product' ? 75 : 185) + (card?.body ? 30 : 0) + (card?.buttons.length ?? 0) * 45;
}

function linesOf({ length }: string): number {
  return Math.max(1, Math.ceil(length / 58));
}

function linesHeight(text: string): number {
  if (!text.includes('\n') && text.length < FOLDABLE) return linesOf(text) * 21; // asked for every row of a thread
  return (
    foldedText(text)
      .split('\n')
      .reduce((lines, line) => lines + linesOf(line), 0) * 21
  );
}
