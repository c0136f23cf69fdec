import { placeholdersOf } from '@wa-inbox/protocol/cloud/hydrate';
import { buttonsOf, partOf } from '@wa-inbox/protocol/cloud/template-parts';
import { nearest } from '@wa-inbox/protocol/nearest';
import type { PayloadProblem, TemplateValues } from '../../model/preview.ts';
import type { Template } from '../../model/template.ts';
import { problem } from './problems.ts';

type Names = Readonly<Record<string, string | number>>;
/** What is sent of a template, and what of the values has no place in it. */
type Filled = { use: object; problems: PayloadProblem[] };

/**
 * A template as a send names it, in the Cloud API's shape. By name, "header.1" and "button.0" are values of the header
 * and of the first button, "header" is the link of its file; a bare name is one of the body, or of the header.
 */
export function fillTemplate(template: Template, values: TemplateValues | undefined): Filled {
  const { name, language } = template;
  const use = { name, language: { code: language } };
  if (values === undefined) return { use, problems: [] };
  if (!Array.isArray(values)) {
    const names = values as Names;
    return { use: { ...use, components: namedComponents(template, names) }, problems: strays(template, names) };
  }
  const isWhole = values.some((value) => typeof value === 'object');
  return { use: { ...use, components: isWhole ? values : inOrder(template, values as string[]) }, problems: [] };
}

function inOrder(template: Template, values: readonly (string | number)[]): object[] {
  const names = namesIn(template, 'BODY');
  const parameters = values.map((value, index) => parameterOf(names[index] ?? String(index + 1), value));
  return parameters.length > 0 ? [{ type: 'body', parameters }] : [];
}

function namedComponents(template: Template, values: Names): object[] {
  const parameters = (part: 'header' | 'body') =>
    namesIn(template, part.toUpperCase()).flatMap((name) => {
      const isShared = part === 'body' || !/^\d+$/.test(name);
      const value = values[`${part}.${name}`] ?? (isShared ? values[name] : undefined);
      return value === undefined ? [] : [parameterOf(name, value)];
    });
  const file = fileOf(template, values['header']);
  const header = file ? [file] : parameters('header');
  const body = parameters('body');
  const buttons = buttonsOf(template.components).flatMap(({ type }, index) => {
    const value = values[`button.${index}`];
    if (value === undefined) return [];
    const [sub_type, member] = /^copy_code$/i.test(type) ? ['copy_code', 'coupon_code'] : ['url', 'text'];
    return [{ type: 'button', sub_type, index: String(index), parameters: [{ type: member, [member]: String(value) }] }];
  });
  return [
    ...(header.length > 0 ? [{ type: 'header', parameters: header }] : []),
    ...(body.length > 0 ? [{ type: 'body', parameters: body }] : []),
    ...buttons,
  ];
}

function fileOf(template: Template, link: string | number | undefined): object | undefined {
  const format = partOf(template.components, 'HEADER')?.format?.toLowerCase() ?? '';
  if (link === undefined || !['image', 'video', 'document'].includes(format)) return undefined;
  return { type: format, [format]: { link } };
}

function strays(template: Template, values: Names): PayloadProblem[] {
  const [header, body] = [namesIn(template, 'HEADER'), namesIn(template, 'BODY')];
  const buttons = buttonsOf(template.components).map((_, index) => `button.${index}`);
  const known = [...body, ...header.map((name) => (/^\d+$/.test(name) ? `header.${name}` : name)), ...buttons, 'header'];
  const all = new Set([...known, ...header.map((name) => `header.${name}`), ...body.map((name) => `body.${name}`)]);
  return Object.keys(values)
    .filter((name) => !all.has(name))
    .map((name) => {
      const meant = nearest(name.slice(0, 100), known);
      const message = `"parameters.${name}" has no place in "${template.name}": it has ${known.join(', ')}.`;
      return problem(['parameters', name], message, { level: 'hint', ...(meant === undefined ? {} : { meant }) });
    });
}

function namesIn(template: Template, part: string): string[] {
  return placeholdersOf(partOf(template.components, part)?.text);
}

function parameterOf(name: string, value: string | number): object {
  return { type: 'text', ...(/^\d+$/.test(name) ? {} : { parameter_name: name }), text: String(value) };
}
