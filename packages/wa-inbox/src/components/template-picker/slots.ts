import type { Media, Money } from '../../model/content-parts.ts';
import type { Template, TemplateComponent } from '../../model/template.ts';

/** What a person fills in. `name` is the placeholder's, or the words of the button. */
export type Slot = {
  id: string;
  part: 'header' | 'body' | 'button';
  /** A file, the end of a link, a code to copy, or words. */
  kind: 'text' | 'image' | 'video' | 'document' | 'link' | 'code';
  name: string;
  example?: string;
  /** Of a button: its place among all. */
  index?: number;
};
/** What is filled in: words, an amount or a date in words, or a file. */
export type SlotValue = { text: string; money?: Money; date?: string; media?: Media & { filename?: string } };
export type SlotValues = ReadonlyMap<string, SlotValue>;

export const PLACEHOLDER = /\{\{\s*([\w]+)\s*\}\}/g;
const MEDIA = ['image', 'video', 'document'] as const;
/** Buttons that cannot be sent without more than a form of words asks for. */
const BEYOND = ['MPM', 'SPM'];

/** Everything to fill in, in the order in which the customer reads it, each once. */
export function slotsOf(template: Template): Slot[] {
  return [...headerSlots(template), ...textSlots(template, 'body'), ...buttonSlots(template)];
}

function headerSlots(template: Template): Slot[] {
  const header = componentOf(template, 'header');
  const media = MEDIA.find((kind) => kind === header?.format?.toLowerCase());
  if (!media) return textSlots(template, 'header');
  return [{ id: 'header', part: 'header', kind: media, name: media }];
}

function textSlots(template: Template, part: 'header' | 'body'): Slot[] {
  const component = componentOf(template, part);
  const names = [...new Set([...(component?.text ?? '').matchAll(PLACEHOLDER)].map((match) => match[1]!))];
  const examples = examplesOf(component, part);
  return names.map((name, index) => ({
    id: `${part}:${name}`,
    part,
    kind: 'text',
    name,
    ...(examples[index] ? { example: examples[index] } : {}),
  }));
}

/** The button of a one-time code has what the body has: it is asked for once. */
function buttonSlots(template: Template): Slot[] {
  return buttonsOf(template).flatMap(({ type, text = type, url }, index): Slot[] => {
    const slot = { id: `button:${index}`, part: 'button', name: text, index } as const;
    if (type.toUpperCase() === 'COPY_CODE') return [{ ...slot, kind: 'code' }];
    return url?.includes('{{') && !isOneTimeCode(template) ? [{ ...slot, kind: 'link' }] : [];
  });
}

/** Whether the button copies the code that is the only value of the body. */
export function isOneTimeCode(template: Template): boolean {
  return template.category === 'AUTHENTICATION';
}

/** Whether this form can fill it in whole: places, products and cards need more. */
export function canFill(template: Template): boolean {
  const format = componentOf(template, 'header')?.format?.toLowerCase() ?? 'text';
  const isBeyond = template.components.some(({ type }) => ['carousel', 'limited_time_offer'].includes(type.toLowerCase()));
  const known: readonly string[] = ['text', ...MEDIA];
  return known.includes(format) && !isBeyond && !buttonsOf(template).some(({ type }) => BEYOND.includes(type.toUpperCase()));
}

export function buttonsOf(template: Template): NonNullable<TemplateComponent['buttons']> {
  return componentOf(template, 'buttons')?.buttons ?? [];
}

export function componentOf(template: Template, type: string): TemplateComponent | undefined {
  return template.components.find((component) => component.type.toLowerCase() === type);
}

function examplesOf(component: TemplateComponent | undefined, part: 'header' | 'body'): string[] {
  const example = component?.['example'] as
    | { body_text?: string[][]; header_text?: string[]; body_text_named_params?: { example: string }[] }
    | undefined;
  if (part === 'header') return example?.header_text ?? [];
  return example?.body_text?.[0] ?? example?.body_text_named_params?.map((named) => named.example) ?? [];
}
