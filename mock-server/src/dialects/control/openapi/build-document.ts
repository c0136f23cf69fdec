import type { Endpoint } from '@wa-inbox/protocol';
import { describeSchemas, type Described, type Wanted } from '@wa-inbox/protocol/json-schema/describe-schemas';
import { pascal } from '@wa-inbox/protocol/json-schema/schema-names';
import type { Settings } from '../../../core/settings.ts';
import type { DialectModule } from '../../dialect.ts';
import { VERSION } from '../state.ts';
import { operationOf } from './operation.ts';
import { pathTemplate, type PathTemplate } from './path-template.ts';
import { Examples } from './responses.ts';
import { sharedOperation, type Operation } from './shared-operation.ts';
import { DESCRIPTION, SECURITY_SCHEMES, serversOf } from './texts.ts';

export type OpenapiDocument = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly [member: string]: unknown;
};

/** Every endpoint of every dialect as OpenAPI 3.1, out of the tables that route and validate them. */
export function buildDocument(dialects: readonly DialectModule[], settings: Settings): OpenapiDocument {
  const described = describeSchemas(dialects.flatMap(wantedOf));
  const examples = new Examples();
  const paths = pathsOf(dialects, { settings, described, examples });
  return {
    openapi: '3.1.1',
    info: { title: 'wa-mock', version: VERSION, summary: 'A local mock of four messaging APIs', description: DESCRIPTION },
    servers: serversOf(undefined),
    tags: dialects.map(({ name, document }) => ({ name, ...(document && { description: document.description }) })),
    paths,
    components: { schemas: described.components, examples: examples.components, securitySchemes: SECURITY_SCHEMES },
  };
}

function wantedOf({ endpoints, document, name }: DialectModule): Wanted[] {
  const ofCalls = endpoints.flatMap(({ id, body, reply }: Endpoint): Wanted[] => [
    ...(body ? [{ schema: body, way: 'input' as const, name: pascal(id, 'body') }] : []),
    ...(reply ? [{ schema: reply, way: 'output' as const, name: pascal(id, 'reply') }] : []),
  ]);
  return document ? [...ofCalls, { schema: document.error, way: 'output', name: pascal(name, 'error') }] : ofCalls;
}

type Parts = { readonly settings: Settings; readonly described: Described; readonly examples: Examples };

function pathsOf(dialects: readonly DialectModule[], parts: Parts): OpenapiDocument['paths'] {
  const templates = new Map<string, PathTemplate>();
  const paths: Record<string, Record<string, Operation>> = {};
  for (const dialect of dialects) {
    for (const endpoint of dialect.endpoints) {
      const own = pathTemplate(dialect, endpoint.path);
      const template = templates.get(own.shape) ?? own;
      templates.set(own.shape, template);
      const path = (paths[template.path] ??= {});
      const method = endpoint.method.toLowerCase();
      const operation = operationOf({ ...parts, dialect, endpoint }, template);
      path[method] = path[method] ? sharedOperation(path[method], operation) : operation;
    }
  }
  return paths;
}
