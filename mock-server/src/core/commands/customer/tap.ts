import { askOf } from '../../message-text.ts';
import { refuse } from '../../refusal.ts';
import type { MessageRow } from '../../values.ts';
import type { World } from '../../world.ts';
import type { Act } from './act.ts';
import { choicesOf, type Choice } from './choices.ts';
import { answer, received, refuseTarget } from './targets.ts';

/** What else answers a message that has nothing to tap. */
const INSTEAD: Readonly<Record<string, string>> = {
  flow: 'submit-flow',
  address_message: 'submit-address',
  location_request_message: 'share-location',
  request_contact_info: 'share-contacts',
  call_permission_request: 'call-permission',
  product: 'order',
  product_list: 'order',
  catalog_message: 'order',
  carousel: 'order',
  order_details: 'pay',
};

/** The customer taps a button or a row, and so writes what it stands for. */
export function tap(world: World, command: Act<'tap'>): string[] {
  const message = received(world, command.phone, command.messageId);
  const choice = chosen(message, command);
  return answer(world, message, choice.content);
}

function chosen(message: MessageRow, { id, card }: Act<'tap'>): Choice & Required<Pick<Choice, 'content'>> {
  const all = choicesOf(message);
  if (all.length === 0) refuseTarget(message.id, nothingToTap(message));
  const there = card === undefined ? all : all.filter((choice) => choice.card === card);
  if (there.length === 0) {
    const cards = [...new Set(all.map((choice) => choice.card))].filter((index) => index !== undefined);
    const have = cards.length > 0 ? `the message has the cards ${cards.join(', ')}` : 'the message has no cards. Leave it out';
    refuse({ key: 'invalid_request', rule: 'tap', message: `"card" cannot be ${card}: ${have}.` });
  }
  const choice = there.find((each) => each.id === id) ?? there.find(({ title }) => title === id);
  if (choice?.content) return { ...choice, content: choice.content };
  const told = there.filter(({ content }) => content !== undefined);
  const have = told.length > 0 ? `Those that write to it: ${told.map(nameOf).join(', ')}` : 'The message has none that does';
  const why = choice ? `a tap ${choice.does} and tells the business nothing` : 'the message has no such button or row';
  return refuse({ key: 'invalid_request', rule: 'tap', message: `"id" cannot be ${JSON.stringify(id)}: ${why}. ${have}.` });
}

function nameOf({ id, title }: Choice): string {
  return id === title ? JSON.stringify(id) : `${JSON.stringify(id)} (${title})`;
}

function nothingToTap({ content }: MessageRow): string {
  const instead = INSTEAD[askOf(content) ?? ''];
  const why = 'it has no buttons or rows to tap';
  return instead === undefined ? `${why}. Give a message that has` : `${why}. Answer it with {"action": "${instead}"}`;
}
