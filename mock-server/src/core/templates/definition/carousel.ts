import { TEMPLATE_LIMITS } from '@wa-inbox/protocol/cloud/template-limits';
import type { TemplateComponent } from '../../template-shelf.ts';
import { buttonsOf, partOf } from '@wa-inbox/protocol/cloud/template-parts';
import { bodyProblem } from './body.ts';
import { buttonsProblem } from './buttons.ts';
import { headerProblem } from './header.ts';
import { firstOf, lacks, plain, type Definition, type Problem } from './problems.ts';

type Card = NonNullable<TemplateComponent['cards']>[number];
const HEADERS = new Set(['IMAGE', 'VIDEO', 'PRODUCT']);

/** Cards that are all built alike. Cloud API, carousel templates. */
export function carouselProblem({ cards = [] }: TemplateComponent, definition: Definition): Problem {
  if (definition.category !== 'MARKETING') return plain('Param category must be MARKETING for a template with a carousel.');
  const { least, most } = TEMPLATE_LIMITS.cards;
  if (cards.length < least || cards.length > most)
    return plain(`Param cards has ${cards.length} cards: give ${least} to ${most}.`);
  const first = buildOf(cards[0]!);
  const other = cards.findIndex((card) => buildOf(card) !== first);
  if (other > 0)
    return plain(`Card ${other + 1} is built as ${buildOf(cards[other]!)}, the first as ${first}: build all cards alike.`);
  return firstOf(cards, (card) => cardProblem(card, definition));
}

function cardProblem({ components }: Card, definition: Definition): Problem {
  const [header, body] = [partOf(components, 'HEADER'), partOf(components, 'BODY')];
  const buttons = buttonsOf(components);
  if (!header) return lacks('A card', 'HEADER');
  if (!HEADERS.has(header.format ?? '')) return plain(`The header of a card must be one of {${[...HEADERS].join(', ')}}.`);
  if (buttons.length === 0) return lacks('A card', 'BUTTONS');
  if (buttons.length > TEMPLATE_LIMITS.cardButtons)
    return plain(`A card has ${buttons.length} buttons: at most ${TEMPLATE_LIMITS.cardButtons}.`);
  return (
    headerProblem(header, definition) ??
    (body && bodyProblem(body, definition, TEMPLATE_LIMITS.cardBody)) ??
    buttonsProblem(buttons)
  );
}

/** Types, formats and kinds of buttons, in order. */
function buildOf({ components }: Card): string {
  const parts = components.map(({ type, format }) => (format === undefined ? type : `${type} ${format}`));
  return [...parts, ...buttonsOf(components).map(({ type }) => type)].join(', ');
}
