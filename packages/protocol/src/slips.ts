/** Names of members that nobody reads, and are nearly the name of one that is read. */
import type * as z from 'zod/mini';
import { nearest } from './nearest.ts';

/** A member by its path, and the name that was probably meant. */
export type Slip = { path: readonly PropertyKey[]; meant: string };

type Schema = z.core.$ZodType;
type Members = Readonly<Record<string, unknown>>;
type Def = {
  type: string;
  shape?: Readonly<Record<string, Schema>>;
  innerType?: Schema;
  element?: Schema;
  options?: readonly Schema[];
  values?: readonly unknown[];
};

/** Shorter names are near to everything. */
const SHORTEST = 4;

/** The slips in a body, by the schema that it should have; what a schema takes as it is can have none. */
export function slipsIn(schema: Schema, body: unknown, path: readonly PropertyKey[] = []): Slip[] {
  const { type, innerType, element, options, shape } = schema._zod.def as Def;
  if (innerType) return slipsIn(innerType, body, path);
  if (Array.isArray(body)) return element ? body.flatMap((item, index) => slipsIn(element, item, [...path, index])) : [];
  if (!isMembers(body)) return [];
  if (type === 'union') return slipsInOneOf(options ?? [], body, path);
  if (!shape) return [];
  const inside = Object.entries(shape).flatMap(([name, member]) => slipsIn(member, body[name], [...path, name]));
  return [...slipsAmong(Object.keys(shape), body, path), ...inside];
}

/** The option whose fixed words the body has; where it has none's, all their names count. */
function slipsInOneOf(options: readonly Schema[], body: Members, path: readonly PropertyKey[]): Slip[] {
  const fitting = options.map((option) => ({ option, words: fixedWords(option, body) })).filter(({ words }) => words >= 0);
  const [best] = fitting.toSorted((a, b) => b.words - a.words);
  if (best) return slipsIn(best.option, body, path);
  const names = options.flatMap((option) => Object.keys((option._zod.def as Def).shape ?? {}));
  return slipsAmong([...new Set(names)], body, path);
}

/** How many fixed words of an object the body has; -1 where it has another. */
function fixedWords(option: Schema, body: Members): number {
  const words = Object.entries((option._zod.def as Def).shape ?? {}).flatMap(([name, member]) => {
    const { type, values } = member._zod.def as Def;
    return type === 'literal' ? [values?.includes(body[name]) === true] : [];
  });
  return words.every(Boolean) ? words.length : -1;
}

function slipsAmong(names: readonly string[], body: Members, path: readonly PropertyKey[]): Slip[] {
  const free = names.filter((name) => body[name] === undefined);
  return Object.keys(body)
    .filter((key) => key.length >= SHORTEST && !names.includes(key))
    .flatMap((key) => {
      const meant = nearest(key.slice(0, 100), free);
      return meant === undefined ? [] : [{ path: [...path, key], meant }];
    });
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}
