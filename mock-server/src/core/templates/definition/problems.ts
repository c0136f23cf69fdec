import type { ErrorKey } from '@wa-inbox/protocol';
import type { Refusal } from '../../refusal.ts';
import type { TemplateCategory, TemplateComponent } from '../../template-shelf.ts';

/** A template as somebody wants it. */
export type Definition = {
  readonly name: string;
  readonly language: string;
  readonly category: TemplateCategory;
  readonly components: readonly TemplateComponent[];
  readonly format?: 'POSITIONAL' | 'NAMED' | undefined;
  /** Seconds that an undelivered message is tried. */
  readonly ttl?: number | undefined;
};
export type Problem = Refusal | undefined;

/** One of the errors with a subcode, which says to the user what is wrong. */
export function problem(key: ErrorKey, message: string): Refusal {
  return { key, rule: 'template-definition', message };
}

/** What no subcode is documented for: code 100, with the sentence in its message. */
export function plain(sentence: string): Refusal {
  return { key: 'invalid_parameter', rule: 'template-definition', message: sentence, cloud: { message: `(#100) ${sentence}` } };
}

export function tooLong(what: string, text: string, most: number): Problem {
  if (text.length <= most) return undefined;
  return problem('template_characters_exceeded', `${what} has ${text.length} characters: at most ${most}.`);
}

export function lacks(what: string, member: string): Refusal {
  return problem('template_component_field_missing', `${what} lacks the field ${member}.`);
}

/** The first problem that any item has. */
export function firstOf<Item>(items: readonly Item[], check: (item: Item, index: number) => Problem): Problem {
  for (const [index, item] of items.entries()) {
    const found = check(item, index);
    if (found) return found;
  }
  return undefined;
}
