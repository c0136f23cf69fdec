import { TEMPLATE_LIMITS } from '@wa-inbox/protocol/cloud/template-limits';
import { refuse } from '../../../core/refusal.ts';
import type { TemplateRow } from '../../../core/template-shelf.ts';
import type { World } from '../../../core/world.ts';
import type { Query } from '../../url.ts';
import { plain } from '../problem.ts';
import { encodeTemplate } from './template-json.ts';

const PAGE = { usual: 25, most: 1_000 };

/**
 * A page of templates, by name and language. `address` is the call's own URL without its query: `paging.next` leads on
 * from there, with the query as it came. Cloud API, message templates; facts/client-behaviour.md, 6.
 */
export function listTemplates(world: World, query: Query, address: string) {
  const limit = readLimit(query);
  const [after, before] = [readCursor(query, 'after'), readCursor(query, 'before')];
  const rows = world.templates.list().filter((row) => isWanted(row, query));
  const [start, end] = span(rows, { after, before, limit });
  const page = rows.slice(start, end);
  const link = (cursor: object) => `${address}?${String(new URLSearchParams({ ...withoutCursors(query), ...cursor }))}`;
  const cursors = page.length > 0 && { before: cursorOf(page[0]!), after: cursorOf(page.at(-1)!) };
  return {
    data: page.map((row) => encodeTemplate(row, query['fields'])),
    ...(cursors && {
      paging: {
        cursors,
        ...(end < rows.length && { next: link({ after: cursors.after }) }),
        ...(start > 0 && { previous: link({ before: cursors.before }) }),
      },
    }),
    ...(query['summary'] !== undefined && { summary: summaryOf(world, query['summary'], rows.length) }),
  };
}

type Place = { readonly after: string | undefined; readonly before: string | undefined; readonly limit: number };

function span(rows: readonly TemplateRow[], { after, before, limit }: Place): [start: number, end: number] {
  if (before !== undefined) {
    const end = firstWhere(rows, (key) => key >= before);
    return [Math.max(0, end - limit), end];
  }
  const start = after === undefined ? 0 : firstWhere(rows, (key) => key > after);
  return [start, Math.min(rows.length, start + limit)];
}

function firstWhere(rows: readonly TemplateRow[], holds: (key: string) => boolean): number {
  const index = rows.findIndex((row) => holds(keyOf(row)));
  return index < 0 ? rows.length : index;
}

function isWanted(row: TemplateRow, query: Query): boolean {
  const isOneOf = (name: string, value: string) =>
    query[name] === undefined || valuesIn(query[name]).includes(value.toUpperCase());
  return (
    (query['name'] === undefined || row.name === query['name']) &&
    isOneOf('status', row.status) &&
    isOneOf('category', row.category) &&
    isOneOf('language', row.language) &&
    isOneOf('quality_score', row.quality ?? 'UNKNOWN') &&
    isOneOf('parameter_format', row.parameter_format ?? 'POSITIONAL') &&
    contains(row, query['name_or_content'])
  );
}

/** One value, several with commas, or a list in JSON. */
function valuesIn(text: string): string[] {
  const values = text.replaceAll(/[[\]"\s]/g, '').split(',');
  return values.map((value) => value.toUpperCase());
}

function contains({ name, components }: TemplateRow, text: string | undefined): boolean {
  if (text === undefined) return true;
  const wanted = text.toLowerCase();
  return [name, ...components.map((component) => component.text ?? '')].some((each) => each.toLowerCase().includes(wanted));
}

function readLimit({ limit }: Query): number {
  if (limit === undefined) return PAGE.usual;
  if (/^\d{1,6}$/.test(limit) && Number(limit) > 0) return Math.min(Number(limit), PAGE.most);
  return refuse(plain(`Param limit must be a number from 1 - got ${JSON.stringify(limit.slice(0, 60))}.`));
}

/** Cursors stand for a place between templates: what is deleted meanwhile moves no page. */
function cursorOf(row: TemplateRow): string {
  return btoa(encodeURIComponent(keyOf(row)));
}

/** Error 131059 for what is no cursor. */
function readCursor(query: Query, name: 'after' | 'before'): string | undefined {
  const given = query[name];
  if (given === undefined || given === '') return undefined;
  const key = decoded(given);
  if (key?.includes('\n')) return key;
  return refuse({
    key: 'pagination_cursor_invalid',
    rule: 'parse',
    message: `"${name}" cannot be ${JSON.stringify(given.slice(0, 100))}: pass on a cursor of "paging" unchanged, or begin without one.`,
  });
}

function decoded(cursor: string): string | undefined {
  try {
    return decodeURIComponent(atob(cursor));
  } catch {
    return undefined;
  }
}

function keyOf({ name, language }: TemplateRow): string {
  return `${name}\n${language}`;
}

function withoutCursors({ after: _after, before: _before, ...rest }: Query): Query {
  return rest;
}

function summaryOf(world: World, wanted: string, total: number) {
  const { count } = TEMPLATE_LIMITS;
  const all: Record<string, unknown> = {
    total_count: total,
    message_template_count: world.templates.size,
    message_template_limit: world.templates.isVerified ? count.verified : count.unverified,
    are_translations_complete: true,
  };
  const names = valuesIn(wanted).map((name) => name.toLowerCase());
  const told = Object.entries(all).filter(([name]) => names.includes(name));
  return Object.fromEntries(told.length > 0 ? told : Object.entries(all));
}
