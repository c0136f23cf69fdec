import { buttonKind } from '../../model/button-kind.ts';
import type { TemplateContent, TemplateParameter } from '../../model/content.ts';
import type { Template, TemplateComponent } from '../../model/template.ts';

/** A placeholder of a template that a person fills in. */
export type Slot = { id: string; part: 'header' | 'body'; name: string; example?: string };

const PLACEHOLDER = /\{\{\s*([\w]+)\s*\}\}/g;

/** Every placeholder of header and body, in order, each once. */
export function slotsOf(template: Template): Slot[] {
  return (['header', 'body'] as const).flatMap((part) => {
    const component = componentOf(template, part);
    const names = [...new Set([...(component?.text ?? '').matchAll(PLACEHOLDER)].map((match) => match[1]!))];
    const examples = examplesOf(component, part);
    return names.map((name, index) => ({
      id: `${part}:${name}`,
      part,
      name,
      ...(examples[index] ? { example: examples[index] } : {}),
    }));
  });
}

/** What is sent: the values, and the text as the customer will see it. */
export function fillTemplate(template: Template, values: ReadonlyMap<string, string>): TemplateContent {
  const named = slotsOf(template).some((slot) => !/^\d+$/.test(slot.name));
  const parameters = (part: 'header' | 'body'): TemplateParameter[] =>
    slotsOf(template)
      .filter((slot) => slot.part === part)
      .map((slot) => ({ ...(named ? { name: slot.name } : {}), text: values.get(slot.id) ?? '' }));
  const text = (part: 'header' | 'body' | 'footer'): string | undefined =>
    componentOf(template, part)?.text?.replace(PLACEHOLDER, (whole, name: string) => values.get(`${part}:${name}`) || whole);
  const header = parameters('header');
  const shown = { header: text('header'), body: text('body'), footer: text('footer') };
  const buttons = componentOf(template, 'buttons')?.buttons?.map(({ type, text: label }) => ({
    kind: buttonKind(type),
    text: label ?? type,
  }));
  return {
    kind: 'template',
    name: template.name,
    language: template.language,
    parameters: parameters('body'),
    ...(header.length > 0 ? { headerParameters: header } : {}),
    ...(shown.header ? { header: shown.header } : {}),
    ...(shown.body ? { body: shown.body } : {}),
    ...(shown.footer ? { footer: shown.footer } : {}),
    ...(buttons?.length ? { buttons } : {}),
  };
}

/** Whether this form can fill it in whole: media headers and buttons with values need more than text fields. */
export function isTextOnly(template: Template): boolean {
  const header = componentOf(template, 'header');
  const media = header?.format !== undefined && header.format.toUpperCase() !== 'TEXT';
  const dynamic = componentOf(template, 'buttons')?.buttons?.some(
    ({ type, url }) => url?.includes('{{') || ['COPY_CODE', 'OTP', 'FLOW', 'CATALOG', 'MPM'].includes(type.toUpperCase()),
  );
  return !media && !dynamic;
}

function componentOf(template: Template, type: string): TemplateComponent | undefined {
  return template.components.find((component) => component.type.toLowerCase() === type);
}

function examplesOf(component: TemplateComponent | undefined, part: 'header' | 'body'): string[] {
  const example = component?.['example'] as
    | { body_text?: string[][]; header_text?: string[]; body_text_named_params?: { example: string }[] }
    | undefined;
  if (part === 'header') return example?.header_text ?? [];
  return example?.body_text?.[0] ?? example?.body_text_named_params?.map((named) => named.example) ?? [];
}
