import { valueAt, type explainIssues } from '@wa-inbox/protocol';
import type { Refusal } from '../../core/refusal.ts';

type Issue = Parameters<typeof explainIssues>[0][number];
/** What a schema says when no sentence was given to it. */
const NO_SENTENCE = 'Invalid input';
/** Members whose own faults are faults of the call: code 100, without details. */
const PLAIN = new Set<PropertyKey>(['text', 'context']);

/**
 * What the Cloud API answers to a body that its schema refuses: 100 for what is missing, mistyped or too long in the
 * envelope and in texts, 131008 for what is missing inside a message, 131009 for a value out of bounds.
 */
export function refusalOfIssues(issues: readonly Issue[], body: unknown): Refusal {
  const issue = innermost(issues[0]!);
  const name = parameterName(issue.path);
  const isInside = issue.path.length > 1 && !PLAIN.has(issue.path[0]!);
  const seen = valueAt(body, issue.path);
  if (issue.code === 'custom' && issue.params?.['isMissing'] === true) return missing(issue.message);
  if (seen === undefined || seen === null || (seen === '' && !isInside)) {
    return isInside ? missing(`${name} is required`) : plain(`The parameter ${name} is required.`);
  }
  if (issue.message !== NO_SENTENCE && issue.code !== 'invalid_union')
    return issue.path[0] === 'recipient' ? envelope(issue) : invalid(issue.message);
  return plain(`Param ${name} ${complaint(issue, seen)}`);
}

/** Of a union's branches, the one that got furthest was meant. */
function innermost(issue: Issue): Issue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const firsts = issue.errors.flatMap((branch) => branch.slice(0, 1).map(innermost));
  const meant = firsts.reduce((best, next) => (next.path.length > best.path.length ? next : best));
  return { ...meant, path: [...issue.path, ...meant.path] };
}

/** Code 100 with the sentence in its message. */
export function plain(sentence: string): Refusal {
  return { key: 'invalid_parameter', rule: 'parse', cloud: { message: `(#100) ${sentence}` } };
}

export function missing(details: string): Refusal {
  return { key: 'required_parameter_missing', rule: 'parse', message: details };
}

export function invalid(details: string): Refusal {
  return { key: 'parameter_value_invalid', rule: 'parse', message: details };
}

function envelope({ message }: Issue): Refusal {
  return { key: 'invalid_parameter', rule: 'parse', message };
}

function complaint(issue: Issue, seen: unknown): string {
  switch (issue.code) {
    case 'too_big':
      return `must be at most ${issue.maximum}${issue.origin === 'string' ? ' characters long' : ''}.`;
    case 'too_small':
      return `must be at least ${issue.minimum}${issue.origin === 'string' ? ' characters long' : ''}.`;
    case 'invalid_type':
      return `must be ${/^[aeio]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}.`;
    case 'invalid_value':
      return `must be one of {${issue.values.map((value) => String(value).toUpperCase()).join(', ')}} - got ${quote(seen)}.`;
    case 'invalid_union':
      return `must be one of {${optionsOf(issue)}} - got ${quote(seen)}.`;
    default:
      return `has a value that is not valid - got ${quote(seen)}.`;
  }
}

function optionsOf(issue: Issue): string {
  const options: unknown[] = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  return options.map((option) => String(option).toUpperCase()).join(', ');
}

function quote(seen: unknown): string {
  return (JSON.stringify(seen) ?? String(seen)).slice(0, 60);
}

/** As Meta writes it: `text['body']`. */
function parameterName([first = 'body', ...rest]: readonly PropertyKey[]): string {
  return String(first) + rest.map((part) => (typeof part === 'number' ? `[${part}]` : `['${String(part)}']`)).join('');
}
