import { buttonAt, cardsIn, type FilledComponent } from '@wa-inbox/protocol/cloud/hydrate';
import { askOf, partOf } from '../../message-text.ts';
import { templateOf } from '../../template-content.ts';
import type { Content, HydratedButton, MessageRow } from '../../values.ts';

/** Something to tap, and what it writes to the business; without `content` a tap stays on the customer's phone. */
export type Choice = {
  readonly id: string;
  readonly title: string;
  /** Which card of a carousel, from 0. */
  readonly card?: number;
  readonly content?: Content;
  /** What a tap does instead of writing. */
  readonly does?: string;
};
type Part = Readonly<Record<string, any>>; // oxlint-disable-line typescript/no-explicit-any -- checked as the message was sent, or read as absent

const LINK = 'opens a link';
/** What buttons do that write nothing. Cloud API, template buttons; the actions that say more are named. */
const DOES: Readonly<Record<string, string>> = {
  URL: LINK,
  PHONE_NUMBER: 'starts a call',
  VOICE_CALL: 'starts a call',
  COPY_CODE: 'copies a code',
  OTP: 'copies a code or fills it in',
  FLOW: 'opens a flow ("submit-flow" sends it)',
  CATALOG: 'opens the catalogue ("order" orders from it)',
  MPM: 'opens products ("order" orders them)',
  SPM: 'opens a product ("order" orders it)',
  ORDER_DETAILS: 'opens an order ("pay" pays it)',
};

/** All that can be tapped in a message of the business, in its order. */
export function choicesOf(message: Pick<MessageRow, 'content' | 'hydrated'>): Choice[] {
  if (message.content.type === 'template') return templateChoices(message);
  const action = partOf(message.content)['action'] as Part | undefined;
  const cards = listIn(action?.['cards']);
  switch (askOf(message.content)) {
    case 'button':
      return listIn(action?.['buttons']).flatMap((button) => replyChoice(button['reply']));
    case 'list':
      return listIn(action?.['sections']).flatMap((section) => listIn(section['rows']).flatMap(rowChoice));
    case 'cta_url':
      return linkChoice(action);
    case 'carousel':
      return cards.flatMap((card, index) => cardChoices(card['action']).map((choice) => ({ ...choice, card: index })));
    default:
      return [];
  }
}

function replyChoice(reply: Part | undefined): Choice[] {
  if (typeof reply?.['id'] !== 'string') return [];
  const { id, title } = reply as { id: string; title: string };
  return [{ id, title, content: replyContent('button_reply', { id, title }) }];
}

function rowChoice({ id, title, description }: Part): Choice[] {
  const reply = { id, title, ...(description !== undefined && { description }) };
  return typeof id === 'string' ? [{ id, title, content: replyContent('list_reply', reply) }] : [];
}

function replyContent(type: string, reply: object): Content {
  return { type: 'interactive', interactive: { type, [type]: reply } };
}

function linkChoice(action: Part | undefined): Choice[] {
  const title: unknown = action?.['parameters']?.['display_text'];
  return typeof title === 'string' ? [{ id: title, title, does: LINK }] : [];
}

/** A card has a link, or quick replies; these answer as reply buttons do, which no document shows. */
function cardChoices(action: Part | undefined): Choice[] {
  const replies = listIn(action?.['buttons']).flatMap((button) => replyChoice(button['quick_reply']));
  return replies.length > 0 ? replies : linkChoice(action);
}

function templateChoices({ content, hydrated }: Pick<MessageRow, 'content' | 'hydrated'>): Choice[] {
  const filled = templateOf(content)?.components;
  const cards = cardsIn(filled);
  const own = buttonChoices(hydrated?.buttons, filled);
  const onCards = (hydrated?.cards ?? []).flatMap(({ buttons }, card) =>
    buttonChoices(buttons, cards[card]?.components).map((choice) => ({ ...choice, card })),
  );
  return [...own, ...onCards];
}

/** A quick reply that was sent without a payload has its words as one. */
function buttonChoices(buttons: readonly HydratedButton[] = [], filled: readonly FilledComponent[] | undefined): Choice[] {
  return buttons.map(({ type, text }, index) => {
    const kind = type.toUpperCase();
    if (kind !== 'QUICK_REPLY') return { id: text, title: text, does: DOES[kind] ?? 'does something' };
    const parameter = buttonAt(filled, index)?.parameters?.[0];
    const given = parameter?.payload ?? parameter?.text;
    const payload = typeof given === 'string' ? given : text;
    return { id: payload, title: text, content: { type: 'button', button: { payload, text } } };
  });
}

function listIn(value: unknown): readonly Part[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
}
