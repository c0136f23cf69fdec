import type { Persona, PersonaPart } from '@wa-inbox/protocol/control/personas';
import { choicesOf } from '../commands/customer/choices.ts';
import { askOf, textOf } from '../message-text.ts';
import type { Random } from '../random.ts';
import type { MessageRow } from '../values.ts';

type When = Persona['rules'][number]['when'];

/** The parts of a persona's answer to a message: of the first rule that fits, one of its answers. */
export function chooseAnswer(persona: Persona, message: MessageRow, random: Random): PersonaPart[] {
  const rule = persona.rules.find(({ when }) => fits(when, message));
  return pick(rule?.answers ?? persona.otherwise, random)!;
}

function fits({ says, kind, offers }: When, message: MessageRow): boolean {
  if (kind !== undefined && kind !== message.content.type && kind !== askOf(message.content)) return false;
  if (offers && !choicesOf(message).some(({ content }) => content)) return false;
  return says === undefined || new RegExp(says, 'iu').test(textOf(message));
}

/** With one to choose from nothing is drawn. */
export function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items.length > 1 ? items[random.between(0, items.length - 1)] : items[0];
}
