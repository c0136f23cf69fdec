import { suggestion } from '@wa-inbox/protocol/nearest';
import { refuse } from '../../../core/refusal.ts';
import type { Row } from '../../../core/browse.ts';
import { boundPattern } from './bound-pattern.ts';
import { childrenOf, parentsOf, TABLES } from './tables.ts';

/** Rows of one answer, whatever is asked for. */
const MOST = 10_000;
/** Rows of an answer that nothing limits. */
const UNLIMITED = 1_000;
/** Rows that may have others embedded: each of them is looked for among all. */
const MOST_EMBEDDING = 100;
const LONGEST = 200;
const MOST_FILTERS = 20;
const SUFFIX = /_(?:gte|lte|ne|like)$/;
const COUNTS = ['_page', '_limit', '_start', '_end'] as const;
const WORDS = ['q', '_sort', '_order', ...COUNTS, '_embed', '_expand'];

/**
 * What the query of a collection asks for, checked and written anew: json-server passes over what it does not know,
 * takes any text as a regular expression, and gives as many rows as there are.
 */
export function readQuestion(name: string, given: URLSearchParams, rows: readonly Row[] | object): string {
  const asked = new URLSearchParams();
  const filters = [...given].filter(([key]) => !WORDS.includes(key));
  if (filters.length > MOST_FILTERS) wrong(`The query has ${filters.length} filters: give at most ${MOST_FILTERS}.`);
  for (const word of WORDS) for (const value of readWord(name, word, given.getAll(word))) asked.append(word, value);
  for (const filter of filters) asked.append(...readFilter(name, filter, rows));
  return limited(name, asked, rows).toString();
}

function readWord(name: string, word: string, values: readonly string[]): string[] {
  const isMany = word === '_embed' || word === '_expand';
  if (values.length > 1 && !isMany) wrong(`"${word}" is there ${values.length} times: give it once.`);
  const parts = isMany ? values.flatMap((value) => value.split(',')) : [...values];
  for (const value of parts) checkWord(name, word, value);
  return parts;
}

function checkWord(name: string, word: string, value: string): void {
  const shown = JSON.stringify(value.slice(0, LONGEST));
  if (value.length > LONGEST) wrong(`"${word}" has ${value.length} characters: give at most ${LONGEST}.`);
  if (COUNTS.some((count) => count === word) && !/^\d{1,9}$/.test(value)) wrong(`"${word}" cannot be ${shown}: give a number.`);
  if (word === '_embed') known(`"_embed" of ${name}`, value, childrenOf(name));
  if (word === '_expand') known(`"_expand" of ${name}`, value, parentsOf(name));
  if (word === '_sort') for (const path of value.split(',')) column(name, '_sort', path);
  if (word === '_order') for (const each of value.split(',')) known('"_order"', each.toLowerCase(), ['asc', 'desc']);
}

/** A filter on what no row has finds nothing; json-server would leave it out and find everything. */
function readFilter(name: string, [key, value]: [string, string], rows: readonly Row[] | object): [string, string] {
  const path = key.replace(SUFFIX, '');
  column(name, key, path);
  if (value.length > LONGEST) wrong(`"${key}" has ${value.length} characters: give at most ${LONGEST}.`);
  if (key.endsWith('_like')) return [key, boundPattern(key, value)];
  const isPlain = path === key && Array.isArray(rows) && !(rows as readonly Row[]).some((row) => hasPath(row, path));
  return isPlain ? [`${path}_like`, '^$'] : [key, value];
}

function hasPath(row: object, path: string): boolean {
  let value: unknown = row;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return false;
    value = (value as Record<string, unknown>)[part];
  }
  return true;
}

/** The first part of a path must be a member that rows can have: "error.code" is looked for in `error`. */
function column(name: string, key: string, path: string): void {
  const first = path.split(/[.[]/)[0]!;
  const { columns } = TABLES[name]!;
  if (!/^[\w-]+(?:\.[\w-]+)*$/.test(path) || /(?:^|\.)(?:__proto__|constructor|prototype)(?:\.|$)/.test(path))
    wrong(
      `"${key.slice(0, LONGEST)}" is no path of members: write "error.code", and a list's items by number, "attempts.0.status".`,
    );
  if (columns.includes(first)) return;
  const words = [...columns, ...WORDS];
  wrong(
    `There is no "${first}" in ${name}: ${suggestion(key, words)}filter by ${columns.join(', ')}, or use ${WORDS.join(', ')}.`,
  );
}

function limited(name: string, asked: URLSearchParams, rows: readonly Row[] | object): URLSearchParams {
  const number = (key: string) => Number(asked.get(key) ?? 0);
  const most = asked.has('_embed') ? MOST_EMBEDDING : MOST;
  const wanted = asked.has('_end') ? number('_end') - number('_start') : number('_limit');
  if (wanted > most) wrong(`${wanted} rows are too many at once: ask for at most ${most}, and for more pages with "_page".`);
  const isOpen = !asked.has('_limit') && !asked.has('_end') && !asked.has('_page');
  const unasked = Math.min(most, UNLIMITED);
  if (isOpen && Array.isArray(rows) && rows.length > unasked) asked.set('_limit', String(unasked));
  if (!asked.has('_limit') && TABLES[name]!.columns.length > 0 && asked.has('_page')) asked.set('_limit', '10');
  return asked;
}

function known(what: string, value: string, words: readonly string[]): void {
  if (words.includes(value)) return;
  const list = words.length > 0 ? `give ${words.join(', ')}` : 'nothing belongs to its rows';
  wrong(`${what} cannot be ${JSON.stringify(value)}: ${suggestion(value, words)}${list}.`);
}

function wrong(message: string): never {
  return refuse({ key: 'invalid_request', rule: 'parse', message });
}
