import { TEMPLATE_LIMITS } from '@wa-inbox/protocol/cloud/template-limits';
import {
  buttonAt,
  cardFor,
  cardsIn,
  hydrate,
  parametersFor,
  placeholdersOf,
  type FilledCard,
  type FilledComponent,
} from '@wa-inbox/protocol/cloud/hydrate';
import type { TemplateComponent, TemplateRow } from '../../template-shelf.ts';
import { buttonsOf, partOf } from '@wa-inbox/protocol/cloud/template-parts';
import { buttonsMisfit } from './buttons.ts';
import { headerMisfit } from './header.ts';
import { missing, outOfBounds, tooLongFilled, wrongCount, wrongFormat, type Misfit } from './refusals.ts';
import { textMisfit } from './texts.ts';

/** Where the parts of a message, or of one of its cards, stand. */
type Place = { readonly prefix: string; readonly isNamed: boolean };
type Filled = readonly FilledComponent[];

/** The first way in which a template's parameters do not fit it. Codes 132000, 132005, 132008, 132012, 132018, 131008, 131009. */
export function parametersMisfit(template: TemplateRow, filled: Filled): Misfit {
  const { components } = template;
  const place = { prefix: '', isNamed: isNamed(template) };
  return (
    partsMisfit(components, filled, place) ??
    codeMisfit(template, filled) ??
    offerMisfit(components, filled) ??
    carouselMisfit(partOf(components, 'CAROUSEL'), filled, place) ??
    lengthMisfit(components, filled)
  );
}

/** As it says itself; a fixture's template that does not say is written as its placeholders are. */
function isNamed({ parameter_format: format, components }: TemplateRow): boolean {
  if (format !== undefined) return format === 'NAMED';
  return components.some(({ text }) => placeholdersOf(text).some((mark) => !/^\d+$/.test(mark)));
}

function partsMisfit(components: readonly TemplateComponent[], filled: Filled, { prefix, isNamed }: Place): Misfit {
  const header = { part: `${prefix}header`, component: partOf(components, 'HEADER'), isNamed };
  const body = { part: `${prefix}body`, text: partOf(components, 'BODY')?.text, isNamed };
  const surplus = parametersFor(filled, 'footer').length;
  return (
    headerMisfit(header, parametersFor(filled, 'header')) ??
    textMisfit(body, parametersFor(filled, 'body')) ??
    (surplus > 0 ? wrongCount(`${prefix}footer`, surplus, 0) : undefined) ??
    buttonsMisfit(buttonsOf(components), filled)
  );
}

/** A one-time code, where the template has a button that carries it. Cloud API, authentication templates. */
function codeMisfit({ category, components }: TemplateRow, filled: Filled): Misfit {
  if (category !== 'AUTHENTICATION') return undefined;
  const index = buttonsOf(components).findIndex(({ type, url }) => type === 'OTP' || url?.includes('otp_type='));
  const code = buttonAt(filled, index)?.parameters?.[0]?.text ?? '';
  const most = TEMPLATE_LIMITS.authenticationCode;
  return code.length > most ? outOfBounds(`Code is too long. Max length is ${most}`) : undefined;
}

/** When an offer ends is said by those that end, and by no others. */
function offerMisfit(components: readonly TemplateComponent[], filled: Filled): Misfit {
  const part = 'limited_time_offer';
  const offer = partOf(components, 'LIMITED_TIME_OFFER')?.[part] as { has_expiration?: unknown } | undefined;
  const [given, ...others] = parametersFor(filled, part);
  if (!offer?.has_expiration) return given ? wrongCount(part, others.length + 1, 0) : undefined;
  if (!given) return missing(`${part}: expiration_time_ms is required`);
  if (others.length > 0) return wrongCount(part, others.length + 1, 1);
  if (given.type !== part) return wrongFormat(part, part.toUpperCase(), String(given.type).toUpperCase().slice(0, 60));
  return typeof given.limited_time_offer?.expiration_time_ms === 'number'
    ? undefined
    : missing(`${part}: expiration_time_ms is required`);
}

/** As many cards as the template has, or 2 to 10 products; each filled as its card wants. Cloud API, carousel templates. */
function carouselMisfit(carousel: TemplateComponent | undefined, filled: Filled, { isNamed }: Place): Misfit {
  const cards = cardsIn(filled);
  const defined = carousel?.cards ?? [];
  const { least, most } = TEMPLATE_LIMITS.cards;
  const isOfProducts = partOf(defined[0]?.components ?? [], 'HEADER')?.format?.toUpperCase() === 'PRODUCT';
  const fits = isOfProducts ? cards.length >= least && cards.length <= most : cards.length === defined.length;
  if (!fits) return wrongCount('carousel', cards.length, defined.length);
  for (const [index, card] of cards.entries()) {
    const found = indexMisfit(card, index) ?? cardMisfit(cardFor(carousel!, index), card, { prefix: `card ${index} `, isNamed });
    if (found) return found;
  }
  return undefined;
}

function indexMisfit({ card_index: given }: FilledCard, index: number): Misfit {
  return Number(given) === index
    ? undefined
    : wrongFormat('carousel', `card_index ${index}`, `card_index ${JSON.stringify(given)}`);
}

function cardMisfit(components: readonly TemplateComponent[], { components: filled }: FilledCard, place: Place): Misfit {
  return partsMisfit(components, filled, place);
}

/** The texts with their parameters; what has none was long or short enough when it was approved. */
function lengthMisfit(components: readonly TemplateComponent[], filled: Filled): Misfit {
  const { headerText, body: bodyText, loneBody, cardBody, buttonUrl } = TEMPLATE_LIMITS;
  const { header = '', body = '', buttons = [], cards = [] } = hydrate({ components }, filled);
  const most = components.length > 1 ? bodyText : loneBody;
  const parts: [part: string, text: string, most: number, isFilled: boolean][] = [
    ['header', header, headerText, parametersFor(filled, 'header').length > 0],
    ['body', body, most, parametersFor(filled, 'body').length > 0],
    ...cards.map((card, index): [string, string, number, boolean] => [`card ${index} body`, card.body ?? '', cardBody, true]),
    ...buttons.map(({ url = '' }, index): [string, string, number, boolean] => [`button ${index}`, url, buttonUrl, true]),
  ];
  const long = parts.find(([, text, limit, isFilled]) => isFilled && text.length > limit);
  return long && tooLongFilled(long[0], long[1].length, long[2]);
}
