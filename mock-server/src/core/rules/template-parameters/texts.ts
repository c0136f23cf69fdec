import { placeholdersOf, valueOf, type TemplateParameter } from '@wa-inbox/protocol/cloud/hydrate';
import type { Refusal } from '../../refusal.ts';
import { badValue, missing, wrongCount, wrongFormat, type Misfit } from './refusals.ts';

const TEXTUAL = new Set(['text', 'currency', 'date_time']);
const ODD_SPACE = /[\r\n\t]| {5,}/;

export type TextPart = { readonly part: string; readonly text: string | undefined; readonly isNamed: boolean };

/** As many texts, amounts and dates as there are placeholders; by name or by position, as the template is written. */
export function textMisfit({ part, text, isNamed }: TextPart, given: readonly TemplateParameter[]): Misfit {
  const marks = placeholdersOf(text);
  if (given.length !== marks.length) return wrongCount(part, given.length, marks.length);
  for (const parameter of given) {
    const found = kindMisfit(part, parameter) ?? nameMisfit(part, parameter, isNamed) ?? valueMisfit(part, parameter);
    if (found) return found;
  }
  const unnamed = isNamed ? marks.find((mark) => !given.some((each) => each.parameter_name === mark)) : undefined;
  return unnamed === undefined ? undefined : wrongFormat(part, `parameter_name ${unnamed}`, namesOf(given));
}

function kindMisfit(part: string, { type = 'text' }: TemplateParameter): Misfit {
  return TEXTUAL.has(type.toLowerCase()) ? undefined : wrongFormat(part, 'TEXT', type.toUpperCase().slice(0, 60));
}

function nameMisfit(part: string, { parameter_name: name }: TemplateParameter, isNamed: boolean): Misfit {
  if (isNamed === (name !== undefined)) return undefined;
  const [named, positional] = ['NAMED parameters', 'POSITIONAL parameters'];
  return isNamed ? wrongFormat(part, named, positional) : wrongFormat(part, positional, named);
}

function namesOf(given: readonly TemplateParameter[]): string {
  return given.map(({ parameter_name: name }) => String(name).slice(0, 60)).join(', ');
}

/** Also for the end of a button's link. */
export function valueMisfit(part: string, parameter: TemplateParameter): Misfit {
  const value = valueOf(parameter);
  const type = parameter.type ?? 'text';
  if (typeof value !== 'string' || value === '') return missing(`${part}: Parameter of type ${type} is missing ${type} value`);
  const code = (parameter.currency as { code?: unknown } | undefined)?.code;
  if (code !== undefined && !(typeof code === 'string' && /^[A-Z]{3}$/.test(code)))
    return badValue(`${part}: currency code ${JSON.stringify(code)} is no ISO 4217 code such as USD`);
  return ODD_SPACE.test(value) ? oddSpace() : undefined;
}

/** Code 132018 since v23.0, 132007 before. The sentence was captured. */
function oddSpace(): Refusal {
  const details = 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces';
  return { key: 'template_validation_error', rule: 'template-characters', message: details, cloud: { details } };
}
