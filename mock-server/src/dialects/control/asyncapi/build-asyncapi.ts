import { describeSchemas, type JsonSchema, type Wanted } from '@wa-inbox/protocol/json-schema/describe-schemas';
import { pascal } from '@wa-inbox/protocol/json-schema/schema-names';
import { serverEvents, socketAuth, type ServerEventName } from '@wa-inbox/protocol/socket/events';
import type { DialectModule } from '../../dialect.ts';
import { VERSION } from '../state.ts';
import { CHANNEL_TEXTS, DESCRIPTION, EVENT_TITLES } from './texts.ts';

export type AsyncapiDocument = {
  readonly asyncapi: string;
  readonly channels: Readonly<Record<string, object>>;
  readonly [member: string]: unknown;
};
type Messages = Readonly<Record<string, object>>;

const EVENTS = Object.entries(serverEvents) as [ServerEventName, (typeof serverEvents)[ServerEventName]][];

/** What the mock says without being asked, as AsyncAPI 3.0, out of the schemas that sockets and webhooks are checked with. */
export function buildAsyncapi(dialects: readonly DialectModule[]): AsyncapiDocument {
  const told = dialects.filter(({ webhooks }) => webhooks !== undefined);
  const described = describeSchemas([...EVENTS.map(wantedEvent), WANTED_AUTH, ...told.flatMap(wantedWebhook)]);
  const payload = ({ schema, way }: Wanted) => described.refer(schema, way);
  const events = EVENTS.map(
    (event) => [event[0], messageOf(event[0], EVENT_TITLES[event[0]], payload(wantedEvent(event)))] as const,
  );
  const hooks = told.map((dialect) => [webhookName(dialect), webhookMessage(dialect, payload)] as const);
  const connect = messageOf('connect', EVENT_TITLES.connect, payload(WANTED_AUTH));
  const sockets = {
    connect: refer('messages', 'connect'),
    ...Object.fromEntries(events.map(([name]) => [name, refer('messages', name)])),
  };
  return {
    asyncapi: '3.0.0',
    info: { title: 'wa-mock: events', version: VERSION, description: DESCRIPTION },
    defaultContentType: 'application/json',
    channels: {
      sockets: { address: '/', ...CHANNEL_TEXTS.sockets, messages: sockets },
      worldSockets: { address: '/w/{world}', ...CHANNEL_TEXTS.worldSockets, messages: sockets },
      ...Object.fromEntries(hooks.map(([name]) => [name, webhookChannel(name)])),
    },
    operations: {
      ...socketOperations('sockets'),
      ...socketOperations('worldSockets'),
      ...Object.fromEntries(hooks.map(([name]) => [`send.${name}`, operation('send', name, [name])])),
    },
    components: { messages: Object.fromEntries([['connect', connect], ...events, ...hooks]), schemas: described.components },
  };
}

function wantedEvent([name, schema]: (typeof EVENTS)[number]): Wanted {
  return { schema, way: 'output', name: pascal('socket', name) };
}

const WANTED_AUTH: Wanted = { schema: socketAuth, way: 'input', name: 'SocketAuth' };

/** A provider that says nothing of its webhooks has JSON objects. */
function wantedWebhook({ name, document }: DialectModule): Wanted[] {
  return document?.webhook ? [{ schema: document.webhook, way: 'output', name: pascal(name, 'webhook') }] : [];
}

function webhookName({ name }: DialectModule): string {
  return `webhooks.${name}`;
}

function webhookMessage(dialect: DialectModule, payload: (wanted: Wanted) => JsonSchema): object {
  const [wanted] = wantedWebhook(dialect);
  const { signatureHeader } = dialect.webhooks!;
  const signature = {
    type: 'string',
    description: '"sha256=" and the HMAC of the body as it was sent, in lower-case hexadecimal',
  };
  return {
    ...messageOf(webhookName(dialect), `A webhook of ${dialect.name}`, wanted ? payload(wanted) : { type: 'object' }),
    headers: { type: 'object', properties: { [signatureHeader]: signature }, required: [signatureHeader] },
  };
}

function messageOf(name: string, title: string, payload: JsonSchema): object {
  return { name, title, payload };
}

/** Where it goes is the subscription's to say. */
function webhookChannel(name: string): object {
  return { address: null, ...CHANNEL_TEXTS.webhooks, messages: { [name]: refer('messages', name) } };
}

function socketOperations(channel: string): Messages {
  const names = EVENTS.map(([name]) => name);
  return {
    [`connect.${channel}`]: operation('receive', channel, ['connect']),
    [`send.${channel}`]: operation('send', channel, names),
  };
}

function operation(action: 'send' | 'receive', channel: string, names: readonly string[]): object {
  const messages = names.map((name) => ({ $ref: `#/channels/${channel}/messages/${name}` }));
  return { action, channel: { $ref: `#/channels/${channel}` }, messages };
}

function refer(kind: string, name: string): { $ref: string } {
  return { $ref: `#/components/${kind}/${name}` };
}
