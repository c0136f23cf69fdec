import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Endpoint } from '@wa-inbox/protocol';
import { contactsReply } from '@wa-inbox/protocol/whatssync/replies';
import { sampleMock, tell } from '../../../sample-mock.ts';
import { DIALECTS } from '../../../transports/engine.ts';
import type { DialectModule } from '../../dialect.ts';
import { whatssync } from '../../whatssync/dialect.ts';
import { buildDocument } from './build-document.ts';
import { pathTemplate } from './path-template.ts';

type Operation = {
  operationId: string;
  'x-shares'?: string[];
  responses: Record<string, { content?: { 'application/json'?: { schema?: object; examples?: Record<string, object> } } }>;
};
type Document = { paths: Record<string, Record<string, Operation>>; components: Record<string, Record<string, object>> };

const mock = sampleMock();
const { json: document } = await tell(mock, 'GET /_mock/openapi.json');
const operations = operationsOf(document as Document);

function operationsOf({ paths }: Document): (Operation & { at: string })[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ ...operation, at: `${method.toUpperCase()} ${path}` })),
  );
}

/** Calls of one path and method are one operation: it has the id of the first, and names the others. */
function idsOf({ operationId, 'x-shares': others = [] }: Operation): string[] {
  return [operationId, ...others];
}

test('every endpoint of every dialect is in it once, by its id', () => {
  const ids = operations.flatMap(idsOf);
  const known = DIALECTS.flatMap(({ endpoints }) => endpoints.map(({ id }) => id));
  assert.deepEqual(ids.toSorted(), known.toSorted());
  assert.equal(new Set(ids).size, ids.length);
});

test('no two paths differ in the names of their parameters only', () => {
  const shapes = Object.keys((document as Document).paths).map((path) => path.replace(/\{\w+\}/g, '{}'));
  assert.equal(new Set(shapes).size, shapes.length);
});

/** Writes that take no body. */
const BODILESS = new Set(['whatssync.contacts.typing', 'cloud.phone-numbers.deregister', 'cloud.templates.unpause']);

for (const { name, endpoints, document: told } of DIALECTS) {
  test(`${name} says of every call what it takes and what it answers`, () => {
    assert.ok(told, `the dialect ${name} needs a "document": the shape of its errors, its security, a sentence`);
    const all: readonly Endpoint[] = endpoints;
    const silent = all.filter(({ reply, replyType, status }) => !reply && !replyType && status !== 204).map(({ id }) => id);
    assert.deepEqual(silent, [], 'these have no reply schema');
    const writes = all.filter(({ id, method, bodyType }) => method.startsWith('P') && !bodyType && !BODILESS.has(id));
    assert.deepEqual(
      writes.filter(({ body }) => !body).map(({ id }) => id),
      [],
      'these have no body schema',
    );
  });

  test(`the errors of ${name} are in the shape that it documents`, () => {
    for (const { id, errors } of endpoints) {
      const operation = operations.find((each) => idsOf(each).includes(id))!;
      const shown = Object.values(operation.responses).flatMap(({ content }) =>
        Object.entries(content?.['application/json']?.examples ?? {}),
      );
      const shared = endpoints
        .filter((each) => idsOf(operation).includes(each.id))
        .flatMap((each): readonly string[] => each.errors);
      assert.deepEqual(shown.map(([key]) => key).toSorted(), [...new Set(shared)].toSorted(), id);
      assert.ok(errors.every((key) => shared.includes(key)));
      for (const [key, example] of shown) {
        const { value } = follow(example) as { value: unknown };
        const parsed = told!.error.safeParse(value);
        assert.ok(parsed.success, `${id}, ${key}: ${JSON.stringify(parsed.error?.issues)}`);
      }
    }
  });
}

function follow(example: object): object {
  const { $ref } = example as { $ref?: string };
  return $ref === undefined ? example : (document as Document).components['examples']![$ref.split('/').at(-1)!]!;
}

test('no schema of a body, a reply or a component is an empty one, and every name is used', () => {
  const text = JSON.stringify(document);
  const { schemas } = (document as Document).components;
  for (const [name, schema] of Object.entries(schemas!)) {
    assert.ok(
      ['type', 'anyOf', 'oneOf', 'allOf', 'enum'].some((member) => member in schema),
      `${name} says nothing`,
    );
    assert.ok(text.includes(`"#/components/schemas/${name}"`), `${name} is not used`);
  }
  assert.ok(text.length < 1_000_000, `${text.length} characters`);
});

test('the world it is asked in is the first of its servers', async () => {
  const first = async (call: string) => (await tell(mock, call)).json.servers[0].url;
  assert.equal(await first('GET /_mock/openapi.json'), '/');
  assert.equal(await first('GET /w/blue/_mock/openapi.json'), '/w/blue');
});

test('a control token is not needed to read it', async () => {
  assert.equal((await tell(sampleMock({ controlToken: 'secret' }), 'GET /_mock/openapi.json')).status, 200);
});

const PATHS: [dialect: Pick<DialectModule, 'locate'>, route: string, path: string, parameters: string[]][] = [
  [{}, '/api/v1/contacts', '/api/v1/contacts', []],
  [{}, '/api/:phone/x/:id', '/api/{phone}/x/{id}', ['phone', 'id']],
  [{}, '/api/:id(\\d+)', '/api/{id}', ['id']],
  [{}, '/api/**:path', '/api/{path}', ['path']],
  [{}, '/api/**', '/api/{rest}', ['rest']],
  [{ locate: (path) => path.replace('/v25.0', '') }, '/:id', '/{version}/{id}', ['version', 'id']],
];
for (const [dialect, route, path, parameters] of PATHS) {
  test(`the route ${route} is the path ${path}`, () => {
    const template = pathTemplate({ ...whatssync, ...dialect }, route);
    assert.deepEqual([template.path, template.parameters], [path, parameters]);
  });
}

test('a dialect that comes later is in it, and shares a path whose parameter it calls otherwise', () => {
  const base = { dialect: 'chakra', status: 200, title: 'A call', errors: ['invalid_request'], document: 'ours' } as const;
  const later: DialectModule = {
    name: 'chakra',
    bases: ['/v1'],
    endpoints: [
      { ...base, id: 'chakra.things.get', method: 'GET', path: '/v1/:thing', reply: contactsReply },
      { ...base, id: 'chakra.things.remove', method: 'DELETE', path: '/v1/:id', reply: contactsReply },
    ],
    answer: whatssync.answer,
    refuse: whatssync.refuse,
  };
  const { paths } = buildDocument([whatssync, later], SETTINGS);
  const { get, delete: remove } = paths['/v1/{thing}'] as Record<string, { parameters: { name: string }[]; 'x-ours'?: true }>;
  assert.deepEqual([get!.parameters[0]!.name, remove!.parameters[0]!.name, get!['x-ours']], ['thing', 'thing', true]);
  assert.equal(paths['/v1/{id}'], undefined);
});

const SETTINGS = {
  latency: [0, 0],
  limits: true,
  strict: false,
  failures: undefined,
  windowCode: 131047,
  tokens: [],
  ops: [],
  webhooks: [],
  providers: {},
  media: { home: { url: '' }, fileLimit: 0, worldLimit: 0 },
  prefix: '',
} as const;
