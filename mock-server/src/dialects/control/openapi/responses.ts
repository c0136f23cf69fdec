import { CATALOG, type Endpoint, type ErrorKey, type ErrorRow } from '@wa-inbox/protocol';
import type { Described, JsonSchema } from '@wa-inbox/protocol/json-schema/describe-schemas';
import type { Settings } from '../../../core/settings.ts';
import type { DialectModule } from '../../dialect.ts';

export type Responses = Record<string, { description: string; content?: Record<string, object> }>;

export type Source = {
  readonly dialect: DialectModule;
  readonly endpoint: Endpoint;
  /** The path with values for its parameters: some refusals name it. */
  readonly url: string;
  readonly settings: Settings;
  readonly described: Described;
  readonly examples: Examples;
};

/** The success with its schema, and each refusal of the endpoint as an example of its status. */
export function responsesOf(source: Source): Responses {
  const { dialect, endpoint, described } = source;
  const { reply, replyType, status, errors } = endpoint;
  const responses: Responses = {
    [status]: {
      description: 'Success',
      ...(reply && content({ schema: described.refer(reply, 'output') })),
      ...(replyType && { content: { [replyType]: {} } }),
    },
  };
  const schema = dialect.document && described.refer(dialect.document.error, 'output');
  for (const [refused, keys] of byStatus(source, [...new Set(errors)])) {
    const shown = keys.map(({ key, example }) => [key, source.examples.refer(`${dialect.name}.${key}`, example)] as const);
    responses[refused] = {
      description: keys.map(({ key }) => titleOf(key)).join('; '),
      ...content({ ...(schema && { schema }), examples: Object.fromEntries(shown) }),
    };
  }
  return responses;
}

type Refused = { readonly key: ErrorKey; readonly example: JsonSchema };

/** The refusals as the dialect itself writes them, so that document and mock cannot disagree. */
function byStatus({ dialect, endpoint, url, settings }: Source, keys: readonly ErrorKey[]): Map<number, Refused[]> {
  const exchange = { method: endpoint.method, url, headers: {}, body: undefined };
  const found = new Map<number, Refused[]>();
  for (const key of keys) {
    const { cause, remedy }: ErrorRow = CATALOG[key];
    const title = titleOf(key);
    const refusal = { key, rule: 'document', ...(title === key && { message: cause }) };
    const { status, body } = dialect.refuse(refusal, { settings, world: undefined, exchange });
    const example = { summary: title, description: `${cause} ${remedy}`, value: JSON.parse(body ?? 'null') as unknown };
    found.set(status, [...(found.get(status) ?? []), { key, example }]);
  }
  return new Map([...found].toSorted(([a], [b]) => a - b));
}

/** Examples that many operations share stand in the components once. */
export class Examples {
  readonly components: Record<string, JsonSchema> = {};

  /** A reference; the example itself where one of this name says something else. */
  refer(name: string, example: JsonSchema): JsonSchema {
    const known = (this.components[name] ??= example);
    return JSON.stringify(known) === JSON.stringify(example) ? { $ref: `#/components/examples/${name}` } : example;
  }
}

/** Its key where no document has a title for it. */
function titleOf(key: ErrorKey): string {
  const { title }: ErrorRow = CATALOG[key];
  return /^\(.*\)$/.test(title) ? key : title;
}

function content(media: object): { content: Record<'application/json', object> } {
  return { content: { 'application/json': media } };
}
