import { buttonsOf, partOf, textIn, type TemplateButton, type TemplateComponent } from './template-parts.ts';

/** A template as the customer reads it, parameters filled in. */
export type Hydrated = {
  readonly header?: string;
  readonly body?: string;
  readonly footer?: string;
  readonly buttons?: readonly HydratedButton[];
  /** Cards of a carousel, in order. */
  readonly cards?: readonly Omit<Hydrated, 'cards' | 'offer'>[];
  /** A limited-time offer; milliseconds since 1970. */
  readonly offer?: { readonly text: string; readonly expiresAt?: number };
};
export type HydratedButton = {
  readonly type: string;
  readonly text: string;
  readonly url?: string;
  readonly phone?: string;
  /** What a copy-code button copies. */
  readonly code?: string;
};

/** What a caller fills in: Cloud API `template.components`. */
export type TemplateParameter = {
  readonly type?: string | undefined;
  readonly text?: string | undefined;
  readonly parameter_name?: unknown;
  readonly currency?: { readonly fallback_value: string } | undefined;
  readonly date_time?: { readonly fallback_value: string } | undefined;
  readonly payload?: unknown;
  readonly coupon_code?: unknown;
  readonly limited_time_offer?: { readonly expiration_time_ms?: unknown } | undefined;
  readonly [member: string]: unknown;
};
export type FilledComponent = {
  readonly type: string;
  readonly sub_type?: unknown;
  readonly index?: string | number | undefined;
  readonly parameters?: readonly TemplateParameter[] | undefined;
  readonly cards?: unknown;
  readonly [member: string]: unknown;
};
export type FilledCard = { readonly card_index?: unknown; readonly components: readonly FilledComponent[] };

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

/** The names of a text's placeholders, each once: `Hi {{1}}` has "1". */
export function placeholdersOf(text: string | undefined): string[] {
  return [...new Set(Array.from((text ?? '').matchAll(PLACEHOLDER), (match) => match[1]!))];
}

/** The parameters given for one component. */
export function parametersFor(filled: readonly FilledComponent[] | undefined, type: string): readonly TemplateParameter[] {
  return filled?.find((component) => component.type.toLowerCase() === type)?.parameters ?? [];
}

/** What is given for the button at a position. */
export function buttonAt(filled: readonly FilledComponent[] | undefined, index: number): FilledComponent | undefined {
  return filled?.find((component) => component.type.toLowerCase() === 'button' && Number(component.index) === index);
}

/** The cards given for a carousel, by their index. Not every dialect looks into them: what is none is left out. */
export function cardsIn(filled: readonly FilledComponent[] | undefined): readonly FilledCard[] {
  const cards = filled?.find((component) => component.type.toLowerCase() === 'carousel')?.cards;
  if (!Array.isArray(cards)) return [];
  return cards.filter(isCard).toSorted((a, b) => Number(a.card_index) - Number(b.card_index));
}

function isCard(given: unknown): given is FilledCard {
  const components = (given as { components?: unknown } | null)?.components;
  return Array.isArray(components) && components.every(isFilled);
}

/** The components of a send as far as they are some: what else stands there is left out. */
export function filledIn(components: unknown): FilledComponent[] {
  return Array.isArray(components) ? components.filter(isFilled) : [];
}

function isFilled(given: Partial<FilledComponent> | null): given is FilledComponent {
  const { type, parameters = [] } = given ?? {};
  return (
    typeof type === 'string' && Array.isArray(parameters) && parameters.every((each) => typeof each === 'object' && each !== null)
  );
}

/** The card of a template that a filled card shows: carousels of products show more than they define. */
export function cardFor(carousel: TemplateComponent, index: number): readonly TemplateComponent[] {
  const cards = carousel.cards ?? [];
  return (cards[index] ?? cards.at(-1))?.components ?? [];
}

/** The template as the customer reads it. A placeholder without a parameter stays as it is. */
export function hydrate(
  { components }: { readonly components: readonly TemplateComponent[] },
  filled: readonly FilledComponent[] | undefined,
): Hydrated {
  const carousel = partOf(components, 'CAROUSEL');
  const cards = carousel && cardsIn(filled).map((card, index) => hydrateParts(cardFor(carousel, index), card.components));
  const offer = offerIn(components, filled);
  return { ...hydrateParts(components, filled), ...(cards && { cards }), ...(offer && { offer }) };
}

function hydrateParts(components: readonly TemplateComponent[], filled: readonly FilledComponent[] | undefined) {
  const textOf = (type: string) => {
    const text = partOf(components, type.toUpperCase())?.text;
    return text === undefined ? undefined : fill(text, parametersFor(filled, type));
  };
  const [header, body, footer] = [textOf('header'), textOf('body'), textOf('footer')];
  const buttons = buttonsOf(components);
  return {
    ...(header !== undefined && { header }),
    ...(body !== undefined && { body }),
    ...(footer !== undefined && { footer }),
    ...(buttons.length > 0 && { buttons: buttons.map((button, index) => fillButton(button, buttonAt(filled, index))) }),
  };
}

function fillButton(button: TemplateButton, given: FilledComponent | undefined): HydratedButton {
  const [parameter] = given?.parameters ?? [];
  // the one parameter of a link has no name, even in a template of names
  const url = button.url?.replace(PLACEHOLDER, (placeholder) => (parameter && valueOf(parameter)) ?? placeholder);
  const phone = textIn(button, 'phone_number');
  const code = parameter && textIn(parameter, 'coupon_code');
  return {
    type: button.type,
    text: button.text ?? '',
    ...(url !== undefined && { url }),
    ...(phone !== undefined && { phone }),
    ...(code !== undefined && { code }),
  };
}

function offerIn(components: readonly TemplateComponent[], filled: readonly FilledComponent[] | undefined): Hydrated['offer'] {
  const given = partOf(components, 'LIMITED_TIME_OFFER')?.['limited_time_offer'] as { text?: string } | undefined;
  if (!given) return undefined;
  const expiresAt = parametersFor(filled, 'limited_time_offer')[0]?.limited_time_offer?.expiration_time_ms;
  return { text: given.text ?? '', ...(typeof expiresAt === 'number' && { expiresAt }) };
}

function fill(text: string, parameters: readonly TemplateParameter[]): string {
  return text.replace(PLACEHOLDER, (placeholder, name: string) => {
    const named = parameters.find((parameter) => parameter.parameter_name === name);
    const parameter = named ?? parameters[Number(name) - 1];
    return (parameter && valueOf(parameter)) ?? placeholder;
  });
}

/** Currency and dates are shown by their fallback: how a phone localises them is not documented. */
export function valueOf(parameter: TemplateParameter): string | undefined {
  return parameter.currency?.fallback_value ?? parameter.date_time?.fallback_value ?? parameter.text;
}
