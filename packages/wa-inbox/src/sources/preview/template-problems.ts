import { buttonAt, filledIn, parametersFor, placeholdersOf, type FilledComponent } from '@wa-inbox/protocol/cloud/hydrate';
import { buttonsOf, partOf, type TemplateButton } from '@wa-inbox/protocol/cloud/template-parts';
import { nearest } from '@wa-inbox/protocol/nearest';
import type { PayloadProblem } from '../../model/preview.ts';
import type { Template } from '../../model/template.ts';
import { textOf, type Members } from '../message-objects/reader.ts';
import { problem } from './problems.ts';
import { isBare } from './template-use.ts';

type Path = PayloadProblem['path'];
type Part = { part: 'header' | 'body'; template: Template; filled: FilledComponent[]; at: Path };

/** What is given of a template, and what its definition wants. A use that fills in nothing is looked at as it is defined. */
export function templateProblems(template: Template, use: Members, at: Path): PayloadProblem[] {
  if (isBare(use)) return [];
  const filled = filledIn(use['components']);
  const given = { template, filled, at: [...at, 'components'] };
  return [...partProblems({ ...given, part: 'header' }), ...partProblems({ ...given, part: 'body' }), ...buttonProblems(given)];
}

const FILES = new Set(['image', 'video', 'document', 'location']);

function partProblems(where: Part): PayloadProblem[] {
  const { part, template, filled, at } = where;
  const index = filled.findIndex(({ type }) => type.toLowerCase() === part);
  const path = index < 0 ? at : [...at, index, 'parameters'];
  const component = partOf(template.components, part.toUpperCase());
  const parameters = parametersFor(filled, part);
  const format = component?.format?.toLowerCase() ?? 'text';
  if (part === 'header' && FILES.has(format)) {
    if (parameters.length === 1 && parameters[0]?.type === format) return [];
    return [problem(path, `The header of "${template.name}" is of kind ${format}: give one parameter of type "${format}".`)];
  }
  const names = placeholdersOf(component?.text);
  return names.some((name) => !/^\d+$/.test(name))
    ? byName(names, { ...where, at: path })
    : byPlace(names, { ...where, at: path });
}

function byPlace(names: readonly string[], { part, template, filled, at }: Part): PayloadProblem[] {
  const count = parametersFor(filled, part).length;
  if (count === names.length) return [];
  const wanted = names.length === 0 ? 'none' : `${names.length}, for ${names.map((name) => `{{${name}}}`).join(', ')}`;
  return [
    problem(at, `The ${part} of "${template.name}" is given ${count} ${count === 1 ? 'value' : 'values'}: give ${wanted}.`),
  ];
}

function byName(names: readonly string[], { part, template, filled, at }: Part): PayloadProblem[] {
  const given = parametersFor(filled, part).map(({ parameter_name: name }) => textOf(name));
  const missing = names.filter((name) => !given.includes(name));
  const strays = given.flatMap((name, index): PayloadProblem[] => {
    if (name !== undefined && names.includes(name)) return [];
    const meant = name === undefined ? undefined : nearest(name, missing);
    const seen = name === undefined ? 'has no name' : `cannot be ${JSON.stringify(name)}`;
    const message = `The name of this value ${seen}: the ${part} of "${template.name}" has ${names.join(', ')}.`;
    return [problem([...at, index, 'parameter_name'], message, meant === undefined ? {} : { meant })];
  });
  if (strays.length > 0 || missing.length === 0) return strays;
  return [problem(at, `The ${part} of "${template.name}" has no value for ${missing.join(', ')}: give each one a parameter.`)];
}

function buttonProblems({ template, filled, at }: Omit<Part, 'part'>): PayloadProblem[] {
  return buttonsOf(template.components).flatMap((button, index) => {
    if (!needsValue(button) || buttonAt(filled, index)?.parameters?.length) return [];
    const name = button.text ?? button.type;
    return [
      problem(at, `Button ${index} of "${template.name}" (${name}) has no value: give a component of type "button" for it.`),
    ];
  });
}

function needsValue({ type, url }: TemplateButton): boolean {
  return /^(copy_code|otp)$/i.test(type) || placeholdersOf(url).length > 0;
}
