import * as z from 'zod/mini';
import { mergeComponents, referencesOf, referenceTo, type Named } from './merge-components.ts';
import { schemaNames, type Schema } from './schema-names.ts';
import { SCHEMA_NOTES } from './schema-notes.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { [member: string]: unknown };

/** `input` is what a caller sends, `output` what is answered. */
export type Way = 'input' | 'output';
export type Wanted = {
  readonly schema: Schema;
  readonly way: Way;
  /** What it is called when it has no name of its own. */ readonly name: string;
};

export type Described = {
  /** By name, for `components.schemas`: only what is wanted, and what that refers to. */
  readonly components: Record<string, JsonSchema>;
  /** The reference to a schema that was wanted. */
  refer(schema: Schema, way: Way): JsonSchema;
};

/**
 * Schemas of the protocol as JSON Schemas that share their parts by name. What is checked by code beyond their shape
 * (exactly one of two members, a count over several lists) is not in them.
 *
 * @throws when a schema has a part that no JSON Schema says and that is not one of those known here.
 */
export function describeSchemas(wanted: readonly Wanted[]): Described {
  const names = schemaNames();
  const taken = new Set(names.values());
  for (const { schema, name } of wanted) if (!names.has(schema)) names.set(schema, claim(taken, name));
  const nameOf = (schema: Schema) => names.get(schema) ?? '';
  const rootsOf = (way: Way) => wanted.filter((one) => one.way === way).map(({ schema }) => nameOf(schema));
  const [output, input] = (['output', 'input'] as const).map((way) => reached(convert(names, way), rootsOf(way)));
  const { components, nameOfInput } = mergeComponents(output!, input!);
  return {
    components,
    refer: (schema, way) => referenceTo(way === 'input' ? nameOfInput(nameOf(schema)) : nameOf(schema)),
  };
}

/** The name, or the first of `name2`, `name3` … that is free. */
function claim(taken: Set<string>, name: string): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}${count}`;
  taken.add(free);
  return free;
}

/** The schema alone, with everything in it: for what is small, such as a query. */
export function inlineSchema(schema: Schema, way: Way): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: way, metadata: notes(), ...RULES });
  return rest;
}

const RULES = { unrepresentable: unsaid, override: withoutNoise } as const;

function convert(names: ReadonlyMap<Schema, string>, way: Way): Named {
  const registry = notes();
  for (const [schema, id] of names) registry.add(schema, { ...registry.get(schema), id });
  const { schemas } = z.toJSONSchema(registry, { io: way, metadata: registry, uri: (id) => id, ...RULES });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, id: ___, ...schema }]) => [name, schema as JsonSchema]),
  );
}

function notes() {
  const registry = z.registry<{ id?: string; description?: string; examples?: readonly unknown[] }>();
  for (const [schema, note] of SCHEMA_NOTES) registry.add(schema, note);
  return registry;
}

/** Stands for what a body is turned into while it is read: nobody is told of that. */
const TURNED = { $comment: 'what the value is read as' };

/** `undefined` stands for a member that must not be there. Everything else is for whoever adds it to decide. */
function unsaid({ zodSchema }: { zodSchema: z.core.$ZodType }) {
  const { type } = zodSchema._zod.def;
  if (type === 'transform') return TURNED;
  return type === 'undefined' ? { not: {} } : 'throw';
}

/** A whole number has the largest exact ones as its limits, which tells nobody anything. */
function withoutNoise({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum'];
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum'];
}

function reached(all: Named, roots: readonly string[]): Named {
  const names = new Set(roots);
  for (const name of names) for (const other of referencesOf(all[name])) names.add(other);
  const found = Object.fromEntries([...names].map((name) => [name, all[name]!]));
  if (JSON.stringify(found).includes(TURNED.$comment))
    throw new Error('A reply is turned into something else: no JSON Schema says that.');
  return found;
}
