import type { Mapping, SendTemplateBody } from '@wa-inbox/protocol/chakra/requests';
import { placeholdersOf } from '@wa-inbox/protocol/cloud/hydrate';
import { refuse } from '../../core/refusal.ts';
import type { TemplateComponent, TemplateRow } from '../../core/template-shelf.ts';
import type { World } from '../../core/world.ts';

/** A property of the process that a message is about. */
export type PropertyOf = (name: string) => unknown;
type Parameter = Readonly<Record<string, unknown>>;
type Component = { readonly type: string; readonly parameters: readonly Parameter[]; readonly [member: string]: unknown };

/** The template that is meant: in the language asked for, else in English, else in the first there is; an approved one before others. Ours. */
export function templateNamed(world: World, { templateName, language }: SendTemplateBody): TemplateRow | undefined {
  const rows = world.templates.list().filter(({ name }) => name === templateName);
  if (language !== undefined) return rows.find((row) => row.language === language);
  const approved = rows.filter(({ status }) => status === 'APPROVED');
  const among = approved.length > 0 ? approved : rows;
  return among.find((row) => row.language === 'en_US') ?? among.find((row) => row.language === 'en') ?? among[0];
}

/** The components of the Cloud API's call. Mappings meet placeholders by name or number, else in their order. Ours. */
export function templateComponents(row: TemplateRow | undefined, body: SendTemplateBody, propertyOf: PropertyOf): Component[] {
  const parts = { name: body.templateName, propertyOf };
  const bodyText = componentOf(row, 'BODY')?.text;
  const header =
    mediaHeader(body) ??
    textParameters(componentOf(row, 'HEADER')?.text, { ...parts, field: 'headerMapping', mapping: body.headerMapping });
  const given = textParameters(bodyText, { ...parts, field: 'mapping', mapping: body.mapping });
  const { otpCode } = body;
  const isCode = otpCode !== undefined && given.length === 0;
  const inBody = isCode ? [{ type: 'text', text: otpCode }] : given;
  const buttons = buttonComponents(
    row,
    isCode ? { ...body, buttonMapping: [{ schemaPropertyName: 'otpCode', schemaPropertyValue: otpCode }] } : body,
    propertyOf,
  );
  return [
    ...(header.length > 0 ? [{ type: 'header', parameters: header }] : []),
    ...(inBody.length > 0 ? [{ type: 'body', parameters: inBody }] : []),
    ...buttons,
  ];
}

const MEDIA = [
  ['imageUrl', 'image'],
  ['videoUrl', 'video'],
  ['documentUrl', 'document'],
  ['locationLatitude', 'location'],
] as const;

/** The one link or place of the header; whether it is of the template's format is the Cloud API's to say. */
function mediaHeader(body: SendTemplateBody): Parameter[] | undefined {
  const given = MEDIA.filter(([field]) => body[field] !== undefined);
  if (given.length === 0) return undefined;
  const [[field, type]] = given as [(typeof MEDIA)[number]];
  if (given.length > 1 || body.headerMapping?.length) {
    const others = [...given.map(([name]) => name), ...(body.headerMapping?.length ? ['headerMapping'] : [])];
    invalid(`"${others.join('" and "')}" cannot come together: a header has one content.`);
  }
  return [{ type, [type]: type === 'location' ? placeOf(body) : linkOf(body, field) }];
}

function linkOf(body: SendTemplateBody, field: (typeof MEDIA)[number][0]) {
  const { filename } = body;
  return { link: body[field], ...(field === 'documentUrl' && filename !== undefined && { filename }) };
}

function placeOf({ locationLatitude, locationLongitude, locationName, locationAddress }: SendTemplateBody) {
  if (locationLongitude === undefined) invalid('"locationLongitude" is missing: a place has both coordinates.');
  return {
    latitude: locationLatitude,
    longitude: locationLongitude,
    ...(locationName !== undefined && { name: locationName }),
    ...(locationAddress !== undefined && { address: locationAddress }),
  };
}

type Given = {
  readonly name: string;
  readonly field: string;
  readonly mapping: Mapping | undefined;
  readonly propertyOf: PropertyOf;
};

function textParameters(text: string | undefined, given: Given): Parameter[] {
  const inText = placeholdersOf(text);
  const { mapping = [], field } = given;
  const isPositional = inText.every((placeholder) => /^\d+$/.test(placeholder));
  const placeholders = isPositional ? inText.toSorted((a, b) => Number(a) - Number(b)) : inText;
  const areNamed = mapping.every(({ schemaPropertyName }) => placeholders.includes(schemaPropertyName));
  if (!areNamed && !isPositional) {
    const stray = mapping.findIndex(({ schemaPropertyName }) => !placeholders.includes(schemaPropertyName));
    const seen = JSON.stringify(mapping[stray]!.schemaPropertyName);
    invalid(
      `"${field}[${stray}].schemaPropertyName" cannot be ${seen}: template "${given.name}" has ${placeholders.join(', ')} there.`,
    );
  }
  if (!areNamed) return mapping.map((_, index) => ({ type: 'text', text: valueOf(given, index) }));
  return placeholders.flatMap((placeholder) => {
    const index = mapping.findIndex(({ schemaPropertyName }) => schemaPropertyName === placeholder);
    if (index < 0) return [];
    return [{ type: 'text', ...(!isPositional && { parameter_name: placeholder }), text: valueOf(given, index) }];
  });
}

/** The value of a mapping, or that of the process's property of its name. */
function valueOf({ field, mapping = [], propertyOf }: Omit<Given, 'name'>, index: number): string {
  const { schemaPropertyName: name, schemaPropertyValue: value } = mapping[index]!;
  const found = value ?? propertyOf(name);
  if (typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean') return String(found);
  return invalid(
    `"${field}[${index}]" has no value: give "schemaPropertyValue", or the name of a property that the process has instead of ${JSON.stringify(name)}.`,
  );
}

/** Buttons that take a value, in their order. */
function buttonComponents(
  row: TemplateRow | undefined,
  { buttonMapping: mapping = [] }: SendTemplateBody,
  propertyOf: PropertyOf,
): Component[] {
  const buttons = componentOf(row, 'BUTTONS')?.buttons ?? [];
  const open = buttons.flatMap(({ type, url }, index) => {
    const kind = type.toUpperCase();
    if (kind === 'COPY_CODE') return [{ subType: 'copy_code', index, parameter: 'coupon_code' }];
    if (kind === 'OTP' || (kind === 'URL' && placeholdersOf(url).length > 0))
      return [{ subType: 'url', index, parameter: 'text' }];
    return [];
  });
  if (row && mapping.length > open.length && !isCodeOnly(mapping)) {
    invalid(
      `"buttonMapping" has ${mapping.length} values: template "${row.name}" has ${open.length} ${open.length === 1 ? 'button that takes' : 'buttons that take'} one.`,
    );
  }
  return mapping.slice(0, open.length).map((_, order) => {
    const { subType, index, parameter } = open[order]!;
    const value = valueOf({ field: 'buttonMapping', mapping, propertyOf }, order);
    return { type: 'button', sub_type: subType, index: String(index), parameters: [{ type: parameter, [parameter]: value }] };
  });
}

/** A code that only the text shows has no button to go to. */
function isCodeOnly(mapping: Mapping): boolean {
  return mapping.length === 1 && mapping[0]!.schemaPropertyName === 'otpCode';
}

function componentOf(row: TemplateRow | undefined, type: string): TemplateComponent | undefined {
  return row?.components.find((component) => component.type.toUpperCase() === type);
}

function invalid(message: string): never {
  return refuse({ key: 'invalid_request', rule: 'parse', message });
}
