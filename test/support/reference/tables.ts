import type { ClassField, ClassMethod } from 'custom-elements-manifest';
import type { ElementDoc } from './manifest.ts';

/** One table of the reference; cells are plain text, and those of a column in `code` are code. */
export type Table = { title: string; columns: readonly string[]; code: readonly number[]; rows: readonly (readonly string[])[] };

/** Everything public of an element as tables; those without a row are left out. */
export function tablesOf(element: ElementDoc): Table[] {
  const fields = (element.members ?? []).filter((member): member is ClassField => member.kind === 'field');
  const methods = (element.members ?? []).filter((member): member is ClassMethod => member.kind === 'method');
  const named = (items: readonly { name: string; description?: string }[] = []): string[][] =>
    items.map(({ name, description = '' }) => [name, description]);
  const tables: Table[] = [
    {
      title: 'Attributes',
      columns: ['Attribute', 'Property', 'Type', 'Default', 'What it is'],
      code: [0, 1, 2, 3],
      rows: (element.attributes ?? []).map((one) => [
        one.name,
        one.fieldName ?? '',
        typeOf(one),
        one.default ?? '',
        one.description ?? '',
      ]),
    },
    {
      title: 'Properties without an attribute',
      columns: ['Property', 'Type', 'Default', 'What it is'],
      code: [0, 1, 2],
      rows: fields
        .filter(({ name }) => !element.attributes?.some(({ fieldName }) => fieldName === name))
        .map((field) => [field.name, typeOf(field), field.default ?? '', field.description ?? '']),
    },
    {
      title: 'Events',
      columns: ['Event', 'Class', 'When'],
      code: [0, 1],
      rows: (element.events ?? []).map((event) => [event.name, event.type.text, event.description ?? '']),
    },
    {
      title: 'Methods',
      columns: ['Method', 'What it does'],
      code: [0],
      rows: methods.map((method) => [signature(method), method.description ?? '']),
    },
    { title: 'Slots', columns: ['Slot', 'Where'], code: [0], rows: named(element.slots) },
    { title: 'Parts', columns: ['Part', 'What it is'], code: [0], rows: named(element.cssParts) },
    { title: 'States', columns: ['State', 'When'], code: [0], rows: named(element.cssStates) },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** The design tokens, which are the same for every element. */
export function tokenTable({ cssProperties = [] }: ElementDoc): Table {
  return {
    title: 'Tokens',
    columns: ['Custom property', 'Default', 'What it is'],
    code: [0, 1],
    rows: cssProperties.map(({ name, default: value = '', description = '' }) => [name, value, description]),
  };
}

function signature({ name, parameters = [], return: returned }: ClassMethod): string {
  const list = parameters.map((one) => `${one.name}${one.optional ? '?' : ''}: ${one.type?.text ?? 'unknown'}`);
  return `${name}(${list.join(', ')}): ${returned?.type?.text ?? 'void'}`;
}

const typeOf = ({ type }: { type?: { text: string } }): string => type?.text ?? 'string';
