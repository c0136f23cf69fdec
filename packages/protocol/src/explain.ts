import type * as z from 'zod/mini';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** The longest value that a message repeats, in UTF-16 units. */
const QUOTED = 60;

/** One thing that is wrong with a body. */
export type Explained = {
  path: readonly PropertyKey[];
  /** The path as it is written: "template.components[0].type", or "body" for the whole. */
  field: string;
  /** Names the field, the value seen and what would work. */
  message: string;
  /** The nearest spelling that would work, where a word is wrong. */
  meant?: string;
};

/**
 * The first thing wrong with a body: the field by its path ("template.components[0].type", or "body" for the whole),
 * and a sentence that names it, the value seen and what would work. `issues` has at least one.
 */
export function explainIssues(issues: readonly Issue[], body: unknown): { field: string; message: string } {
  const { field, message } = explainEach(issues.slice(0, 1), body)[0]!;
  return { field, message };
}

/** Everything wrong with a body, in the order in which the schema says it. */
export function explainEach(issues: readonly Issue[], body: unknown): Explained[] {
  return issues.flatMap(allMeant).flatMap((issue): Explained[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => surplus(issue.path, key));
    const field = fieldName(issue.path);
    const subject = issue.path.length === 0 ? 'The body' : `"${field}"`;
    const seen = valueAt(body, issue.path);
    const meant = typeof seen === 'string' ? nearest(seen.slice(0, 100), wordsOf(issue)) : undefined;
    const explained = { path: issue.path, field, message: `${subject} ${complaint(issue, seen)}.` };
    return [{ ...explained, ...(meant === undefined ? {} : { meant }) }];
  });
}

/** A union reports all its branches: the one that got furthest, and then the one with the least to say, was meant. */
function allMeant(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.filter((branch) => branch.length > 0).map((branch) => branch.map((each) => allMeant(each)));
  const firsts = branches.map((branch) => branch.map(([first]) => first!));
  const best = firsts.reduce((most, next, index) => (score(next) > score(firsts[most]!) ? index : most), 0);
  const [first] = firsts[best]!;
  if (first!.code === 'invalid_type' && first.path.length === 0) return [eitherType(firsts, issue.path)];
  return branches[best]!.flat().map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

/** The words that would work where one of a list is wanted. */
function wordsOf(issue: Issue): string[] {
  const values = issue.code === 'invalid_value' ? issue.values : 'options' in issue ? issue.options : [];
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}

function score(branch: Issue[]): number {
  return branch[0]!.path.length * 1_000 - branch.length;
}

/** Branches that only differ in their type are told in one: "a string or a number". */
function eitherType(branches: Issue[][], path: PropertyKey[]): Issue {
  const types = branches.flatMap(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0 ? [noun(first.expected)] : [],
  );
  return { code: 'custom', path, message: `give ${[...new Set(types)].join(' or ')}`, input: undefined };
}

function surplus(path: readonly PropertyKey[], key: string): Explained {
  const field = fieldName([...path, key]);
  return { path: [...path, key], field, message: `"${field}" does not belong here: leave it out.` };
}

function complaint(issue: Issue, seen: unknown): string {
  const remedy = expected(issue);
  if (seen === undefined) return `is missing: ${remedy}`;
  // a reason that starts with the value need not hear it twice
  return remedy.startsWith('"') ? `is not valid: ${remedy}` : `cannot be ${quote(seen)}: ${remedy}`;
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `give ${noun(issue.expected)}`;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return oneOf('options' in issue && Array.isArray(issue.options) ? issue.options : []);
    case 'too_big':
      return `at most ${amount(issue.maximum, issue.origin)}`;
    case 'too_small':
      return `at least ${amount(issue.minimum, issue.origin)}`;
    default:
      return issue.message && issue.message !== 'Invalid input' ? lowerFirst(issue.message) : 'see the document for its shape';
  }
}

function oneOf(values: readonly unknown[]): string {
  if (values.length === 0) return 'see the document for its shape';
  return `give ${values.length === 1 ? '' : 'one of '}${values.map((value) => JSON.stringify(value)).join(', ')}`;
}

function amount(count: number | bigint, origin: string): string {
  const unit = { string: ' character', array: ' item' }[origin] ?? '';
  return `${count}${unit}${unit && Number(count) !== 1 ? 's' : ''}`;
}

function noun(type: string): string {
  if (type === 'int') return 'a whole number';
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

/** A path as it is written: `template.components[0].type`. */
export function fieldName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'body';
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${String(part)}`)).join('');
}

/** The value at a path of a body; undefined where there is none. */
export function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  let value = body;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  if (text.length <= QUOTED) return text;
  const start = text.slice(0, QUOTED).replace(/[\uD800-\uDBFF]$/, '');
  if (typeof value === 'string') return `${start}…" (${value.length} characters)`;
  return Array.isArray(value) ? `${start}… (${value.length} items)` : `${start}…`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
