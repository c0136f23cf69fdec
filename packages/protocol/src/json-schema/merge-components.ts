import type { JsonSchema } from './describe-schemas.ts';

/** JSON Schemas by name; they refer to each other by `{"$ref": name}`. */
export type Named = Readonly<Record<string, JsonSchema>>;

export type Merged = {
  readonly components: Record<string, JsonSchema>;
  /** The name under which a schema that is sent stands among the components. */
  nameOfInput(name: string): string;
};

/**
 * One table out of what is answered and what is sent. A schema that is the same on both ways stands there once; of
 * one that differs (what is sent may have members that are not read) the way in has a name of its own.
 */
export function mergeComponents(output: Named, input: Named): Merged {
  const same = new Set(Object.keys(input).filter((name) => isSameText(output[name], input[name])));
  for (let before = -1; before !== same.size;) {
    before = same.size;
    for (const name of same) {
      if (referencesOf(input[name]!).some((other) => other in output && !same.has(other))) same.delete(name);
    }
  }
  const nameOfInput = (name: string) => (name in output && !same.has(name) ? `${name}Input` : name);
  const components: Record<string, JsonSchema> = {};
  for (const [name, schema] of Object.entries(output)) components[name] = rewrite(schema, (other) => other);
  for (const [name, schema] of Object.entries(input)) components[nameOfInput(name)] ??= rewrite(schema, nameOfInput);
  return { components: sorted(components), nameOfInput };
}

/** Names of all that a schema refers to. */
export function referencesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value] : referencesOf(value),
  );
}

export function referenceTo(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

function rewrite(schema: JsonSchema, nameOf: (name: string) => string): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? referenceTo(nameOf(value))['$ref'] : value,
  ) as JsonSchema;
}

function isSameText(one: JsonSchema | undefined, other: JsonSchema | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
