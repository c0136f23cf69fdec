/** Arbitrary calls of the mock: right ones, nearly right ones and nonsense, as fast-check arbitraries. */
import fc from 'fast-check';
import type { Endpoint } from '@wa-inbox/protocol';

export type AnyCall = { method: string; path: string; headers: Record<string, string>; body: Body | undefined };
type Body = string | Uint8Array<ArrayBuffer>;

/** What a schema is made of, as zod keeps it. */
type Definition = {
  type: string;
  shape?: Record<string, unknown>;
  innerType?: unknown;
  element?: unknown;
  options?: unknown[];
  entries?: Record<string, string>;
  values?: unknown[];
  valueType?: unknown;
};
type Schema = { _zod: { def: Definition } };
const definitionOf = (schema: unknown): Definition => (schema as Schema)._zod.def;

const PHONES = ['+12025550123', '12025550123', '447700900123', '15550131000', '15550000429', '15559999999', '0', '12025550100'];
const WORDS = [...PHONES, 'msg_ana', 'text', 'template', 'reaction', 'send', 'en_US', 'order_ready', '24h', 'PT1S', 'whatsapp'];
const ODD = ['', ' ', '%00', '\u0000', '__proto__', 'constructor', '../..', '{{1}}', '{"a":[', '👩‍💻', '🇳🇴', '‮x'];
const LINKS = ['https://example.com/a.jpg', 'https://example.com/b', 'http://127.1/a', 'ftp://a', 'data:,x'];
const words = fc.constantFrom(...WORDS, ...ODD, ...LINKS, '2026-03-02T12:00:00.000Z');
/** What fits a member of this name, so that many a made-up body is right. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  to: PHONES,
  from: PHONES,
  phone: PHONES,
  recipient_mobile_number: ['12025550123', '12025550123', '447700900123', '15550131000', '15559999999'],
  link: LINKS,
  url: LINKS,
  emoji: ['👍', '', '👩‍💻', '👍👍'],
  messageId: ['msg_ana', 'msg_none'],
  message_id: ['msg_ana', 'msg_none'],
  upTo: ['msg_ana', 'msg_none'],
  messaging_product: ['whatsapp'],
  op: ['send', 'whatssync.messages.send', 'webhook'],
  now: ['2026-03-02T12:00:00.000Z', '2026-03-02T12:00:00+05:30'],
  at: ['2026-03-02T12:00:00.000Z'],
  code: ['en_US', '131026', 'USD'],
};
const strings = fc.oneof({ weight: 4, arbitrary: words }, { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) });
const numbers = fc.oneof(
  fc.constantFrom(0, -1, 1, 90, 1e308, 2 ** 53, 0.1, -0),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** JSON of any shape. */
const anyValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  leaf: fc.oneof(strings, numbers, fc.boolean(), fc.constant(null)),
  tree: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom('type', 'text', 'to', 'id', 'name', 'body', 'message', 'from', '__proto__'), strings),
      tie('tree'),
      {
        maxKeys: 4,
      },
    ),
  ),
})).tree;

/** Values in the shape of a schema: bounds and patterns of texts and numbers are met by chance only. */
function valueFor(schema: unknown, name = ''): fc.Arbitrary<unknown> {
  const definition = definitionOf(schema);
  const { shape = {}, innerType, element, options = [], entries = {}, values = [], valueType } = definition;
  switch (definition.type) {
    case 'object':
      return shapeFor(shape);
    case 'optional':
    case 'nullable':
      return valueFor(innerType, name);
    case 'array':
      return fc.array(valueFor(element, name), { minLength: 1, maxLength: 3 });
    case 'union':
      return fc.oneof(...options.map((option) => valueFor(option, name)));
    case 'enum':
      return fc.constantFrom(...Object.values(entries));
    case 'literal':
      return fc.constantFrom(...values);
    case 'record':
      return fc.dictionary(strings, valueFor(valueType), { maxKeys: 2 });
    case 'string':
      return FITTING[name] ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...FITTING[name]) }, strings) : strings;
    case 'number':
      return fc.oneof(fc.nat({ max: 100 }), numbers);
    case 'boolean':
      return fc.boolean();
    default:
      return anyValue;
  }
}

function shapeFor(shape: Record<string, unknown>): fc.Arbitrary<unknown> {
  const isOptional = (member: unknown) => definitionOf(member).type === 'optional';
  const requiredKeys = Object.keys(shape).filter((name) => !isOptional(shape[name]));
  const members = Object.fromEntries(Object.entries(shape).map(([name, member]) => [name, valueFor(member, name)]));
  return fc.record(members, { requiredKeys, noNullPrototype: true });
}

/** A value with one of its members, at any depth, in the place of another value. */
function mutated(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(values, fc.nat(), fc.oneof(anyValue, fc.constant(undefined))).map(([value, position, other]) => {
    const copy = structuredClone(value);
    const holders = holdersOf(copy);
    const holder = holders[position % Math.max(1, holders.length)];
    if (holder) (holder.in as Record<string, unknown>)[holder.name] = other;
    return copy;
  });
}

type Holder = { in: object; name: string };
function holdersOf(value: unknown): Holder[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [{ in: value, name }, ...holdersOf(member)]);
}

const deep = fc.constantFrom(70, 5_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth));
const deepObject = fc.constantFrom(63, 64, 3_000).map((depth) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth));
const huge = fc.constantFrom(5_000, 300_000, 1_100_000).map((length) => JSON.stringify({ text: 'x'.repeat(length) }));
const broken = fc.tuple(anyValue, fc.nat({ max: 40 })).map(([value, end]) => (JSON.stringify(value) ?? '').slice(0, end));
const bytes = fc.uint8Array({ maxLength: 200 }).map((made) => new Uint8Array(made));
const form = fc.webQueryParameters();
const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=x';
const part = fc
  .tuple(strings, strings)
  .map(([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`);

type Sent = { body: Body; type: string | undefined };
const as = (type: string | undefined) => (body: Body) => ({ body, type });
const json = as('application/json');

/** Bodies for one endpoint; `samples` are right ones. */
function anyBody({ body }: Endpoint, samples: readonly unknown[]): fc.Arbitrary<Sent> {
  const right = fc.oneof(
    ...(body ? [valueFor(body)] : []),
    ...(samples.length > 0 ? [fc.constantFrom(...samples)] : []),
    ...(body || samples.length > 0 ? [] : [anyValue]),
  );
  const written = (values: fc.Arbitrary<unknown>) => values.map((value) => json(JSON.stringify(value) ?? 'null'));
  return fc.oneof(
    { weight: 5, arbitrary: written(right) },
    { weight: 6, arbitrary: written(mutated(right)) },
    { weight: 3, arbitrary: written(anyValue) },
    { weight: 1, arbitrary: fc.oneof(deep, deepObject, broken).map(json) },
    { weight: 1, arbitrary: fc.oneof({ weight: 8, arbitrary: bytes.map(json) }, { weight: 1, arbitrary: huge.map(json) }) },
    {
      weight: 1,
      arbitrary: fc.oneof(form.map(as(FORM)), part.map(as(MULTIPART)), strings.map(as(undefined)), strings.map(as('\u00e9'))),
    },
  );
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PURGE'];
const OTHER_TOKENS = ['Bearer none', 'Basic eDp5', 'Bearer', 'OAuth test-token', ''];
const OTHER_HEADERS = ['idempotency-key', 'x-mock-world', 'x-api-key', 'accept', 'range', 'x-forwarded-host', 'expect-not'];
const headerValue = fc.constantFrom('a', 'x'.repeat(300), 'Bearer test-token', 'bytes=0-', '../', 'default', 'W', '*/*');
const KNOWN_QUERY = [
  'limit',
  'cursor',
  'around',
  'search',
  'fields',
  'after',
  'before',
  'access_token',
  'name',
  'format',
  'summary',
];
const query = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc
    .tuple(fc.constantFrom(...KNOWN_QUERY), fc.oneof(words, fc.constantFrom('0', '1', '101', '-1', 'test-token', 'a,b')))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
  fc.webQueryParameters(),
);
const segment = fc.oneof(
  fc.constantFrom('%', '%00', '%ff', '%2F', '..;', '...', '%E2%80%AE', 'x'.repeat(3_000), ';a=b', '+', '~', '*', ':phone'),
  fc.constantFrom(...PHONES, 'msg_ana', 'default'),
  fc.webSegment().map((text) => text || '-'),
);

/** Calls of one endpoint: mostly by its method and with the ids that the mock has. */
export function anyCall(
  endpoint: Endpoint,
  ids: Readonly<Record<string, string>>,
  samples: readonly unknown[],
): fc.Arbitrary<AnyCall> {
  const usual = endpoint.dialect === 'cloud' ? '/v23.0' : '';
  const base = fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, fc.constantFrom(`/w/odd-1${usual}`, `/w/No${usual}`));
  const parts = endpoint.path.split('/').map((name) => {
    if (!name.startsWith(':')) return fc.constant(name);
    const known = ids[name.slice(1)];
    return known === undefined
      ? segment
      : fc.oneof({ weight: 4, arbitrary: fc.constant(known) }, { weight: 1, arbitrary: segment });
  });
  const method = fc.oneof(
    { weight: 8, arbitrary: fc.constant<string>(endpoint.method) },
    { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
  );
  const others = fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    fc.dictionary(fc.constantFrom(...OTHER_HEADERS), headerValue, { maxKeys: 2 }),
  );
  return fc
    .record({
      method,
      base,
      parts: fc.tuple(...parts),
      query,
      token: fc.oneof({ weight: 9, arbitrary: fc.constant('Bearer test-token') }, fc.constantFrom(...OTHER_TOKENS)),
      others,
      sent: fc.oneof({ weight: 9, arbitrary: anyBody(endpoint, samples) }, { weight: 1, arbitrary: fc.constant(undefined) }),
    })
    .map((made) => {
      const isBare = made.method === 'GET' || made.method === 'HEAD' || made.sent === undefined;
      const type = isBare ? undefined : made.sent!.type;
      return {
        method: made.method,
        path: `${made.base}${made.parts.join('/')}${made.query === '' ? '' : `?${made.query}`}`,
        headers: { authorization: made.token, ...made.others, ...(type !== undefined && { 'content-type': type }) },
        body: isBare ? undefined : made.sent!.body,
      };
    });
}
