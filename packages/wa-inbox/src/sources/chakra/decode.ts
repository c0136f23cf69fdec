import { newContact, type Contact } from '../../model/contact.ts';
import type { Content } from '../../model/content.ts';
import type { Failure } from '../../model/failure.ts';
import type { Message } from '../../model/message.ts';
import { keepRaw } from '../../model/raw.ts';
import type { Phone } from '../../model/values.ts';
import { decodeDelivery, phoneOf, type MediaUrl } from '../cloud/decode.ts';
import { decodeError as decodeCloudError, decodeFailure } from '../cloud/decode-failure.ts';
import { decodeContent } from '../message-objects/decode-content.ts';
import { decodeSurroundings } from '../message-objects/decode-surroundings.ts';
import { given, instantOfMs, itemsOf, membersOf, textOf, type Members } from '../message-objects/reader.ts';

/** The rows of a list, and whether there are more. */
export function decodeList(reply: unknown, limit: number): { rows: Members[]; hasMore: boolean } {
  const rows = itemsOf(membersOf(reply)['_data']);
  const { hasMore } = membersOf(membersOf(reply)['_meta']);
  return { rows, hasMore: hasMore === undefined ? rows.length >= limit : hasMore === true };
}

/** A chat in our words; one without a phone number is no conversation. */
export function decodeChat(chat: Members, mediaUrl: MediaUrl): Contact | undefined {
  const phone = phoneOf(chat['participantId']);
  if (phone === undefined) return undefined;
  const last = decodeMessage(membersOf(chat['lastMessage']), phone, mediaUrl);
  const lastMessageAt = last?.at ?? instantOfMs(chat['updatedAt']);
  const isOpen = chat['isSessionOpen'];
  const { tags } = membersOf(chat['contact']);
  return {
    ...newContact(phone),
    id: textOf(chat['id']) ?? phone,
    name: textOf(chat['chatName']) ?? `+${phone}`,
    tags: Array.isArray(tags) ? tags.map(String) : [],
    unread: Number(chat['unreadCount'] ?? 0),
    ...given({ lastMessage: last, lastMessageAt }),
    window:
      typeof isOpen === 'boolean'
        ? { state: isOpen ? 'open' : 'closed', ...given({ expiresAt: instantOfMs(chat['sessionExpiresAt'] ?? undefined) }) }
        : { state: 'unknown' },
  };
}

/** A message of a list; `message` is the whole of it where the server gives it, else `dataType` and `body` say what it is. */
export function decodeMessage(row: Members, phone: Phone, mediaUrl: MediaUrl): Message | undefined {
  const [id, at] = [textOf(row['id']), instantOfMs(row['timestamp'])];
  if (id === undefined || at === undefined) return undefined;
  const wire = wireOf(row, mediaUrl);
  const isInbound = row['direction'] === 'INBOUND';
  const content = decodeContent(wire);
  const text = textOf(row['text']);
  const template = content.kind === 'template' && text !== undefined ? { ...content, body: content.body ?? text } : content;
  return {
    key: id,
    id,
    phone,
    direction: isInbound ? 'inbound' : 'outbound',
    at,
    content: keepRaw<Content>(template.kind === 'unsupported' && text !== undefined ? { kind: 'text', text } : template, row),
    delivery: isInbound ? { state: 'read' } : deliveryOf(row),
    ...decodeSurroundings(wire),
    reactions: [],
    attempts: [],
  };
}

function wireOf(row: Members, mediaUrl: MediaUrl): Members {
  const whole = membersOf(row['message']);
  const type = textOf(row['dataType']) ?? '';
  const context = textOf(row['inReplyTo']) === undefined ? {} : { context: { id: row['inReplyTo'] } };
  const wire = textOf(whole['type']) === undefined ? { type, [type]: row['body'], ...context } : whole;
  const named = membersOf(wire[String(wire['type'])]);
  const file = textOf(named['id']);
  return file === undefined || wire['type'] === 'interactive'
    ? wire
    : { ...wire, [String(wire['type'])]: { ...named, url: mediaUrl(file) } };
}

function deliveryOf(row: Members): Message['delivery'] {
  const error = textOf(row['error']);
  return decodeDelivery(textOf(row['deliveryStatus']), error === undefined ? undefined : { code: error }, 'chakra');
}

/** The id of what was sent. */
export function sentId(reply: unknown): string | undefined {
  return textOf(membersOf(membersOf(reply)['_data'])['whatsappMessageId']);
}

const BY_STATUS: Readonly<Record<number, string>> = { 401: 'unauthorized', 403: 'access_denied', 404: 'not_found' };

/** The first of `_errors`, which is an item or a sentence; templates and files answer as the Cloud API does. */
export function decodeError(body: unknown, status: number): Failure | undefined {
  const errors = membersOf(body)['_errors'];
  if (!Array.isArray(errors)) {
    const passed = decodeCloudError(body, status);
    return passed && { ...passed, dialect: 'chakra' };
  }
  const [first] = errors as unknown[];
  const sentence = textOf(first);
  const key = BY_STATUS[status] ?? (status >= 500 ? 'internal_error' : 'invalid_request');
  return decodeFailure(sentence === undefined ? membersOf(first) : { code: key, message: sentence }, {
    dialect: 'chakra',
    status,
  });
}
