import { filledIn, hydrate, type FilledComponent } from '@wa-inbox/protocol/cloud/hydrate';
import { partOf } from '@wa-inbox/protocol/cloud/template-parts';
import type { Content, TemplateContent } from '../../model/content.ts';
import type { Template } from '../../model/template.ts';
import { decodeContent } from '../message-objects/decode-content.ts';
import { membersOf, textOf, type Members } from '../message-objects/reader.ts';

/** The definition that a use of a template names: in its language, else in another. */
export function definitionOf(use: Members, templates: readonly Template[]): Template | undefined {
  const named = templates.filter(({ name }) => name === use['name']);
  const language = textOf(membersOf(use['language'])['code']);
  return named.find((template) => template.language === language) ?? named[0];
}

/** What a message object says; a template in the words that the customer reads, where its definition is known. */
export function decodeWith(wire: Members, templates: readonly Template[]): Content {
  const use = membersOf(wire['template']);
  const definition = wire['type'] === 'template' ? definitionOf(use, templates) : undefined;
  if (!definition) return decodeContent(wire);
  const filled = isBare(use) ? asDefined(definition) : filledIn(use['components']);
  const written = { ...use, components: filled, ...hydrate(definition, filled) };
  const content = decodeContent({ ...wire, template: written });
  return content.kind === 'template' ? { ...content, ...missingMedia(content, definition) } : content;
}

/** Nothing is filled in yet: the template is shown as it was defined. */
export function isBare(use: Members): boolean {
  return use['components'] === undefined;
}

/** The cards of a definition are shown before they are filled in. */
function asDefined(definition: Template): FilledComponent[] {
  const cards = partOf(definition.components, 'CAROUSEL')?.cards ?? [];
  if (cards.length === 0) return [];
  return [{ type: 'carousel', cards: cards.map((_, card_index) => ({ card_index, components: [] })) }];
}

/** A header of a file that is not given yet has its place. */
function missingMedia({ media }: TemplateContent, definition: Template): Pick<TemplateContent, 'media'> {
  const format = partOf(definition.components, 'HEADER')?.format?.toLowerCase();
  if (media || (format !== 'image' && format !== 'video' && format !== 'document')) return {};
  return { media: { kind: format, url: '' } };
}
