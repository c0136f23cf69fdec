import type { Endpoint } from '@wa-inbox/protocol';
import { inlineSchema, type JsonSchema } from '@wa-inbox/protocol/json-schema/describe-schemas';
import type { PathTemplate } from './path-template.ts';
import { responsesOf, type Source } from './responses.ts';
import type { Operation, OperationBody, Parameter } from './shared-operation.ts';
import { PATH_PARAMETERS, securityOf } from './texts.ts';

/** One endpoint as an OpenAPI operation. Its parameters are in the path's words. */
export function operationOf(source: Omit<Source, 'url'>, { path, parameters }: PathTemplate): Operation {
  const { dialect, endpoint, described } = source;
  const { id, title, body, bodyType, example, document } = endpoint;
  const all = [...parameters.map(pathParameter), ...queryParameters(endpoint)];
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => PATH_PARAMETERS[name]?.example ?? '1');
  return {
    operationId: id,
    tags: [dialect.name],
    summary: title,
    ...(all.length > 0 && { parameters: all }),
    ...((body || bodyType) && { requestBody: requestBody(body && described.refer(body, 'input'), example, bodyType) }),
    responses: responsesOf({ ...source, url }),
    security: securityOf(dialect.document?.security),
    'x-document': document,
    ...(/^ours\b/.test(document) && { 'x-ours': true }),
  };
}

function requestBody(schema: JsonSchema | undefined, example: object | undefined, type: Endpoint['bodyType']): OperationBody {
  const media = { ...bodySchema(schema, type), ...(example && { example }) };
  return { required: true, content: { [type ?? 'application/json']: media } };
}

/** Bytes need no schema; a form is its fields and one file. */
function bodySchema(schema: JsonSchema | undefined, type: Endpoint['bodyType']): { schema?: JsonSchema } {
  if (type === 'application/octet-stream') return {};
  if (type === undefined) return schema ? { schema } : {};
  return { schema: schema ? { allOf: [schema, FORM] } : FORM };
}

const FORM: JsonSchema = {
  type: 'object',
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
};

function pathParameter(name: string): Parameter {
  const { description, example } = PATH_PARAMETERS[name] ?? {};
  return {
    name,
    in: 'path',
    required: true,
    ...(description !== undefined && { description }),
    schema: { type: 'string' },
    ...(example !== undefined && { example }),
  };
}

/** What the text means once it is read: a caller sends numbers as text anyway. */
function queryParameters({ query }: Endpoint): Parameter[] {
  if (!query) return [];
  const { properties = {}, required = [] } = inlineSchema(query, 'output') as {
    properties?: Record<string, JsonSchema>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    ...(required.includes(name) && { required: true }),
    schema,
  }));
}
