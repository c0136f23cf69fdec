import type { ErrorKey } from '@wa-inbox/protocol';
import type { TemplateComponent } from '../../template-shelf.ts';
import { lacks, problem, type Definition, type Problem } from './problems.ts';

const ANY = /\{\{([^{}]*)\}\}/g;
const NAME = /^[a-z][a-z0-9_]*$/;

/** What stands between the braces of a text, in order. */
export function marksOf(text: string): string[] {
  return Array.from(text.matchAll(ANY), (match) => match[1]!.trim());
}

/** Numbers from 1 without a gap, or names in lower case, as the template's format has it. */
export function marksProblem(text: string, format: Definition['format'], key: ErrorKey): Problem {
  const marks = [...new Set(marksOf(text))];
  if (format === 'NAMED') {
    const wrong = marks.find((mark) => !NAME.test(mark));
    if (wrong === undefined) return undefined;
    return problem(key, `The parameter {{${wrong}}} is not valid: write lower-case letters, digits and underscores.`);
  }
  const wrong = marks.find((mark) => !/^[1-9]\d*$/.test(mark));
  if (wrong !== undefined)
    return problem(key, `The parameter {{${wrong}}} is not valid: write {{1}}, or give parameter_format NAMED.`);
  const numbers = marks.map(Number).toSorted((a, b) => a - b);
  const gap = numbers.findIndex((number, index) => number !== index + 1);
  if (gap < 0) return undefined;
  return problem(key, `The parameters are {{${numbers.join('}}, {{')}}}: count them from {{1}} without a gap.`);
}

type Where = { readonly part: 'header' | 'body'; readonly format: Definition['format'] };

/** Each parameter of a text has an example. Cloud API, `example`. */
export function exampleProblem(component: TemplateComponent, { part, format }: Where): Problem {
  const marks = [...new Set(marksOf(component.text ?? ''))];
  if (marks.length === 0) return undefined;
  const label = part === 'header' ? 'The header' : 'The body';
  const member = `${part}_text${format === 'NAMED' ? '_named_params' : ''}`;
  const given = (component['example'] as Record<string, unknown> | undefined)?.[member];
  if (!Array.isArray(given)) return lacks(label, `example.${member}`);
  // the header's examples are a list, the body's a list of lists
  const values: unknown[] = Array.isArray(given[0]) ? given[0] : given;
  const missing =
    format === 'NAMED' ? marks.find((mark) => !values.some((value) => nameOf(value) === mark)) : marks[values.length];
  return missing === undefined ? undefined : lacks(label, `example.${member} for {{${missing}}}`);
}

function nameOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['param_name'] : undefined;
}
