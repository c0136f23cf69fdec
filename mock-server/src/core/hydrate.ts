import type { TemplateComponent, TemplateRow } from './template-shelf.ts';
import type { Hydrated } from './values.ts';

/** What a caller fills in: Cloud API `template.components`. */
export type TemplateParameter = {
  readonly type?: string | undefined;
  readonly text?: string | undefined;
  readonly parameter_name?: unknown;
  readonly currency?: { readonly fallback_value: string } | undefined;
  readonly date_time?: { readonly fallback_value: string } | undefined;
  readonly payload?: unknown;
};
export type FilledComponent = {
  readonly type: string;
  readonly index?: unknown;
  readonly parameters?: readonly TemplateParameter[] | undefined;
};

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

/** The names of a text's placeholders, each once: `Hi {{1}}` has "1". */
export function placeholdersOf(text: string | undefined): string[] {
  return [...new Set(Array.from((text ?? '').matchAll(PLACEHOLDER), (match) => match[1]!))];
}

/** The parameters given for one component. */
export function parametersFor(filled: readonly FilledComponent[] | undefined, type: string): readonly TemplateParameter[] {
  return filled?.find((component) => component.type.toLowerCase() === type)?.parameters ?? [];
}

/** The template as the customer reads it. A placeholder without a parameter stays as it is. */
export function hydrate(template: TemplateRow, filled: readonly FilledComponent[] | undefined): Hydrated {
  const textOf = (type: string) => {
    const component = template.components.find((candidate) => candidate.type.toUpperCase() === type.toUpperCase());
    return component?.text === undefined ? undefined : fill(component.text, parametersFor(filled, type));
  };
  const [header, body, footer] = [textOf('header'), textOf('body'), textOf('footer')];
  const buttons = template.components.find((component) => component.type.toUpperCase() === 'BUTTONS')?.buttons;
  return {
    ...(header !== undefined && { header }),
    ...(body !== undefined && { body }),
    ...(footer !== undefined && { footer }),
    ...(buttons && { buttons: buttons.map((button, index) => fillButton(button, index, filled)) }),
  };
}

type Button = NonNullable<TemplateComponent['buttons']>[number];

function fillButton(button: Button, index: number, filled: readonly FilledComponent[] | undefined) {
  const given = filled?.find((component) => component.type.toLowerCase() === 'button' && Number(component.index) === index);
  const url = button.url === undefined ? undefined : fill(button.url, given?.parameters ?? []);
  return { type: button.type, text: button.text ?? '', ...(url !== undefined && { url }) };
}

function fill(text: string, parameters: readonly TemplateParameter[]): string {
  return text.replace(PLACEHOLDER, (placeholder, name: string) => {
    const named = parameters.find((parameter) => parameter.parameter_name === name);
    const parameter = named ?? parameters[Number(name) - 1];
    return (parameter && valueOf(parameter)) ?? placeholder;
  });
}

/** Currency and dates are shown by their fallback: how a phone localises them is not documented. */
function valueOf(parameter: TemplateParameter): string | undefined {
  return parameter.currency?.fallback_value ?? parameter.date_time?.fallback_value ?? parameter.text;
}
