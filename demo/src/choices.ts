import type { Content } from 'wa-inbox';

/** Something that the customer can tap and that the business is told of; `card` of a carousel, from 0. */
export type Choice = { text: string; card?: number };

/** The reply buttons, rows and quick replies of a message. */
export function choicesOf(content: Content | undefined): Choice[] {
  switch (content?.kind) {
    case 'buttons':
      return replies(content.buttons);
    case 'list':
      return content.sections.flatMap(({ rows }) => rows.map(({ title }) => ({ text: title })));
    case 'carousel':
      return onCards(content.cards);
    case 'template':
      return [...replies(content.buttons ?? []), ...onCards(content.cards ?? [])];
    default:
      return [];
  }
}

type Buttons = readonly { kind: string; text: string }[];

function replies(buttons: Buttons): Choice[] {
  return buttons.filter(({ kind }) => kind === 'reply').map(({ text }) => ({ text }));
}

function onCards(cards: readonly { buttons: Buttons }[]): Choice[] {
  return cards.flatMap(({ buttons }, card) => replies(buttons).map(({ text }) => ({ text, card })));
}
