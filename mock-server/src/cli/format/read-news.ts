import { describeMessage } from './describe-message.ts';
import { firstText } from './first-text.ts';

/** One thing that a webhook tells, whatever its format. */
export type News = {
  readonly field: string;
  readonly kind: string;
  readonly from?: string;
  readonly to?: string;
  readonly status?: string;
  readonly id?: string;
  /** ISO time, in the world's clock. */
  readonly at?: string;
  readonly error?: string;
  readonly text?: string;
};

type Loose = Readonly<Record<string, unknown>>;

/** What the body of a webhook tells: Cloud API and Chakra envelopes, Contacts/Messages API, Chat Mitra. Empty when it is none. */
export function readNews(body: unknown): News[] {
  if (!isLoose(body)) return [];
  if (Array.isArray(body['entry'])) return body['entry'].flatMap((entry) => listOf(entry, 'changes').flatMap(ofChange));
  if (typeof body['event'] === 'string') return [ofEvent(body['event'], body)];
  return [];
}

function ofChange(change: Loose): News[] {
  const field = firstText(change['field']);
  const value = isLoose(change['value']) ? change['value'] : {};
  const messages = listOf(value, 'messages').map((message): News => ({
    field,
    kind: firstText(message['type']),
    from: firstText(message['from'], message['from_user_id']),
    id: firstText(message['id']),
    ...instantOf(message['timestamp']),
    text: describeMessage(message),
  }));
  const statuses = listOf(value, 'statuses').map((status): News => ({
    field,
    kind: 'status',
    to: firstText(status['recipient_id'], status['recipient_user_id']),
    status: firstText(status['status']),
    id: firstText(status['id']),
    ...instantOf(status['timestamp']),
    ...problemOf(listOf(status, 'errors')[0]),
  }));
  const told = [...messages, ...statuses];
  return told.length > 0 ? told : [{ field, kind: firstText(value['event'], field), text: Object.keys(value).join(', ') }];
}

/** `{event, timestamp, data}` and Chat Mitra's flat events. */
function ofEvent(event: string, body: Loose): News {
  const data = isLoose(body['data']) ? body['data'] : body;
  const message = isLoose(data['payload']) ? data['payload'] : data;
  const phone = firstText(data['mobile_number'], data['phone'], data['from']);
  const common = { field: event, id: firstText(data['id'], body['id']), ...instantOf(body['timestamp']) };
  if (typeof data['status'] === 'string' && data['type'] === undefined)
    return { ...common, kind: 'status', to: phone, status: data['status'], ...problemOf(data['error']) };
  const isMessage = typeof message['type'] === 'string';
  return {
    ...common,
    kind: isMessage ? firstText(message['type']) : event,
    from: phone,
    ...(isMessage && { text: describeMessage(message) }),
  };
}

function problemOf(problem: unknown): { error?: string } {
  if (!isLoose(problem)) return {};
  const { code, title, message } = problem;
  return { error: [firstText(code), firstText(title, message)].filter(Boolean).join(' ') };
}

/** Seconds since 1970 as the Cloud API writes them, or ISO time. */
function instantOf(timestamp: unknown): { at?: string } {
  if (typeof timestamp !== 'string' && typeof timestamp !== 'number') return {};
  const text = String(timestamp);
  const at = new Date(/^\d+$/.test(text) ? Number(text) * 1_000 : text);
  return Number.isNaN(at.getTime()) ? {} : { at: at.toISOString() };
}

function listOf(value: unknown, name: string): Loose[] {
  const list = isLoose(value) ? value[name] : undefined;
  return Array.isArray(list) ? list.filter(isLoose) : [];
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
