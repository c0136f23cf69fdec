import type { Tables } from '../../../core/browse.ts';
import type { World } from '../../../core/world.ts';
import type { Worlds } from '../../../core/worlds.ts';
import { CONVERSATION_TABLES } from './conversation-tables.ts';
import { LOG_TABLES } from './log-tables.ts';
import { PLATFORM_TABLES } from './platform-tables.ts';
import { SETUP_TABLES } from './setup-tables.ts';

export type Source = { readonly world: World; readonly worlds: Worlds };

/** One collection of a world. Its rows hold no secret. */
export type Table = {
  readonly title: string;
  /** Members that a row can have: what a filter can name. */
  readonly columns: readonly string[];
  /** An array of rows, or the one object that it is. */
  rows(source: Source): ReturnType<Tables[string]>;
};

/** All that can be browsed, in the order in which it is listed. */
export const TABLES: Readonly<Record<string, Table>> = {
  ...CONVERSATION_TABLES,
  ...SETUP_TABLES,
  ...LOG_TABLES,
  ...PLATFORM_TABLES,
};

/** The same, of one world. */
export function tablesOf(source: Source): Tables {
  return Object.fromEntries(Object.entries(TABLES).map(([name, { rows }]) => [name, () => rows(source)]));
}

/** Collections whose rows point at the rows of this one: `contacts` has `messages`, for a message has a `contactId`. */
export function childrenOf(name: string): string[] {
  return Object.keys(TABLES).filter((other) => parentsOf(other).some((parent) => pluralOf(parent) === name));
}

/** The member that points at a row of this collection: "contactId". */
export function pointerTo(name: string): string {
  const pointers = Object.values(TABLES).flatMap(({ columns }) => columns.filter((column) => column.endsWith('Id')));
  return pointers.find((pointer) => pluralOf(pointer.slice(0, -2)) === name)!;
}

/** What a row of this collection points at: `contact` for its `contactId`. */
export function parentsOf(name: string): string[] {
  const pointers = TABLES[name]!.columns.filter((column) => column.endsWith('Id')).map((column) => column.slice(0, -2));
  return pointers.filter((pointer) => pluralOf(pointer) in TABLES);
}

function pluralOf(word: string): string {
  return word.endsWith('s') ? `${word}es` : `${word}s`;
}
