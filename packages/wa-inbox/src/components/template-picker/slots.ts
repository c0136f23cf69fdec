import type { Media, Money } from '../../model/content-parts.ts';
import type { Template, TemplateComponent } from '../../model/template.ts';

/** What a person fills in. `name` is the placeholder's, or the words of the button. */
export type Slot = {
  id: string;
  part: 'header' | 'body' | 'button' | 'offer' | 'catalogue';
  /** A file, a place or an article at the head; the end of a link, a code to copy, articles behind a button; when an offer ends; words. */
  kind:
    | 'text'
    | 'image'
    | 'video'
    | 'document'
    | 'location'
    | 'product'
    | 'link'
    | 'code'
    | 'thumbnail'
    | 'products'
    | 'ends'
    | 'catalogue';
  name: string;
  example?: string;
  /** Of a button: its place among all. */
  index?: number;
  /** Of a card: its place among all. */
  card?: number;
};
/** A section of articles as it is typed: their ids, with blanks or commas between. */
export type TypedSection = { title: string; products: string };
/** What is filled in: words, an amount or a date in words, a file, or several fields by their names. */
export type SlotValue = {
  text: string;
  money?: Money;
  date?: string;
  media?: Media & { filename?: string };
  fields?: Readonly<Record<string, string>>;
  sections?: readonly TypedSection[];
};
export type SlotValues = ReadonlyMap<string, SlotValue>;
/** Components of a template, or of one of its cards. */
export type Part = { components: readonly TemplateComponent[]; prefix: string; card?: number };

export const PLACEHOLDER = /\{\{\s*([\w]+)\s*\}\}/g;
/** Where a carousel of articles keeps how many cards it is to have. */
export const CARD_COUNT = 'cards';
const HEADS = ['image', 'video', 'document', 'location', 'product'] as const;
const PARTS = ['header', 'body', 'footer', 'buttons', 'carousel', 'limited_time_offer', 'call_permission_request'];

/** Everything to fill in, in the order in which the customer reads it, each once. */
export function slotsOf(template: Template, values: SlotValues = new Map()): Slot[] {
  const parts = partsOf(template, values);
  const own = parts.flatMap((part) => slotsOfPart(part, isOneTimeCode(template)));
  const catalogue: Slot[] = own.some(({ kind }) => kind === 'product')
    ? [{ id: 'catalogue', part: 'catalogue', kind: 'catalogue', name: 'catalogue' }]
    : [];
  return [...catalogue, ...own];
}

/** The template itself, and each of its cards. */
export function partsOf(template: Template, values: SlotValues): Part[] {
  return [{ components: template.components, prefix: '' }, ...cardsOf(template, values)];
}

/** A carousel of articles shows more cards than it defines: they are as its last one. */
export function cardsOf(template: Template, values: SlotValues): Part[] {
  const cards = componentOf(template.components, 'carousel')?.cards ?? [];
  const count = hasArticleCards(template) ? Number(values.get(CARD_COUNT)?.text ?? cards.length) : cards.length;
  return Array.from({ length: count }, (_, card) => ({
    components: (cards[card] ?? cards.at(-1))!.components,
    prefix: `card:${card}:`,
    card,
  }));
}

/** Whether a person says how many cards there are. */
export function hasArticleCards({ components }: Pick<Template, 'components'>): boolean {
  const [first] = componentOf(components, 'carousel')?.cards ?? [];
  return componentOf(first?.components ?? [], 'header')?.format?.toLowerCase() === 'product';
}

function slotsOfPart(part: Part, isCode: boolean): Slot[] {
  const { card } = part;
  const slots = [...headerSlots(part), ...offerSlots(part), ...textSlots(part, 'body'), ...buttonSlots(part, isCode)];
  return card === undefined ? slots : slots.map((slot) => ({ ...slot, card }));
}

/** A moving picture without sound goes as a video. */
function headerSlots(part: Part): Slot[] {
  const format = componentOf(part.components, 'header')?.format?.toLowerCase();
  const kind = format === 'gif' ? 'video' : HEADS.find((head) => head === format);
  return kind ? [{ id: `${part.prefix}header`, part: 'header', kind, name: kind }] : textSlots(part, 'header');
}

function offerSlots({ components }: Part): Slot[] {
  const offer = componentOf(components, 'limited_time_offer')?.limited_time_offer;
  return offer?.has_expiration ? [{ id: 'offer', part: 'offer', kind: 'ends', name: offer.text ?? '' }] : [];
}

function textSlots({ components, prefix }: Part, part: 'header' | 'body'): Slot[] {
  const component = componentOf(components, part);
  const names = [...new Set([...(component?.text ?? '').matchAll(PLACEHOLDER)].map((match) => match[1]!))];
  const examples = examplesOf(component, part);
  return names.map((name, index) => ({
    id: `${prefix}${part}:${name}`,
    part,
    kind: 'text',
    name,
    ...(examples[index] ? { example: examples[index] } : {}),
  }));
}

/** The button of a one-time code has what the body has: it is asked for once. */
function buttonSlots({ components, prefix }: Part, isCode: boolean): Slot[] {
  return buttonsOf(components).flatMap(({ type, text = type, url }, index): Slot[] => {
    const slot = { id: `${prefix}button:${index}`, part: 'button', name: text, index } as const;
    switch (type.toUpperCase()) {
      case 'COPY_CODE':
        return [{ ...slot, kind: 'code' }];
      case 'CATALOG':
        return [{ ...slot, kind: 'thumbnail' }];
      case 'MPM':
        return [{ ...slot, kind: 'products' }];
      default:
        return url?.includes('{{') && !isCode ? [{ ...slot, kind: 'link' }] : [];
    }
  });
}

/** Whether the button copies the code that is the only value of the body. */
export function isOneTimeCode(template: Pick<Template, 'category'>): boolean {
  return template.category === 'AUTHENTICATION';
}

/** Whether this form can fill it in whole: an order to pay needs more, and what is not known may. */
export function canFill({ components }: Pick<Template, 'components'>): boolean {
  const format = componentOf(components, 'header')?.format?.toLowerCase() ?? 'text';
  const known: readonly string[] = ['text', 'gif', ...HEADS];
  const isKnown = components.every(({ type }) => PARTS.includes(type.toLowerCase()));
  const carousel = componentOf(components, 'carousel');
  const isPayable = buttonsOf(components).some(({ type }) => type.toUpperCase() === 'ORDER_DETAILS');
  if (!isKnown || !known.includes(format) || isPayable) return false;
  return !carousel || (carousel.cards?.length ? carousel.cards.every(canFill) : false);
}

export function buttonsOf(components: readonly TemplateComponent[]): NonNullable<TemplateComponent['buttons']> {
  return componentOf(components, 'buttons')?.buttons ?? [];
}

export function componentOf(components: readonly TemplateComponent[], type: string): TemplateComponent | undefined {
  return components.find((component) => component.type.toLowerCase() === type);
}

function examplesOf(component: TemplateComponent | undefined, part: 'header' | 'body'): string[] {
  const example = component?.['example'] as
    | { body_text?: string[][]; header_text?: string[]; body_text_named_params?: { example: string }[] }
    | undefined;
  if (part === 'header') return example?.header_text ?? [];
  return example?.body_text?.[0] ?? example?.body_text_named_params?.map((named) => named.example) ?? [];
}
