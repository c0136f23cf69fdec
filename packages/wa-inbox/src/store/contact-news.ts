import type { Contact } from '../model/contact.ts';
import { laterDelivery, type Delivery, type Message } from '../model/message.ts';
import { keepSame } from '../model/same-data.ts';
import { deriveWindow, windowAfter } from '../model/service-window.ts';

/** Whether both are one message, be it known by our key or by the server's id. */
function isSame(a: Message, b: Message): boolean {
  return a.key === b.key || (a.id !== undefined && a.id === b.id);
}

/**
 * The contact as the server reports it. A server that gives only the documented fields knows neither window nor last
 * message; what was derived for it stays.
 */
export function reportedContact(current: Contact | undefined, reported: Contact): Contact {
  if (!current) return reported;
  const bare = reported.window.state === 'unknown' && reported.lastMessage === undefined;
  if (!bare) return keepSame(current, reported);
  const { lastMessage } = current;
  const stillLast = lastMessage !== undefined && lastMessage.at >= (reported.lastMessageAt ?? '');
  const derived = { unread: current.unread, window: current.window, ...(stillLast ? { lastMessage } : {}) };
  return keepSame(current, { ...reported, ...derived });
}

/** What a message of the conversation means for its contact, until the server says it itself. */
export function afterMessage(contact: Contact, message: Message): Contact {
  const { lastMessage, lastMessageAt = '' } = contact;
  if (lastMessage && isSame(lastMessage, message)) {
    const delivery = laterDelivery(lastMessage.delivery, message.delivery);
    return keepSame(contact, { ...contact, lastMessage: { ...message, delivery } });
  }
  if (message.at <= lastMessageAt) return contact;
  const seen = { ...contact, lastMessage: message, lastMessageAt: message.at };
  return message.direction === 'inbound' ? { ...seen, unread: contact.unread + 1, window: windowAfter(message) } : seen;
}

/** The same for a message of ours, whose time is the client's until the server gives its own. */
export function afterOwnRow(contact: Contact, row: Message): Contact {
  const { lastMessage, lastMessageAt = '' } = contact;
  if (lastMessage && isSame(lastMessage, row)) return keepSame(contact, { ...contact, lastMessage: row, lastMessageAt: row.at });
  return row.at < lastMessageAt ? contact : { ...contact, lastMessage: row, lastMessageAt: row.at };
}

/** The same for one that was taken back: `last` is the newest one that is left, where it is loaded. */
export function afterRowGone(contact: Contact, key: string, last: Message | undefined): Contact {
  const { lastMessage, lastMessageAt: _, ...rest } = contact;
  if (lastMessage?.key !== key) return contact;
  return last ? { ...rest, lastMessage: last, lastMessageAt: last.at } : rest;
}

export function afterDelivery(contact: Contact, id: string, delivery: Delivery): Contact {
  const { lastMessage } = contact;
  if (lastMessage?.id !== id) return contact;
  const later = laterDelivery(lastMessage.delivery, delivery);
  return later === lastMessage.delivery ? contact : { ...contact, lastMessage: { ...lastMessage, delivery: later } };
}

/** What the newest messages of a conversation tell where the server is silent; `now` in milliseconds. */
export function afterReading(contact: Contact, messages: readonly Message[], now: number): Contact {
  const last = messages.at(-1);
  const lacksLast = last !== undefined && (!contact.lastMessage || contact.lastMessage.at < last.at);
  const lastMessageAt = contact.lastMessageAt ?? last?.at;
  return keepSame(contact, {
    ...contact,
    ...(lastMessageAt ? { lastMessageAt } : {}),
    ...(lacksLast ? { lastMessage: last } : {}),
    window: contact.window.state === 'unknown' ? deriveWindow(messages, now) : contact.window,
  });
}
