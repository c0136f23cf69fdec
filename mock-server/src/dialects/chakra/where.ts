import { findUser } from '../../core/platform/known-process.ts';
import type { ProcessRow } from '../../core/platform/platform.ts';
import { refuse } from '../../core/refusal.ts';
import type { World } from '../../core/world.ts';
import { isRecord } from '../cloud/read-parameters.ts';

type Condition = (row: ProcessRow) => boolean;
type Comparison = (found: unknown, wanted: unknown) => boolean;

const OPERATORS: Readonly<Record<string, Comparison>> = {
  '=': (found, wanted) => isSame(found, wanted),
  '!=': (found, wanted) => !isSame(found, wanted),
  '>': (found, wanted) => order(found, wanted) > 0,
  '>=': (found, wanted) => order(found, wanted) >= 0,
  '<': (found, wanted) => order(found, wanted) < 0,
  '<=': (found, wanted) => order(found, wanted) <= 0,
};
const INSTANTS = new Set(['createdAt', 'updatedAt', 'nextActionAt']);
const ROOT = new Set(['id', 'status', 'state', 'assignedTo', ...INSTANTS]);

/** A `where` as a test of processes: all keys must hold. docs.chakrahq.com, list process, "Query Object". */
export function conditionOf(world: World, where: Readonly<Record<string, unknown>>, path = 'where'): Condition {
  const parts = Object.entries(where).map(([key, wanted]): Condition => {
    const field = `${path}.${key}`;
    if (key !== 'or' && key !== 'and') return fieldCondition(world, key, { wanted, field });
    const several = listOf(wanted, field).map((each, index) => conditionOf(world, each, `${field}[${index}]`));
    return key === 'or' ? (row) => several.some((part) => part(row)) : (row) => several.every((part) => part(row));
  });
  return (row) => parts.every((part) => part(row));
}

type Wanted = { readonly wanted: unknown; readonly field: string };

function fieldCondition(world: World, key: string, { wanted, field }: Wanted): Condition {
  const read = (value: unknown, at: string) => readWanted(world, key, { wanted: value, field: at });
  const found = (row: ProcessRow) => (ROOT.has(key) ? row[key as 'id'] : row.data[key]);
  if (Array.isArray(wanted)) {
    const values = wanted.map((value, index) => read(value, `${field}[${index}]`));
    return (row) => values.some((value) => isSame(found(row), value));
  }
  if (!isRecord(wanted)) {
    const value = read(wanted, field);
    return (row) => isSame(found(row), value);
  }
  const comparisons = Object.entries(wanted).map(([operator, value]): Condition => {
    if (!Object.hasOwn(OPERATORS, operator)) {
      invalid(`"${field}" cannot have ${quote(operator)}: use one of ${Object.keys(OPERATORS).join(' ')}.`);
    }
    const right = read(value, `${field}.${operator}`);
    return (row) => OPERATORS[operator]!(found(row), right);
  });
  return (row) => comparisons.every((comparison) => comparison(row));
}

/** Instants come as ISO time, or as milliseconds; users by id or username. */
function readWanted(world: World, key: string, { wanted, field }: Wanted): unknown {
  if (isRecord(wanted) || Array.isArray(wanted))
    return invalid(`"${field}" cannot be ${quote(wanted)}: give a text or a number.`);
  if (key === 'assignedTo' && typeof wanted === 'string') return findUser(world, wanted)?.id ?? wanted;
  if (!INSTANTS.has(key) || typeof wanted !== 'string') return wanted;
  const at = Date.parse(wanted);
  return Number.isNaN(at) ? invalid(`"${field}" cannot be ${quote(wanted)}: give an ISO time such as 2026-01-31T09:00:00Z.`) : at;
}

/** A number and its text are the same, for attributes come as either. */
function isSame(found: unknown, wanted: unknown): boolean {
  if (found === undefined || found === null) return wanted === null || wanted === undefined;
  return asText(found) !== undefined && asText(found) === asText(wanted);
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Numbers by size, texts by code unit; NaN, which no comparison holds for, where there is nothing to compare. */
function order(found: unknown, wanted: unknown): number {
  const areNumbers = isNumber(found) && isNumber(wanted);
  if (areNumbers) return Number(found) - Number(wanted);
  if (typeof found !== 'string' || typeof wanted !== 'string') return Number.NaN;
  return found === wanted ? 0 : found < wanted ? -1 : 1;
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)));
}

function listOf(given: unknown, field: string): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(given) && given.length > 0 && given.every(isRecord)) return given;
  return invalid(`"${field}" cannot be ${quote(given)}: give a list of conditions such as [{"state": "NEW"}].`);
}

function invalid(message: string): never {
  return refuse({ key: 'invalid_request', rule: 'parse', message });
}

function quote(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 60);
}
