import { placeholdersOf } from '@wa-inbox/protocol/cloud/hydrate';
import { buttonsOf, partOf } from '@wa-inbox/protocol/cloud/template-parts';
import type { Template } from '../../model/template.ts';
import { given, itemsOf, textOf, type Members } from '../message-objects/reader.ts';

const FILES = [
  ['imageUrl', 'image'],
  ['videoUrl', 'video'],
  ['documentUrl', 'document'],
] as const;

/** The Cloud API's components of Chakra's mappings. Mappings meet placeholders by name or number, else in their order. */
export function mappedComponents(body: Members, definition: Template | undefined): object[] {
  const textIn = (part: string) => definition && partOf(definition.components, part)?.text;
  const code = textOf(body['otpCode']);
  const mapping = code === undefined ? body['mapping'] : [{ schemaPropertyValue: code }];
  const file = fileOf(body);
  const header = file ? [file] : parametersOf(body['headerMapping'], textIn('HEADER'));
  const inBody = parametersOf(mapping, textIn('BODY'));
  return [
    ...(header.length > 0 ? [{ type: 'header', parameters: header }] : []),
    ...(inBody.length > 0 ? [{ type: 'body', parameters: inBody }] : []),
    ...buttonsFrom(body['buttonMapping'], definition, code),
  ];
}

function fileOf(body: Members): object | undefined {
  const [found] = FILES.filter(([member]) => textOf(body[member]) !== undefined);
  if (found) {
    const [member, type] = found;
    return {
      type,
      [type]: { link: body[member], ...(type === 'document' ? given({ filename: textOf(body['filename']) }) : {}) },
    };
  }
  const { locationLatitude: latitude, locationLongitude: longitude } = body;
  if (latitude === undefined || longitude === undefined) return undefined;
  const named = given({ name: textOf(body['locationName']), address: textOf(body['locationAddress']) });
  return { type: 'location', location: { latitude, longitude, ...named } };
}

function parametersOf(mapping: unknown, text: string | undefined): object[] {
  const values = itemsOf(mapping);
  const names = placeholdersOf(text);
  const areNamed = values.every(({ schemaPropertyName: name }) => names.includes(String(name)));
  if (!areNamed || names.length === 0) return values.map((value) => ({ type: 'text', text: textOfMapping(value) }));
  return names.map((name) => {
    const found = values.find((value) => String(value['schemaPropertyName']) === name);
    const named = /^\d+$/.test(name) ? {} : { parameter_name: name };
    return { type: 'text', ...named, text: found ? textOfMapping(found) : `{{${name}}}` };
  });
}

/** Without a value it is the property of a process, which only Chakra knows: its name stands for it. */
function textOfMapping({ schemaPropertyValue: value, schemaPropertyName: name }: Members): string {
  return textOf(value) ?? `{{${textOf(name) ?? ''}}}`;
}

/** Buttons that take a value, in their order. */
function buttonsFrom(mapping: unknown, definition: Template | undefined, code: string | undefined): object[] {
  const open = (definition ? buttonsOf(definition.components) : []).flatMap(({ type, url }, index) => {
    if (/^copy_code$/i.test(type)) return [{ sub_type: 'copy_code', index, member: 'coupon_code' }];
    return /^otp$/i.test(type) || placeholdersOf(url).length > 0 ? [{ sub_type: 'url', index, member: 'text' }] : [];
  });
  const values = code === undefined ? itemsOf(mapping).map(textOfMapping) : [code];
  return open.slice(0, values.length).map(({ sub_type, index, member }, order) => ({
    type: 'button',
    sub_type,
    index: String(index),
    parameters: [{ type: member, [member]: values[order] }],
  }));
}
