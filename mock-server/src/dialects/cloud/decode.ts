import { MESSAGES, readBody, type MessageType } from '@wa-inbox/protocol/cloud/requests';
import { refuse } from '../../core/refusal.ts';
import type { Content } from '../../core/values.ts';
import { WORDLESS, type Schema } from '../read-body.ts';
import { invalid, plain, refusalOfIssues } from './problem.ts';
import { isRecord, parsedObject, withoutNulls, type Parameters } from './read-parameters.ts';
import { recipientOf, type Recipient } from './recipients.ts';

export type Send = {
  readonly recipient: Recipient;
  readonly content: Content;
  readonly context: string | undefined;
  readonly identityKeyHash: string | undefined;
};
type Envelope = Parameters & {
  type: MessageType;
  to?: string | number;
  recipient?: string;
  recipient_type?: string;
  context?: { message_id: string };
  biz_opaque_callback_data?: string;
  recipient_identity_key_hash?: string;
};

/** A message as the core understands it. Cloud API, messages. */
export function decodeSend(parameters: Parameters): Send {
  if (parameters['messaging_product'] === undefined) refuse(plain('The parameter messaging_product is required.'));
  if (!parameters['to'] && !parameters['recipient']) refuse(plain('The parameter to is required.'));
  const type = parameters['type'] ?? 'text';
  if (typeof type !== 'string') return refuse(plain('Param type must be a string.'));
  if (!Object.hasOwn(MESSAGES, type)) {
    return refuse({
      key: 'message_type_unsupported',
      rule: 'parse',
      message: `"type" cannot be ${JSON.stringify(type.slice(0, 60))}: give one of ${Object.keys(MESSAGES).join(', ')}.`,
    });
  }
  const schema = MESSAGES[type as MessageType] as unknown as Schema<Envelope>;
  const body = readWith(schema, { ...(withoutNulls(withObjects(parameters, type)) as Parameters), type });
  if (type === 'reaction' && body.context) refuse(invalid('Context is not allowed with reactions'));
  return {
    recipient: recipientOf(body),
    content: contentOf(body),
    context: body.context?.message_id,
    identityKeyHash: body.recipient_identity_key_hash,
  };
}

/** `status: "read"` on the same path: the id of the customer's message. */
export function decodeRead(parameters: Parameters): string {
  if (parameters['messaging_product'] === undefined) refuse(plain('The parameter messaging_product is required.'));
  return readWith(readBody, { ...parameters, typing_indicator: parsedObject(parameters['typing_indicator']) }).message_id;
}

/** The body in its schema, or the Cloud API's refusal. */
export function readWith<Value>(schema: Schema<Value>, given: unknown): Value {
  const parsed = schema.safeParse(given, WORDLESS);
  return parsed.success ? parsed.data : refuse(refusalOfIssues(parsed.error.issues, given));
}

/** Clients write some objects as JSON text: the content itself, an interactive's action and its parameters. */
function withObjects(parameters: Parameters, type: string): Parameters {
  const content = parsedObject(parameters[type]);
  const context = parsedObject(parameters['context']);
  const whole = { ...parameters, [type]: content, ...(context !== undefined && { context }) };
  if (!isRecord(content)) return whole;
  const action = parsedObject(content['action']);
  if (type !== 'interactive' || !isRecord(action)) return { ...whole, [type]: content };
  const values = parsedObject(action['parameters']);
  return { ...whole, interactive: { ...content, action: { ...action, ...(values !== undefined && { parameters: values }) } } };
}

/** Callback data stays with the message: every status repeats it. Coordinates become numbers. */
function contentOf(body: Envelope): Content {
  const { type, biz_opaque_callback_data: callbackData } = body;
  const part = body[type];
  const content = type === 'location' ? withNumbers(part as Parameters) : part;
  return { type, [type]: content, ...(callbackData !== undefined && { biz_opaque_callback_data: callbackData }) };
}

function withNumbers(location: Parameters): Parameters {
  return { ...location, latitude: Number(location['latitude']), longitude: Number(location['longitude']) };
}
