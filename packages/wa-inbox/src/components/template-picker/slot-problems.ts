import type { Template } from '../../model/template.ts';
import { readPlace } from '../composer/tools/read-place.ts';
import { fillTemplate, readSection } from './fill.ts';
import { slotsOf, type Slot, type SlotValue, type SlotValues } from './slots.ts';

/**
 * What is wrong with a value. What is `late` is not said before a person wants to send. `field` names one of several
 * fields: "latitude", or "products:1" of the second section.
 */
export type SlotProblem = { field?: string } & (
  | { key: 'template.missing'; late: true }
  | { key: LateOrWrong; late: boolean }
  | { key: 'template.link.wrong' | 'template.link.blank' | 'template.code.wrong' | 'template.blanks'; late: false }
  | { key: 'template.ends.past'; late: false }
  | { key: 'template.long' | 'template.products.many'; late: false; over: number; limit: number }
);
type LateOrWrong = 'location.latitude.wrong' | 'location.longitude.wrong';
/** `body` counts the text with its values; `now`, in milliseconds, decides whether an offer is over. */
export type SlotLimits = { body?: number | undefined; now?: number };

/** Characters that a code to copy has at most. */
const CODE = 20;
/** Of a header with its value, of a card's text, of the title of a section. */
const HEADER = 60;
const CARD = 160;
const SECTION = 24;
/** Articles of all sections together. */
const PRODUCTS = 30;
/** What the provider takes for no text of one line. */
const ODD_BLANKS = /[\r\n\t]| {5,}/;

/** What keeps a template from being sent, by slot. */
export function slotProblems(template: Template, values: SlotValues, limits: SlotLimits = {}): ReadonlyMap<string, SlotProblem> {
  const problems = new Map<string, SlotProblem>();
  const slots = slotsOf(template, values);
  for (const slot of slots) {
    const problem = problemOf(slot, values.get(slot.id) ?? { text: '' }, limits);
    if (problem) problems.set(slot.id, problem);
  }
  const { header = '', body = '', cards = [] } = fillTemplate(template, values);
  const tell = (part: Slot['part'], text: string, limit: number | undefined, card?: number): void => {
    const last = slots.findLast((slot) => slot.part === part && slot.kind === 'text' && slot.card === card);
    if (last && limit !== undefined && text.length > limit) problems.set(last.id, tooLong(text.length, limit));
  };
  tell('header', header, HEADER);
  tell('body', body, limits.body);
  for (const [index, card] of cards.entries()) tell('body', card.body ?? '', CARD, index);
  return problems;
}

function problemOf(slot: Slot, value: SlotValue, { now }: SlotLimits): SlotProblem | undefined {
  const given = value.text.trim();
  switch (slot.kind) {
    case 'location':
      return placeProblem(value);
    case 'products':
      return productsProblem(value);
    case 'thumbnail':
      return undefined;
    default:
      if (given === '' && !value.media) return { key: 'template.missing', late: true };
  }
  switch (slot.kind) {
    case 'text':
      return ODD_BLANKS.test(value.text) ? { key: 'template.blanks', late: false } : undefined;
    case 'link':
      return /\s/.test(given) ? { key: 'template.link.blank', late: false } : undefined;
    case 'code':
      return /^[\w-]+$/.test(given) && given.length <= CODE ? undefined : { key: 'template.code.wrong', late: false };
    case 'ends':
      return Date.parse(value.date ?? '') > (now ?? 0) ? undefined : { key: 'template.ends.past', late: false };
    case 'product':
    case 'catalogue':
      return undefined;
    default:
      return value.media || /^https?:\/\/[^\s/]/i.test(given) ? undefined : { key: 'template.link.wrong', late: false };
  }
}

/** A place at the head has a name and an address. Cloud API, location templates. */
function placeProblem({ fields = {} }: SlotValue): SlotProblem | undefined {
  const place = readPlace(fields);
  if ('problem' in place) {
    const field = place.problem;
    return { key: `location.${field}.wrong`, field, late: !fields[field]?.trim() };
  }
  const field = (['name', 'address'] as const).find((name) => !fields[name]?.trim());
  return field && { key: 'template.missing', field, late: true };
}

function productsProblem({ sections = [] }: SlotValue): SlotProblem | undefined {
  if (sections.length === 0) return { key: 'template.missing', field: 'products:0', late: true };
  for (const [index, section] of sections.entries()) {
    const { title = '', products } = readSection(section);
    if (title.length > SECTION) return { ...tooLong(title.length, SECTION), field: `title:${index}` };
    if (title === '') return { key: 'template.missing', field: `title:${index}`, late: true };
    if (products.length === 0) return { key: 'template.missing', field: `products:${index}`, late: true };
  }
  const count = sections.reduce((sum, section) => sum + readSection(section).products.length, 0);
  if (count <= PRODUCTS) return undefined;
  const field = `products:${sections.length - 1}`;
  return { key: 'template.products.many', field, late: false, over: count - PRODUCTS, limit: PRODUCTS };
}

function tooLong(length: number, limit: number): SlotProblem {
  return { key: 'template.long', late: false, over: length - limit, limit };
}
