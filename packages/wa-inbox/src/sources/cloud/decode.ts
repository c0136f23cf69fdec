import type { Content } from '../../model/content.ts';
import type { Delivery, DeliveryState, Message } from '../../model/message.ts';
import type { Dialect, Instant, Phone } from '../../model/values.ts';
import { keepRaw } from '../../model/raw.ts';
import { sentMessage, type Fact, type JournalEntry, type SentEntry } from '../journal/fact.ts';
import { decodeContent } from '../message-objects/decode-content.ts';
import { decodeSurroundings } from '../message-objects/decode-surroundings.ts';
import { given, instantOfSeconds, itemsOf, membersOf, textOf, type Members } from '../message-objects/reader.ts';
import { decodeFailure } from './decode-failure.ts';

/** Who reacts on this side: webhooks do not tell the business's number with each reaction. */
export const BUSINESS = 'business';

/** Where a file can be seen that the provider names by an id. */
export type MediaUrl = (id: string) => string;

/** What an entry of a proxy's journal tells: a webhook of Meta's as it came, or a call of `POST /messages`. */
export function decodeEntry(entry: JournalEntry, mediaUrl: MediaUrl): Fact[] {
  const told = { at: entry.at, mediaUrl };
  return 'sent' in entry ? decodeSent(entry.sent, told) : decodeWebhook(entry.webhook, told);
}

type Told = { at: Instant; mediaUrl: MediaUrl };

/** Several changes may share one request. Source: Cloud API documents, webhooks; facts/webhook-samples.json. */
function decodeWebhook(webhook: unknown, told: Told): Fact[] {
  const changes = itemsOf(membersOf(webhook)['entry']).flatMap(({ changes: listed }) => itemsOf(listed));
  return changes.flatMap(({ field, value }) => decodeChange(textOf(field), membersOf(value), told));
}

function decodeChange(field: string | undefined, value: Members, told: Told): Fact[] {
  // written on the business's own phone
  if (field === 'smb_message_echoes') return itemsOf(value['message_echoes']).flatMap((wire) => decodeEcho(wire, told));
  if (field !== 'messages') return [];
  const names = new Map(itemsOf(value['contacts']).map((contact) => [textOf(contact['wa_id']), nameOf(contact)]));
  return [
    ...itemsOf(value['messages']).flatMap((wire) => decodeInbound(wire, names.get(textOf(wire['from'])), told)),
    ...itemsOf(value['statuses']).flatMap((wire) => decodeStatus(wire, told)),
  ];
}

function nameOf(contact: Members): string | undefined {
  return textOf(membersOf(contact['profile'])['name']);
}

/** Somebody who is known by a user id alone has no number, and no conversation here. */
function decodeInbound(wire: Members, name: string | undefined, told: Told): Fact[] {
  const [id, phone] = [textOf(wire['id']), phoneOf(wire['from'])];
  if (id === undefined || phone === undefined) return [];
  const changed = decodeChanged(wire, phone);
  if (changed) return [changed];
  const message: Message = {
    key: id,
    id,
    phone,
    direction: 'inbound',
    at: instantOfSeconds(wire['timestamp']) ?? told.at,
    content: keepRaw(contentOf(wire, told), wire),
    delivery: { state: 'read' },
    ...decodeSurroundings(wire),
    reactions: [],
    attempts: [],
  };
  return [{ kind: 'message', message, ...given({ name }) }];
}

/** What is about another message. */
export function decodeChanged(wire: Members, from: Phone): Fact | undefined {
  const { type } = wire;
  const part = membersOf(wire[String(type)]);
  const id = textOf(part['message_id']) ?? textOf(part['original_message_id']);
  if (id === undefined) return undefined;
  if (type === 'reaction') return { kind: 'reaction', id, from, emoji: textOf(part['emoji']) ?? '' };
  if (type === 'revoke') return { kind: 'revision', id };
  return type === 'edit' ? { kind: 'revision', id, content: decodeContent(membersOf(part['message'])) } : undefined;
}

function decodeEcho(wire: Members, told: Told): Fact[] {
  const [id, phone] = [textOf(wire['id']), phoneOf(wire['to'])];
  if (id === undefined || phone === undefined) return [];
  const when = instantOfSeconds(wire['timestamp']) ?? told.at;
  return [{ kind: 'message', message: sentMessage({ id, phone, at: when, content: keepRaw(contentOf(wire, told), wire) }) }];
}

const STATES: Readonly<Record<string, Exclude<DeliveryState, 'failed'>>> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  played: 'played',
};

/** What is not known yet is no further than accepted. */
export function decodeDelivery(status: string | undefined, error: Members | undefined, dialect: Dialect): Delivery {
  if (status !== 'failed') return { state: STATES[status ?? ''] ?? 'accepted' };
  return { state: 'failed', failure: decodeFailure(error ?? { code: 131_026 }, { dialect }) };
}

function decodeStatus(wire: Members, told: Told): Fact[] {
  const id = textOf(wire['id']);
  if (id === undefined) return [];
  const reported = decodeDelivery(textOf(wire['status']), itemsOf(wire['errors'])[0], 'cloud');
  const delivery = { ...reported, at: instantOfSeconds(wire['timestamp']) ?? told.at };
  const pricing = membersOf(wire['pricing']);
  const category = textOf(pricing['category']);
  const cost = category === undefined ? undefined : { category, charged: pricing['billable'] === true };
  return [{ kind: 'delivery', id, delivery, ...given({ phone: phoneOf(wire['recipient_id']), cost }) }];
}

/** A call that some page made through the proxy, this one or another: a message, a reaction, or that something was read. */
function decodeSent({ body, reply }: SentEntry, told: Told): Fact[] {
  const sent = membersOf(body);
  const read = sent['status'] === 'read' ? textOf(sent['message_id']) : undefined;
  if (read !== undefined) return [{ kind: 'read', id: read }];
  const changed = sent['type'] === 'reaction' ? decodeChanged(sent, BUSINESS) : undefined;
  if (changed) return [changed];
  const [id, phone] = [sentId(reply), phoneOf(sent['to'])];
  if (id === undefined || phone === undefined) return [];
  const content = contentOf(sent, told);
  return [{ kind: 'message', message: sentMessage({ id, phone, at: told.at, content, ...decodeSurroundings(sent) }) }];
}

/** The URL that a webhook gives asks for the token and lives five minutes: the proxy shows the file by its id. */
function contentOf(wire: Members, { mediaUrl }: Told): Content {
  const type = String(wire['type']);
  const id = textOf(membersOf(wire[type])['id']);
  return decodeContent(id === undefined ? wire : { ...wire, [type]: { ...membersOf(wire[type]), url: mediaUrl(id) } });
}

/** The id in the reply to a send. */
export function sentId(reply: unknown): string | undefined {
  return textOf(itemsOf(membersOf(reply)['messages'])[0]?.['id']);
}

/** Digits, without "+" and whatever else people write. */
export function phoneOf(value: unknown): Phone | undefined {
  const digits = textOf(value)?.replace(/[^\d]/g, '') ?? '';
  return /^[1-9]\d{6,14}$/.test(digits) && !/[a-z]/i.test(String(value)) ? digits : undefined;
}
