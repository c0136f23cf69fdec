import type { JsonSchema } from '@wa-inbox/protocol/json-schema/describe-schemas';

type Media = { readonly schema?: JsonSchema; readonly example?: object; readonly examples?: Readonly<Record<string, object>> };
type Content = Readonly<Record<string, Media>>;
export type Parameter = { readonly name: string; readonly in: string; readonly [member: string]: unknown };
export type OperationBody = { readonly required: boolean; readonly content: Content };
type Response = { readonly description: string; readonly content?: Content };

export type Operation = {
  readonly operationId: string;
  /** The other calls of this path and method, by id: the object that the path names tells which of them it is. */
  readonly 'x-shares'?: readonly string[];
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: OperationBody;
  readonly responses: Readonly<Record<string, Response>>;
  readonly [member: string]: unknown;
};

/** Calls that only the object tells apart, as one: OpenAPI has one operation for a path and a method. */
export function sharedOperation(first: Operation, second: Operation): Operation {
  const parameters = uniqueBy([...(first.parameters ?? []), ...(second.parameters ?? [])], (each) => `${each.in} ${each.name}`);
  const requestBody = sharedBody(first.requestBody, second.requestBody);
  return {
    ...first,
    'x-shares': [...(first['x-shares'] ?? []), second.operationId],
    summary: `${first.summary}; or: ${second.summary}`,
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody && { requestBody }),
    responses: merged(first.responses, second.responses, sharedResponse),
    'x-document': `${String(first['x-document'])}; ${String(second['x-document'])}`,
  };
}

/** Needed only where every call needs one. */
function sharedBody(first: OperationBody | undefined, second: OperationBody | undefined): OperationBody | undefined {
  if (!first || !second) return (first ?? second) && { ...(first ?? second)!, required: false };
  return { required: first.required && second.required, content: sharedContent(first.content, second.content) };
}

function sharedResponse(first: Response, second: Response): Response {
  const titles = [...new Set([...first.description.split('; '), ...second.description.split('; ')])];
  const content =
    first.content && second.content ? sharedContent(first.content, second.content) : (first.content ?? second.content);
  return { description: titles.join('; '), ...(content && { content }) };
}

function sharedContent(first: Content, second: Content): Content {
  return merged(first, second, (one, other) => ({
    ...one,
    ...other,
    ...(one.schema && other.schema && { schema: eitherOf(one.schema, other.schema) }),
    ...((one.examples ?? other.examples) && { examples: { ...one.examples, ...other.examples } }),
  }));
}

function eitherOf(first: JsonSchema, second: JsonSchema): JsonSchema {
  const choices = uniqueBy([...choicesOf(first), ...choicesOf(second)], (each) => JSON.stringify(each));
  return choices.length === 1 ? choices[0]! : { anyOf: choices };
}

function choicesOf(schema: JsonSchema): JsonSchema[] {
  const { anyOf, ...rest } = schema;
  return Array.isArray(anyOf) && Object.keys(rest).length === 0 ? (anyOf as JsonSchema[]) : [schema];
}

function merged<Value>(
  first: Readonly<Record<string, Value>>,
  second: Readonly<Record<string, Value>>,
  merge: (one: Value, other: Value) => Value,
): Record<string, Value> {
  const result = { ...first };
  for (const [name, value] of Object.entries(second))
    result[name] = result[name] === undefined ? value : merge(result[name], value);
  return result;
}

function uniqueBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  return [...new Map(values.toReversed().map((value) => [keyOf(value), value])).values()].toReversed();
}
