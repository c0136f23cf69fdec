import type { Endpoint } from '@wa-inbox/protocol';
import { inlineSchema, type JsonSchema } from '@wa-inbox/protocol/json-schema/describe-schemas';
import type { PathTemplate } from './path-template.ts';
import { responsesOf, type Source } from './responses.ts';
import { PATH_PARAMETERS, securityOf } from './texts.ts';

/** One endpoint as an OpenAPI operation. Its parameters are in the path's words. */
export function operationOf(source: Omit<Source, 'url'>, { path, parameters }: PathTemplate): object {
  const { dialect, endpoint, described } = source;
  const { id, title, body, example, document } = endpoint;
  const all = [...parameters.map(pathParameter), ...queryParameters(endpoint)];
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => PATH_PARAMETERS[name]?.example ?? '1');
  return {
    operationId: id,
    tags: [dialect.name],
    summary: title,
    ...(all.length > 0 && { parameters: all }),
    ...(body && { requestBody: requestBody(described.refer(body, 'input'), example) }),
    responses: responsesOf({ ...source, url }),
    security: securityOf(dialect.document?.security),
    'x-document': document,
    ...(/^ours\b/.test(document) && { 'x-ours': true }),
  };
}

function requestBody(schema: JsonSchema, example: object | undefined): object {
  const media = { schema, ...(example && { example }) };
  return { required: true, content: { 'application/json': media } };
}

function pathParameter(name: string): object {
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
function queryParameters({ query }: Endpoint): object[] {
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
