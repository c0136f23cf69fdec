import type { Attribute, Package } from 'custom-elements-manifest';
import { type ElementDoc, elementsOf } from './manifest.ts';

type Described = { name: string; description: string };

/** VS Code's custom data for HTML: tags, attributes and their values. */
export function htmlCustomData(manifest: Package): object {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map((element) => ({
      name: element.tagName,
      description: markdown(summary(element)),
      attributes: (element.attributes ?? []).map((attribute) => ({
        name: attribute.name,
        description: markdown(attribute.description ?? ''),
        ...(isSwitch(attribute) ? { valueSet: 'v' } : {}),
        ...valuesOf(attribute),
      })),
    })),
  };
}

/** VS Code's custom data for CSS: tokens, parts and states, each once. */
export function cssCustomData(manifest: Package): object {
  const elements = elementsOf(manifest);
  const once = (pick: (element: ElementDoc) => readonly Described[]): Described[] => [
    ...new Map(elements.flatMap(pick).map((each) => [each.name, each])).values(),
  ];
  return {
    version: 1.1,
    properties: once(({ cssProperties = [] }) => cssProperties.map(described)).map((each) => ({
      ...each,
      restrictions: ['unknown'],
    })),
    pseudoElements: once(({ cssParts = [] }) => cssParts.map((part) => ({ ...described(part), name: `::part(${part.name})` }))),
    pseudoClasses: once(({ cssStates = [] }) =>
      cssStates.map((state) => ({ ...described(state), name: `:state(${state.name})` })),
    ),
  };
}

/** JetBrains' web types. */
export function webTypes(manifest: Package, { name, version }: { name: string; version: string }): object {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: { html: { elements: elementsOf(manifest).map(webType) } },
  };
}

function webType(element: ElementDoc): object {
  const fields = (element.members ?? []).filter((member) => member.kind === 'field');
  return {
    name: element.tagName,
    description: element.description ?? '',
    attributes: (element.attributes ?? []).map((attribute) => ({
      ...described(attribute),
      ...(attribute.default === undefined ? {} : { default: attribute.default }),
      value: { type: isSwitch(attribute) ? 'boolean' : (attribute.type?.text ?? 'string'), required: !isSwitch(attribute) },
    })),
    slots: element.slots?.map(described) ?? [],
    js: {
      properties: fields.map((field) => ({ ...described(field), type: field.type?.text ?? 'unknown' })),
      events: element.events?.map((event) => ({ ...described(event), type: event.type.text })) ?? [],
    },
    css: {
      properties: element.cssProperties?.map((token) => ({ ...described(token), default: token.default })) ?? [],
      parts: element.cssParts?.map(described) ?? [],
      'pseudo-classes': element.cssStates?.map((state) => ({ ...described(state), name: `state(${state.name})` })) ?? [],
    },
  };
}

/** What is shown beside a tag: what it is, and what has no place of its own in HTML. */
function summary(element: ElementDoc): string {
  const list = (title: string, items: readonly { name: string; description?: string }[] = []): string =>
    items.length === 0
      ? ''
      : `\n\n**${title}**\n\n${items.map((item) => `- \`${item.name}\` ${item.description ?? ''}`.trim()).join('\n')}`;
  return `${element.description}${list('Events', element.events)}${list('Slots', element.slots)}`;
}

/** The values of a union of texts: "'auto' | 'light'" */
function valuesOf({ type }: Attribute): { values?: { name: string }[] } {
  const names = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => ({ name: name! }));
  return names.length === 0 ? {} : { values: names };
}

const isSwitch = ({ type }: Attribute): boolean => type?.text === 'boolean';
const markdown = (value: string): { kind: 'markdown'; value: string } => ({ kind: 'markdown', value });
const described = ({ name, description = '' }: { name: string; description?: string }): Described => ({ name, description });
