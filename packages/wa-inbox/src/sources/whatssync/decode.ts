import { ERROR_CODES } from '@wa-inbox/protocol/errors/codes';
import { keyOfCode } from '@wa-inbox/protocol/errors/find-code';
import type { ErrorCode } from '@wa-inbox/protocol/errors/row';
import {
  wireContact,
  wireError,
  wireMessage,
  type WireContact,
  type WireError,
  type WireMessage,
  type WireTemplateDefinition,
} from '@wa-inbox/protocol/whatssync/replies';
import { newContact, type Contact } from '../../model/contact.ts';
import type { Failure } from '../../model/failure.ts';
import type { Delivery, DeliveryState, Message } from '../../model/message.ts';
import { keepRaw } from '../../model/raw.ts';
import type { Template } from '../../model/template.ts';
import type { Phone } from '../../model/values.ts';
import { decodeContent } from '../message-objects/decode-content.ts';
import { decodeSurroundings } from '../message-objects/decode-surroundings.ts';

/** A contact of a list; one that is not of the document is shown without its last message, or left out. */
export function readContact(given: unknown): Contact | undefined {
  const whole = wireContact.safeParse(given);
  if (whole.success) return decodeContact(whole.data);
  const bare = wireContact.safeParse({ ...(given as object), lastMessage: undefined });
  return bare.success ? decodeContact(bare.data) : undefined;
}

/** A message of a list; one that is not of the document is read as far as it goes, as long as it can be told from others. */
export function readMessage(given: unknown, phone: Phone): Message | undefined {
  const whole = wireMessage.safeParse(given);
  if (whole.success) return decodeMessage(whole.data, phone);
  const { id, from, to, timestamp, status, direction, type } = (given ?? {}) as Record<string, unknown>;
  const bare = wireMessage.safeParse({ id, from, to, timestamp, status, direction, type: String(type) });
  if (!bare.success) return undefined;
  return { ...decodeMessage(bare.data, phone), content: keepRaw(decodeContent(given as Record<string, unknown>), given) };
}

/** The Contacts/Messages API in our words. What a server leaves out is derived by the store. */
export function decodeContact(wire: WireContact): Contact {
  const phone = digits(wire.phone);
  return {
    ...newContact(phone),
    id: wire.id,
    name: wire.name,
    ...(wire.profileImage ? { image: wire.profileImage } : {}),
    tags: wire.tags ?? [],
    ...(wire.lastMessageAt ? { lastMessageAt: instant(wire.lastMessageAt) } : {}),
    ...(wire.lastMessage ? { lastMessage: decodeMessage(wire.lastMessage, phone) } : {}),
    unread: wire.unreadCount ?? 0,
    ...(wire.optedOut ? { optedOut: true } : {}),
    ...(wire.blocked ? { blocked: true } : {}),
    window: wire.window
      ? { state: wire.window.open ? 'open' : 'closed', ...(wire.window.expiresAt ? { expiresAt: wire.window.expiresAt } : {}) }
      : { state: 'unknown' },
  };
}

/** A message of the conversation with `phone`; a server that does not tell the direction tells who sent it. */
export function decodeMessage(wire: WireMessage, phone: Phone): Message {
  const direction = wire.direction ?? (digits(wire.from) === phone ? 'inbound' : 'outbound');
  return {
    key: wire.id,
    id: wire.id,
    phone,
    direction,
    at: instant(wire.timestamp),
    content: keepRaw(decodeContent(wire), wire),
    delivery: decodeDelivery(wire.status, wire.error),
    ...decodeSurroundings(wire),
    ...(wire.pricing ? { cost: { category: wire.pricing.category, charged: wire.pricing.type === 'regular' } } : {}),
    reactions: (wire.reactions ?? []).map(({ from, emoji }) => ({ from: digits(from), emoji })),
    attempts: [],
  };
}

const STATES: Record<string, Exclude<DeliveryState, 'failed'>> = {
  accepted: 'accepted',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  played: 'played',
  received: 'read',
};

/** What is not known yet is no further than accepted. */
export function decodeDelivery(status: string, error: WireError['error'] | undefined): Delivery {
  if (status !== 'failed') return { state: STATES[status] ?? 'accepted' };
  return {
    state: 'failed',
    failure: error ? failureOf(error) : { key: 'message_undeliverable', dialect: 'whatssync', retry: 'now' },
  };
}

/** The failure that an error body tells; undefined when it is of another shape. */
export function decodeError(body: unknown, status: number): Failure | undefined {
  const parsed = wireError.safeParse(body);
  return parsed.success ? { ...failureOf(parsed.data.error), status } : undefined;
}

/** The API's own word decides about the way out; the provider's number is what people look up. */
function failureOf({ code, message, status, providerCode, details, retryAfter }: WireError['error']): Failure {
  const key = keyOfCode(code) ?? (providerCode === undefined ? undefined : keyOfCode(providerCode));
  const row: ErrorCode | undefined = key && ERROR_CODES[key];
  return {
    key: key ?? code,
    dialect: 'whatssync',
    code: providerCode ?? code,
    status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    detail: details ?? message,
    retry: row?.retry ?? (status >= 500 ? 'now' : 'never'),
  };
}

export function decodeTemplate({ id, name, language, category, status, components }: WireTemplateDefinition): Template {
  return { id, name, language, category, status, components: components as Template['components'] };
}

/** "+1202…" and "1202…" are one number. */
export function digits(phone: string): Phone {
  return phone.replace(/^\+/, '');
}

/** UTC with milliseconds, so that instants can be compared as text. */
function instant(text: string): string {
  const at = Date.parse(text);
  return Number.isNaN(at) ? text : new Date(at).toISOString();
}
