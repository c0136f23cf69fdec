import assert from 'node:assert/strict';
import type { Mock } from '@wa-inbox/mock';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Response200 = { content?: { 'application/json'?: { schema?: object } } };
export type Operation = {
  operationId: string;
  requestBody?: { content: { 'application/json'?: { schema?: object; example?: object } } };
  'x-shares'?: string[];
  parameters?: { name: string; in: string; example?: string }[];
  responses: Record<string, Response200>;
};
export type OpenapiDocument = { paths: Record<string, Record<string, Operation>>; components: object };

/** Mocks of the same settings serve the same document: its schemas are compiled once. */
const READ = new Map<string, Documented>();

/** The document that the mock serves, and replies held against it. */
export class Documented {
  readonly document: OpenapiDocument;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #schemas = new Map<object, ValidateFunction>();
  readonly #routes: { pattern: RegExp; operations: Record<string, Operation> }[];

  constructor(document: OpenapiDocument) {
    this.document = document;
    this.#ajv.addSchema({ $id: 'mock', components: document.components });
    const paths = Object.entries(document.paths);
    // a path that says more comes first
    const byParameters = paths.toSorted(([a], [b]) => a.split('{').length - b.split('{').length);
    this.#routes = byParameters.map(([path, operations]) => ({ pattern: patternOf(path), operations }));
  }

  static async of(mock: Pick<Mock, 'fetch'>): Promise<Documented> {
    const text = await (await mock.fetch('/_mock/openapi.json')).text();
    const known = READ.get(text) ?? new Documented(JSON.parse(text) as OpenapiDocument);
    READ.set(text, known);
    return known;
  }

  /** Fails when a JSON reply with a documented status is not as it is documented; answers with the operation. */
  async check(method: string, url: string, response: Response): Promise<Operation | undefined> {
    const operation = this.#find(method, url);
    if (!operation) return undefined;
    const documented = operation.responses[response.status];
    const schema = documented?.content?.['application/json']?.schema;
    if (!schema || !/^application\/json\b/.test(response.headers.get('content-type') ?? '')) return operation;
    const validate = this.#compile(schema);
    const json = await response.clone().json();
    const problems = () => validate.errors?.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`).join('; ');
    assert.ok(validate(json), `${operation.operationId} answered ${response.status} not as documented: ${problems()}`);
    return operation;
  }

  #find(method: string, url: string): Operation | undefined {
    const path = url.split('?')[0]!.replace(/^\/w\/[^/]+(?=\/)/, '');
    const name = method.toLowerCase();
    for (const { pattern, operations } of this.#routes) if (pattern.test(path) && operations[name]) return operations[name];
    return undefined;
  }

  #compile(schema: object): ValidateFunction {
    const known = this.#schemas.get(schema);
    if (known) return known;
    const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"mock#/components')) as object;
    const compiled = this.#ajv.compile(absolute);
    this.#schemas.set(schema, compiled);
    return compiled;
  }
}

function patternOf(path: string): RegExp {
  const escaped = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace('{version}', 'v\\d+\\.\\d+').replace(/\{\w+\}/g, '[^/]+')}/?$`);
}
